#pragma once

#include "ui/session/backup_work.h"
#include "ui/session/drive_pool.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace countersign {

/// Makes backups, one after the other: sealed with the keys, written without them, read from the drive again and
/// compared. Only then are they told of, and only then may older ones go.
///
/// Lives in the GUI thread; works in the background. What works on the drive holds no key and is left behind at the end
/// if the drive hangs.
class BackupMaker final : public QObject
{
    Q_OBJECT

public:
    explicit BackupMaker(backupWork::Outside outside, QObject *parent = nullptr);

    /// How long the keys stay: until what was read again is decrypted and compared entry by entry; or, at lock, no
    /// longer than sealing takes, and what was read again is compared bit by bit with what was compared then.
    enum class Keys { UntilProven, UntilSealed };
    struct Order
    {
        BackupSource source;
        std::vector<KeySlot> standIns = {};
        backupWork::Target target = {};
        std::size_t keep = 10; ///< how many stay in the folder
        Keys keys = Keys::UntilProven;
    };
    struct Made
    {
        FileStamp stamp = {};
        std::string fileName = {};
        BackupContent content = {}; ///< empty unless `isDecrypted`
        bool isDecrypted = false;
    };
    using Done = std::function<void(Result<Made>)>;
    /// Errors: as `backup::seal`, `backups::write` and `backup::prove`.
    void make(Order order, Done done);

    /// At lock: from now on no key stays longer than the work with it.
    void dropKeys();
    /// Waits until no work with keys is under way. False if `timeout` came first.
    bool waitForKeys(std::chrono::milliseconds timeout);

    /// For other work with keys, which is quick and never on the drive.
    QThreadPool &quick() { return m_quick; }
    /// For other work on that drive, or in that folder: without keys.
    QThreadPool &drive() const { return *m_drive; }
    const backupWork::Outside &outside() const { return m_outside; }

private:
    /// A backup under way, without its keys.
    struct Job
    {
        backupWork::Target target;
        std::size_t keep;
        Done done;
        vaultFile::Sealed image = {};
    };

    void write(std::shared_ptr<Job> job);
    void compare(const std::shared_ptr<Job> &job, Result<backups::Written> written);
    void finish(const Job &job, Made made);

    backupWork::Outside m_outside;
    std::optional<BackupSource> m_source; ///< while the drive works on the backup that is to be proven with it
    std::stop_source m_locked;
    QThreadPool m_quick; ///< with keys, never on the drive
    DrivePool m_drive;
};

} // namespace countersign
