#include "ui/session/backup_keeper.h"

#include "core/base/system_memory.h"
#include "ui/session/background.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>

namespace countersign {

namespace {

constexpr std::chrono::minutes kTick{5};

} // namespace

BackupKeeper::BackupKeeper(Session &session, backupWork::Outside outside, BackupTimes times, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_outside(std::move(outside))
    , m_times(times)
{
    m_quick.setMaxThreadCount(1);
    m_quiet.setSingleShot(true);
    m_retry.setSingleShot(true);
    m_retry.setInterval(m_times.retry);
    m_tick.setInterval(kTick);
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_times.patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        // It may still answer; until then this is what is known.
        fail({.code = ErrorCode::WriteFailed, .where = m_plan.folder.string(), .systemError = ETIMEDOUT});
    });
    connect(&m_quiet, &QTimer::timeout, this, [this] { start(Reason::Change); });
    connect(&m_retry, &QTimer::timeout, this, [this] { start(Reason::Change); });
    connect(&m_tick, &QTimer::timeout, this, &BackupKeeper::tick);
    connect(&session, &Session::unlocked, this, &BackupKeeper::opened);
    connect(&session, &Session::accessChanged, this, [this] {
        if (isUnlocked())
            opened();
    });
    connect(&session, &Session::aboutToLock, this, &BackupKeeper::leave);
    connect(&session, &Session::saveStateChanged, this, [this](Session::SaveState state) {
        if (state == Session::SaveState::Saved || state == Session::SaveState::SavedNotConfirmed)
            noteChange();
    });
    session.setPasswordObserver([this](const SecretBytes &password) {
        if (!m_plan.isOn)
            return;
        m_password = password.clone();
        if (!m_isWorking)
            settlePassword();
    });
    if (isUnlocked())
        opened();
}

BackupKeeper::~BackupKeeper()
{
    m_session.setPasswordObserver({});
}

void BackupKeeper::setPlan(BackupPlan plan)
{
    if (plan == m_plan)
        return;
    const bool isSamePlace = plan.isOn == m_plan.isOn && plan.folder == m_plan.folder;
    m_plan = std::move(plan);
    if (isSamePlace)
        return;
    reset();
    if (isUnlocked())
        opened();
    Q_EMIT changed();
}

void BackupKeeper::reset()
{
    ++m_epoch;
    m_last.reset();
    m_failure.reset();
    m_source.reset();
    m_firstChange.reset();
    m_damaged = 0;
    m_isWorking = false;
    m_isAskedAgain = false;
    m_quiet.stop();
    m_retry.stop();
    m_tick.stop();
    m_patience.stop();
}

void BackupKeeper::opened()
{
    if (m_session.vaultId() != m_vaultId) {
        reset();
        m_standIns.clear();
        m_hasDearSlots = false;
        m_vaultId = m_session.vaultId();
    }
    if (!m_plan.isOn || !isUnlocked())
        return;
    m_tick.start();
    m_isLookDue = m_isWorking;
    look();
}

void BackupKeeper::leave()
{
    m_tick.stop();
    m_retry.stop();
    m_quiet.stop();
    const bool isDue = m_plan.isOn && (m_firstChange || m_isAskedAgain);
    m_source.reset();
    m_password.reset();
    if (!isDue)
        return;
    // Sealed here and now: nothing that holds a key outlives the lock. Read back, it is compared bit by bit with what
    // was decrypted and compared when it was sealed.
    m_firstChange.reset();
    m_isAskedAgain = false;
    const auto source = m_session.backupSource();
    if (!source)
        return fail(source.error());
    m_made = m_session.clock().now();
    m_isWorking = true;
    auto image = backup::seal(*source, m_standIns, m_session.random());
    if (!image)
        return finished(image.error());
    write(*std::move(image));
}

const LastBackup *BackupKeeper::last() const
{
    if (m_last)
        return &*m_last;
    const bool isRemembered = m_remembered && m_remembered->vaultId == m_vaultId && m_plan.isOn;
    return isRemembered ? &*m_remembered : nullptr;
}

std::uint64_t BackupKeeper::changesSince() const
{
    const LastBackup *known = last();
    if (!isUnlocked() || !known)
        return 0;
    const std::uint64_t now = m_session.saveCounter();
    return now > known->saveCounter ? now - known->saveCounter : 0;
}

bool BackupKeeper::isOld() const
{
    const LastBackup *known = last();
    if (!m_plan.isOn || !known || changesSince() == 0)
        return false;
    // A clock that was turned back makes it lie in the future: how old it is is not known then.
    const UnixTime now = m_session.clock().now();
    return now - known->made > m_times.old || known->made - now > m_times.old;
}

