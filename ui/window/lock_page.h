#pragma once

#include "ui/session/session.h"

#include <QScrollArea>

class QPushButton;
class QStackedWidget;

namespace countersign {

class BusyBar;
class FileProblemView;
class KeyringUnlock;
class MessageLabel;
class NoticeBar;
class PasswordField;
class TextLabel;
class UnfinishedSaveOffer;

/// Asks for the password of the vault, if its file is sound; otherwise says what is wrong with the file instead.
/// It knows the file's state and nothing of what is inside.
class LockPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit LockPage(Session &session, QWidget *parent = nullptr);

    /// Looks at the file again.
    void inspectFile();
    /// Whether a backup can be put in the vault's place.
    void offerRestore(bool offered);
    PasswordField *passwordField() const { return m_password; }
    /// Offers the system's keyring where it is turned on. It outlives the page.
    void setKeyring(KeyringUnlock *keyring);

Q_SIGNALS:
    void recoveryKeyRequested();
    void otherVaultRequested();
    void restoreRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makePasswordForm();
    void makeOffer();
    void showProblem(const Error &error);
    void showState(Session::State state);
    void showFailure(const Error &error);
    void showRestored(const QString &keptAs);
    void showRefusal(const std::optional<KdfRefusal> &refusal);
    void showKeyring();
    void unlock();

    Session &m_session;
    QStackedWidget *m_forms;
    TextLabel *m_fileState = nullptr;
    NoticeBar *m_notices = nullptr;
    UnfinishedSaveOffer *m_offer = nullptr; ///< owned by the bar
    PasswordField *m_password = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_recovery = nullptr;
    QPushButton *m_useKeyring = nullptr;
    KeyringUnlock *m_keyring = nullptr;
    NoticeBar *m_refusal = nullptr;
    bool m_isRefused = false; ///< by the rule of half the free memory, which a person may override
    QPushButton *m_restore = nullptr;
    BusyBar *m_progress = nullptr;
    MessageLabel *m_message = nullptr;
    FileProblemView *m_problem = nullptr; ///< made when there is one
};

} // namespace countersign
