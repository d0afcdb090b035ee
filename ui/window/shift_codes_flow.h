#pragma once

#include "core/vault/account.h"
#include "ui/session/drive_pool.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <vector>

class QWidget;

namespace countersign {

class BackupKeeper;
class Session;
class ShiftCodesDialog;
class Toast;

/// From accounts to a sheet with the codes of some hours: which, when, the vault's password, the file. Only while
/// unlocked.
class ShiftCodesFlow final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the flow.
    ShiftCodesFlow(Session &session, const BackupKeeper &keeper, Toast &toast, QWidget &window);

    /// Asks for the accounts and the hours; `current` is ticked to begin with.
    void start(const AccountId &current);

private:
    void showRows();
    void chooseFile();
    void confirm(const QString &path);
    void make(const QString &path);
    void write(const QString &path, const QByteArray &sheet);
    void fail(const Error &error);

    Session &m_session;
    const BackupKeeper &m_keeper; ///< knows the outer world
    Toast &m_toast;
    QWidget &m_window;
    std::vector<AccountId> m_ids; ///< of the dialog's rows
    QPointer<ShiftCodesDialog> m_dialog;
    QThreadPool m_quick; ///< with keys, never on a drive
    DrivePool m_drive;
};

} // namespace countersign