void BackupKeeper::noteChange()
{
    if (!isUnlocked() || !m_plan.isOn)
        return;
    const LastBackup *known = m_last ? &*m_last : nullptr;
    if (known && known->saveCounter == m_session.saveCounter())
        return;
    const UnixMilliseconds now = m_session.clock().preciseNow();
    if (!m_firstChange || now < *m_firstChange)
        m_firstChange = now;
    const auto left = std::max(m_times.longest - (now - *m_firstChange), std::chrono::milliseconds(0));
    m_quiet.start(std::min(m_times.quiet, left));
    Q_EMIT changed();
}

void BackupKeeper::tick()
{
    if (!isUnlocked() || !m_plan.isOn)
        return;
    const UnixTime now = m_session.clock().now();
    if (!m_isWorking && (now - m_looked >= m_times.look || now < m_looked))
        look();
    Q_EMIT changed(); // it grows older
}

void BackupKeeper::look()
{
    if (m_isWorking)
        return;
    m_isWorking = true;
    m_looked = m_session.clock().now();
    m_patience.start();
    inBackground(
        *m_drive, this,
        [outside = m_outside, folder = m_plan.folder, vaultId = m_vaultId] {
            return backupWork::look(outside, folder, vaultId);
        },
        [this, epoch = m_epoch](Result<backupWork::Found> found) {
            if (epoch != m_epoch)
                return;
            m_isWorking = false;
            m_patience.stop();
            if (!found)
                settlePassword();
            if (!found)
                fail(found.error());
            else
                judgeFound(*std::move(found));
        });
    Q_EMIT changed();
}

void BackupKeeper::judgeFound(backupWork::Found found)
{
    m_damaged = found.damaged;
    auto source = m_session.backupSource();
    if (!source)
        return; // locked meanwhile
    if (!found.newest) {
        const bool isMissing = m_remembered && m_remembered->vaultId == m_vaultId && !m_last;
        // Perhaps the drive is not mounted, and this is the empty folder below it: nothing is put there unasked.
        if (isMissing)
            return fail({ErrorCode::FileNotFound, m_plan.folder.string()});
        settlePassword();
        start(Reason::Change);
        return;
    }
    m_isWorking = true;
    inBackground(
        m_quick, this,
        [source = *std::move(source), content = std::move(found.content)] {
            return backupWork::judge(content, source);
        },
        [this, epoch = m_epoch, file = *found.newest](Result<backupWork::Judged> judged) {
            if (epoch != m_epoch)
                return;
            m_isWorking = false;
            if (judged && m_standIns.empty())
                m_standIns = judged->standIns;
            settlePassword();
            if (!judged) {
                start(Reason::Change); // made with an earlier key of the vault: a new one is due
                return;
            }
            m_last = LastBackup{.vaultId = m_vaultId,
                                .saveCounter = file.stamp.saveCounter,
                                .made = file.made,
                                .proven = m_session.clock().now(),
                                .fileName = file.fileName,
                                .accounts = judged->content.accounts};
            m_failure.reset();
            if (!judged->isCurrent || m_isAskedAgain)
                start(Reason::Change);
            else
                m_firstChange.reset();
            Q_EMIT changed();
        });
}

void BackupKeeper::backUpNow()
{
    start(Reason::Asked);
}

void BackupKeeper::start(Reason reason)
{
    if (!isUnlocked() || (!m_plan.isOn && reason == Reason::Change) || m_plan.folder.empty())
        return;
    if (m_isWorking) {
        m_isAskedAgain = true;
        return;
    }
    auto source = m_session.backupSource();
    if (!source)
        return fail(source.error());
    m_quiet.stop();
    m_retry.stop();
    m_firstChange.reset();
    m_isAskedAgain = false;
    m_isWorking = true;
    m_made = m_session.clock().now();
    noteSlots(source->keys);
    inBackground(
        m_quick, this,
        [source = *std::move(source), standIns = m_standIns, random = m_outside.random]() mutable {
            auto image = backup::seal(source, standIns, *random);
            return std::pair(std::move(image), std::move(source));
        },
        [this, epoch = m_epoch](std::pair<Result<vaultFile::Sealed>, BackupSource> outcome) {
            if (epoch != m_epoch)
                return;
            if (isUnlocked())
                m_source = std::move(outcome.second);
            sealed(std::move(outcome.first));
        });
    Q_EMIT changed();
}

void BackupKeeper::sealed(Result<vaultFile::Sealed> image)
{
    if (image)
        write(*std::move(image));
    else
        finished(image.error());
}

void BackupKeeper::write(vaultFile::Sealed image)
{
    const backupWork::Target target{.folder = m_plan.folder, .stem = stem(), .made = m_made};
    auto shared = std::make_shared<const vaultFile::Sealed>(std::move(image));
    m_patience.start();
    inBackground(
        *m_drive, this, [outside = m_outside, target, shared] { return backupWork::write(outside, target, *shared); },
        [this, epoch = m_epoch, shared](Result<backups::Written> outcome) {
            if (epoch == m_epoch)
                written(std::move(outcome), *shared);
        });
}

