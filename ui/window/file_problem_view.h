#pragma once

#include "ui/session/session.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace countersign {

class MessageLabel;
class TextLabel;

/// In the place of the password, when the vault's file cannot be opened by any: what is wrong with it, and what leads
/// to the accounts again. Never said of a wrong password.
class FileProblemView final : public QWidget
{
    Q_OBJECT

public:
    explicit FileProblemView(Session &session, QWidget *parent = nullptr);

    void showProblem(const Error &error);

Q_SIGNALS:
    void checkAgainRequested();
    void otherVaultRequested();
    /// An earlier state is in the file's place. `keptAs` is where the damaged file went.
    void restored(const QString &keptAs);
    void discardRequested(const countersign::Generation &unfinished);

private:
    void findCopy();
    QString offerText() const;
    void restore();

    Session &m_session;
    TextLabel *m_what;
    TextLabel *m_todo;
    TextLabel *m_path;
    QPushButton *m_restore;
    QPushButton *m_again;
    MessageLabel *m_message;
    QPushButton *m_discard;
    std::optional<Generation> m_generation; ///< what is offered
    bool m_isUnfinished = false; ///< … is a save that a crash cut short, not an earlier state
};

} // namespace countersign
