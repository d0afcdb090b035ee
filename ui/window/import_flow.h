#pragma once

#include "core/transfer/import_review.h"
#include "ui/session/drive_pool.h"
#include "ui/session/session.h"
#include "ui/window/import_reading.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace countersign {

class ImportDialog;
class Toast;

/// From other applications' exports to accounts in the vault: what each file is, its password, what it holds, one step
/// that can be undone, and a report. Only while unlocked; locking ends it and drops all that was read.
class ImportFlow final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the flow.
    ImportFlow(Session &session, Toast &toast, QWidget &window);

    /// Asks for files.
    void start();
    /// Pictures and vaults among them go to those who read them.
    void importFiles(const QStringList &files);

Q_SIGNALS:
    void picturesChosen(const QStringList &files);
    void backupChosen(const QString &file);
    /// New accounts are in the vault; this is the last of them.
    void accountsAdded(countersign::AccountId last);

private:
    using Files = std::vector<importReading::ChosenFile>;

    ImportDialog &dialog();
    void chooseFiles();
    void readNext();
    void askPassword(const QString &problem);
    void open(SecretBytes password, bool isTyped);
    void opened(importReading::Opened opened, bool isTyped);
    void fail(Error error);
    void cancelWork();
    void review();
    void compare(int row);
    void import();
    void finish(bool isAccepted);
    void saveReport();
    void deletePlainFiles();
    void forget();

    Session &m_session;
    Toast &m_toast;
    QWidget &m_window;
    QPointer<ImportDialog> m_dialog;
    Files m_files;
    std::size_t m_current = 0; ///< of the files: the one that is being opened
    std::optional<SecretBytes> m_password; ///< that opened the last one
    std::size_t m_triedFor = 0; ///< the file that it was tried for; one past the end: none
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the work under way
    bool m_isTyped = false; ///< the password of the work under way
    std::vector<ReviewedAccount> m_reviewed;
    QStringList m_pictures; ///< to be read when the rest is done
    QString m_backup; ///< the same
    QStringList m_deletable; ///< files that anybody can read and nobody needs any more
    std::optional<QString> m_done; ///< what was imported, in words
    bool m_canUndo = false;
    QThreadPool m_quick; ///< with passwords, never on a drive
    DrivePool m_drive;
};

} // namespace countersign