void BackupKeeper::written(Result<backups::Written> outcome, const vaultFile::Sealed &image)
{
    m_patience.stop();
    if (!outcome)
        return finished(outcome.error());
    if (!m_source) {
        m_isLookDue = true;
        // Locked meanwhile: it is, bit by bit, what was compared when it was sealed.
        const auto checked = vaultFile::check(outcome->readBack);
        if (!checked || checked->stamp != image.stamp)
            return finished(Error{ErrorCode::VerificationFailed, outcome->fileName});
        return proven(BackupContent{}, outcome->fileName, image.stamp);
    }
    inBackground(
        m_quick, this,
        [source = *std::exchange(m_source, {}), content = std::move(outcome->readBack)] {
            return backup::prove(content, source);
        },
        [this, epoch = m_epoch, name = outcome->fileName, stamp = image.stamp](Result<BackupContent> content) {
            if (epoch == m_epoch)
                proven(std::move(content), name, stamp);
        });
}

void BackupKeeper::proven(Result<BackupContent> content, const std::string &fileName, const FileStamp &stamp)
{
    if (!content)
        return finished(content.error());
    m_last = LastBackup{.vaultId = stamp.vaultId,
                        .saveCounter = stamp.saveCounter,
                        .made = m_made,
                        .proven = m_session.clock().now(),
                        .fileName = fileName,
                        .accounts = content->accounts};
    // Only now may older ones go. If that fails there is one too many.
    inBackground(
        *m_drive, this,
        [outside = m_outside, folder = m_plan.folder, vaultId = stamp.vaultId, keep = m_plan.keep, fileName] {
            return backups::prune(*outside.files, folder, vaultId, keep, fileName);
        },
        [](const Result<std::size_t> &) {});
    finished({});
}

void BackupKeeper::finished(std::optional<Error> failure)
{
    m_isWorking = false;
    m_source.reset();
    settlePassword();
    if (failure)
        return fail(*failure);
    m_failure.reset();
    m_looked = m_session.clock().now();
    Q_EMIT changed();
    Q_EMIT backedUp();
    if (m_isLookDue && isUnlocked()) {
        m_isLookDue = false;
        return look();
    }
    if (m_isAskedAgain || (isUnlocked() && m_firstChange && !m_quiet.isActive()))
        start(Reason::Change);
}

void BackupKeeper::fail(const Error &error)
{
    m_failure = error;
    if (isUnlocked() && m_plan.isOn)
        m_retry.start();
    Q_EMIT changed();
}

void BackupKeeper::usePassword(SecretBytes password, std::function<void(Result<void>)> done)
{
    auto source = m_session.backupSource();
    if (!source) {
        if (done)
            done(source.error());
        return;
    }
    inBackground(
        m_quick, this,
        [keys = std::move(source->keys), password = std::move(password), cost = cost(), random = m_outside.random,
         ready = m_standIns]() -> Result<std::vector<KeySlot>> {
            auto slot = makeBackupSlot(keys, password, cost, *random);
            if (!slot)
                return slot.error();
            auto all = standIns(keys, ready);
            all.push_back(*std::move(slot));
            return all;
        },
        [this, epoch = m_epoch, done = std::move(done)](Result<std::vector<KeySlot>> all) {
            if (all && epoch == m_epoch) {
                m_standIns = *all;
                m_hasDearSlots = true; // of this password; with more of them the next backup says so
            }
            if (done)
                done(all ? Result<void>() : all.error());
        });
}

void BackupKeeper::settlePassword()
{
    if (!m_password)
        return;
    SecretBytes password = *std::exchange(m_password, {});
    const auto source = m_session.backupSource();
    if (!source)
        return;
    noteSlots(source->keys);
    if (!m_hasDearSlots)
        usePassword(std::move(password));
}

void BackupKeeper::noteSlots(const VaultKeys &keys)
{
    m_hasDearSlots = hasBackupSlots(keys, m_standIns, cost());
}

KdfCost BackupKeeper::cost() const
{
    return boundedBackupCost(m_plan.cost, availableMemoryKibibytes());
}

bool BackupKeeper::finish(std::chrono::milliseconds timeout)
{
    if (isUnlocked())
        leave();
    const QDeadlineTimer deadline(timeout);
    while (m_isWorking && !deadline.hasExpired()) {
        m_drive->waitForDone(static_cast<int>(deadline.remainingTime()));
        m_quick.waitForDone(static_cast<int>(deadline.remainingTime()));
        QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall);
    }
    return !m_isWorking;
}

std::string BackupKeeper::stem() const
{
    return m_session.vaultPath().stem().string();
}

} // namespace countersign
