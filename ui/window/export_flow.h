#pragma once

#include "core/vault/account.h"
#include "ui/session/drive_pool.h"
#include "ui/window/export_work.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <optional>
#include <vector>

class QWidget;

namespace countersign {

class BackupKeeper;
class ExportDialog;
class PlainExports;
class Session;
class Toast;
struct Exporter;

/// From accounts in the vault to a file: a backup, or one for another application. Which accounts, what the file can't
/// hold of them, its password, the vault's password, and what was written. Only while unlocked.
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the flow.
    ExportFlow(Session &session, const BackupKeeper &keeper, PlainExports &plainExports, Toast &toast, QWidget &window);

    /// Asks for the kind of file and the accounts; those of `listed` are ticked to begin with.
    void start(const std::vector<AccountId> &listed);

private:
    void showRows();
    void chooseFile();
    void confirm(const QString &path);
    void confirmBackup(const QString &path);
    void make(const QString &path);
    void write(const QString &path, Result<exportWork::Made> made);
    void fail(const Error &error);
    void finish(const QString &path, std::size_t accounts);
    /// Of the kind of file that is chosen; null for a backup.
    const Exporter *exporter() const;

    Session &m_session;
    const BackupKeeper &m_keeper; ///< knows the outer world, and what a backup's password costs
    PlainExports &m_plainExports;
    Toast &m_toast;
    QWidget &m_window;
    std::vector<const Exporter *> m_exporters; ///< in the order of the dialog
    std::vector<AccountId> m_ids; ///< of the dialog's rows
    QPointer<ExportDialog> m_dialog;
    QThreadPool m_quick; ///< with keys, never on a drive
    DrivePool m_drive;
};

} // namespace countersign
