#pragma once

#include "core/vault/backup_folder.h"
#include "core/vault/vault_opener.h"
#include "ui/session/backup_work.h"
#include "ui/session/drive_pool.h"
#include "ui/session/session.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace countersign {

class RestoreDialog;
class Settings;
class Toast;

/// From a choice of backups to restored accounts: into the open vault, or as the vault where none is open.
class RestoreFlow final : public QObject
{
    Q_OBJECT

public:
    RestoreFlow(Session &session, Settings &settings, backupWork::Outside outside, Toast &toast, QWidget &window);

    /// Opens the dialog above `parent`, or above the window.
    void start(QWidget *parent = nullptr);
    /// The same with a file that was chosen already.
    void startWith(const QString &file);

private:
    void openDialog(QWidget *parent);
    bool isIntoVault() const { return m_session.state() == Session::State::Unlocked; }
    void listBackups();
    void showChoices(const Result<std::vector<BackupFile>> &files);
    void chooseFile();
    void readFile(const QString &file);
    void read(const std::filesystem::path &folder, const std::string &fileName, const QString &title);
    void askRecoveryKey();
    void open(VaultOpener opener);
    void opened(Result<OpenVault> vault);
    void review();
    void merge();
    void confirmReplacing();
    void replace();
    void restoreAsVault();
    void forget();

    Session &m_session;
    Settings &m_settings;
    backupWork::Outside m_outside;
    Toast &m_toast;
    QWidget &m_window;
    QPointer<RestoreDialog> m_dialog;
    std::vector<BackupFile> m_files;
    QString m_title; ///< of the chosen one
    std::shared_ptr<const Bytes> m_image;
    std::optional<OpenVault> m_backup;
    std::optional<VaultOpener> m_opener; ///< of the backup that becomes the vault
    QThreadPool m_quick; ///< with keys, never on a drive
    DrivePool m_drive;
};

} // namespace countersign
