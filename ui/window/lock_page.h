#pragma once

#include "ui/session/session.h"

#include <QScrollArea>

class QPushButton;
class QStackedWidget;

namespace countersign {

class BusyBar;
class FileProblemView;
class MessageLabel;
class PasswordField;
class TextLabel;

/// Asks for the password of the vault, if its file is sound; otherwise says what is wrong with the file instead.
/// It knows the file's state and nothing of what is inside.
class LockPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit LockPage(Session &session, QWidget *parent = nullptr);

    /// Looks at the file again.
    void inspectFile();
    PasswordField *passwordField() const { return m_password; }

Q_SIGNALS:
    void recoveryKeyRequested();
    void otherVaultRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makePasswordForm();
    void showState(Session::State state);
    void showFailure(const Error &error);
    void showRestored(const QString &keptAs);
    void unlock();

    Session &m_session;
    QStackedWidget *m_forms;
    TextLabel *m_fileState = nullptr;
    PasswordField *m_password = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_recovery = nullptr;
    BusyBar *m_progress = nullptr;
    MessageLabel *m_message = nullptr;
    FileProblemView *m_problem = nullptr; ///< made when there is one
};

} // namespace countersign
