#pragma once

#include "ui/session/session.h"
#include "ui/window/other_password.h"

#include <QObject>

#include <functional>

class QWidget;

namespace countersign {

/// Opens the newer state that an older copy is compared with: the one kept beside it by itself; where there is none, or
/// it has another vault key, it says so and asks for a file or a password.
class NewerStateOpener final : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(Session::OtherVault)>;

    /// Asks above the window of `owner`, and goes with it. `then` gets what was opened.
    NewerStateOpener(Session &session, QWidget &owner, Then then);

    void open();

private:
    void explainNoneIsKept();
    void explainOtherKey();
    void chooseFile();
    void openFile(const QString &file);
    void askPassword(const QString &reason, OpenWithPassword open);
    void showProblem(const Error &error);

    Session &m_session;
    QWidget &m_owner;
    Then m_then;
    bool m_isOpening = false;
};

} // namespace countersign
