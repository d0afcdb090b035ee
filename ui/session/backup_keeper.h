#pragma once

#include "ui/session/backup_maker.h"
#include "ui/session/backup_passwords.h"
#include "ui/session/session.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace countersign {

/// Where and how backups are made by themselves.
struct BackupPlan
{
    bool isOn = false;
    std::filesystem::path folder = {};
    std::size_t keep = 10;
    KdfCost cost = KdfCost::backup();

    bool operator==(const BackupPlan &) const = default;
};

/// A backup that was read again and found good.
struct LastBackup
{
    VaultId vaultId = {};
    std::uint64_t saveCounter = 0;
    UnixTime made = {};
    UnixTime proven = {}; ///< when it was last read from the drive and compared
    std::string fileName = {};
    std::size_t accounts = 0; ///< 0 where only its age is remembered from an earlier start
    bool isDear = true; ///< each password in it costs as much as a backup's should
};

/// When. Tests take shorter ones.
struct BackupTimes
{
    std::chrono::milliseconds quiet = std::chrono::minutes(2); ///< after the last change
    std::chrono::milliseconds longest = std::chrono::minutes(15); ///< after the first one
    std::chrono::milliseconds patience = std::chrono::minutes(1); ///< with a drive that does not answer
    std::chrono::milliseconds retry = std::chrono::minutes(10); ///< after a failure
    std::chrono::milliseconds password = std::chrono::seconds(2); ///< for which one may wait for the drive
    std::chrono::seconds look = std::chrono::hours(24);
    std::chrono::seconds old = std::chrono::days(7); ///< with changes since: a matter for a notice
};

/// Decides when the open vault is backed up by itself: some minutes after the last change, at lock, and where the daily
/// look at the newest backup finds none that is good. Knows how backups stand.
///
/// Lives in the GUI thread; `BackupMaker` and `BackupPasswords` do the work.
class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(Session &session, backupWork::Outside outside, BackupTimes times = {}, QObject *parent = nullptr);
    ~BackupKeeper() override;

    const BackupPlan &plan() const { return m_plan; }
    void setPlan(BackupPlan plan);
    /// What is known of the last backup from an earlier start, for when its drive is not there.
    void remember(const LastBackup &last) { m_remembered = last; }

    bool isWorking() const { return m_underWay > 0; }
    /// The newest good backup of the open vault; none if there is none, or while locked.
    const LastBackup *last() const;
    /// Why the last attempt failed, until one succeeds.
    const std::optional<Error> &failure() const { return m_failure; }
    /// Damaged files in the folder, when it was last looked at.
    std::size_t damagedFiles() const { return m_damaged; }
    /// Saves of the open vault since the last backup.
    std::uint64_t changesSince() const;
    /// Whether the last backup is old and changes were saved since.
    bool isOld() const;

    /// For other work on that drive, or in that folder.
    QThreadPool &drive() const { return m_maker.drive(); }
    const backupWork::Outside &outside() const { return m_maker.outside(); }

    /// Backs up the open vault whether or not anything changed. Answers through `changed`.
    void backUpNow();
    /// Makes the dearer slot for backups with a password that is at hand. `done` may be empty.
    void usePassword(SecretBytes password, std::function<void(Result<void>)> done = {});
    /// After lock: waits until no work holds a key or a password any more. False if `timeout` came first.
    bool waitForKeys(std::chrono::milliseconds timeout);
    /// For the end of the program: what is still to be backed up goes now. False if the drive did not answer in time.
    bool finish(std::chrono::milliseconds timeout);

    /// The daily look, and the age: called every few minutes.
    void tick();
    /// Looks now whether the newest one is still good; if not, another one is made.
    void look();

Q_SIGNALS:
    void changed();
    /// A new good backup is there.
    void backedUp();

private:
    enum class Reason { Change, Asked };

    void reset();
    void opened();
    void leave();
    void noteChange();
    void judge(backupWork::Found found);
    void judged(const Result<backupWork::Judged> &judged, const BackupFile &file);
    void start(Reason reason);
    void make(BackupSource source, BackupMaker::Keys keys);
    void made(const Result<BackupMaker::Made> &made, UnixTime when, bool isDear);
    void begin();
    void end();
    void fail(const Error &error);
    /// An older copy of the vault must not push out the backups of the newer one.
    bool isUnlocked() const
    {
        return m_session.state() == Session::State::Unlocked && m_session.access() == Session::Access::Full;
    }

    Session &m_session;
    BackupTimes m_times;
    BackupPlan m_plan;
    QTimer m_quiet; ///< until a change is backed up
    QTimer m_retry;
    QTimer m_patience; ///< while the drive is waited for
    QTimer m_tick;
    std::optional<UnixMilliseconds> m_firstChange; ///< that is not backed up yet
    std::optional<LastBackup> m_last;
    std::optional<LastBackup> m_remembered;
    std::optional<Error> m_failure;
    VaultId m_vaultId; ///< of the open vault, also while a backup ends after lock
    UnixTime m_looked = {};
    std::size_t m_damaged = 0;
    std::uint64_t m_epoch = 0; ///< which plan and vault; results of an older one are dropped
    int m_underWay = 0; ///< looks and backups
    bool m_isLookDue = false; ///< the last one was written after lock: not decrypted from the drive yet
    bool m_isAskedAgain = false; ///< something changed, or was asked for, while a backup was under way
    BackupPasswords m_passwords;
    BackupMaker m_maker;
};

} // namespace countersign
