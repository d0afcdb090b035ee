// The keeper's look into the folder: what is there, whether the newest backup is good, and whether one is due.

#include "core/vault/backup_leftovers.h"
#include "ui/session/background.h"
#include "ui/session/backup_keeper.h"

namespace countersign {

void BackupKeeper::look()
{
    if (isWorking())
        return;
    begin();
    const UnixTime now = m_session.clock().now();
    m_looked = now;
    inBackground(
        drive(), this,
        [outside = outside(), folder = m_plan.folder, vaultId = m_vaultId, now] {
            // What a crash cut short may be the newest one. What cannot be settled is no backup yet.
            (void)backupLeftovers::settle(*outside.files, folder, now);
            return backupWork::look(outside, folder, vaultId);
        },
        [this, epoch = m_epoch](Result<backupWork::Found> found) {
            if (epoch != m_epoch)
                return;
            end();
            if (found)
                return judge(*std::move(found));
            m_passwords.learn({});
            fail(found.error());
        });
    Q_EMIT changed();
}

void BackupKeeper::judge(backupWork::Found found)
{
    m_damaged = found.damaged;
    auto source = m_session.backupSource();
    if (!source)
        return; // locked meanwhile
    if (!found.newest) {
        m_passwords.learn({});
        const bool isMissing = m_remembered && m_remembered->vaultId == m_vaultId && !m_last;
        // Perhaps the drive is not mounted, and this is the empty folder below it: nothing is put there unasked.
        if (isMissing)
            return fail({ErrorCode::FileNotFound, m_plan.folder.string()});
        return start(Reason::Change);
    }
    begin();
    inBackground(
        m_maker.quick(), this,
        [source = *std::move(source), content = std::move(found.content)] {
            return backupWork::judge(content, source);
        },
        [this, epoch = m_epoch, file = *found.newest](const Result<backupWork::Judged> &outcome) {
            if (epoch != m_epoch)
                return;
            end();
            judged(outcome, file);
        });
}

void BackupKeeper::judged(const Result<backupWork::Judged> &judged, const BackupFile &file)
{
    m_passwords.learn(judged ? judged->standIns : std::vector<KeySlot>());
    if (!judged)
        return start(Reason::Change); // made with an earlier key of the vault: a new one is due
    m_last = LastBackup{.vaultId = m_vaultId,
                        .saveCounter = file.stamp.saveCounter,
                        .made = file.made,
                        .proven = m_session.clock().now(),
                        .fileName = file.fileName,
                        .accounts = judged->content.accounts,
                        .isDear = m_passwords.areDearIn(judged->standIns)};
    m_failure.reset();
    const bool isDearerReady = !m_last->isDear && m_passwords.areDear();
    if (!judged->isCurrent || m_isAskedAgain || isDearerReady)
        start(Reason::Change);
    else
        m_firstChange.reset();
    Q_EMIT changed();
}

} // namespace countersign
