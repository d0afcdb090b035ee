#include "ui/session/backup_keeper.h"

#include <QCoreApplication>
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
    , m_times(times)
    , m_passwords(session, outside.random, times.password)
    , m_maker(std::move(outside))
{
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
    connect(&m_passwords, &BackupPasswords::slotMade, this, [this] {
        if (m_last && !m_last->isDear)
            start(Reason::Change);
    });
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
        if (m_plan.isOn)
            m_passwords.offer(password);
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
    m_passwords.setCost(m_plan.cost);
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
    m_maker.dropKeys();
    m_last.reset();
    m_failure.reset();
    m_firstChange.reset();
    m_damaged = 0;
    m_underWay = 0;
    m_isLookDue = false;
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
        m_passwords.forget();
        m_vaultId = m_session.vaultId();
    }
    if (!m_plan.isOn || !isUnlocked())
        return;
    m_tick.start();
    m_isLookDue = isWorking();
    look();
}

void BackupKeeper::leave()
{
    m_tick.stop();
    m_retry.stop();
    m_quiet.stop();
    m_passwords.dropPassword();
    m_maker.dropKeys();
    const bool isDue = m_plan.isOn && (m_firstChange || m_isAskedAgain);
    if (!isDue)
        return;
    // Nobody who locks waits for a backup: it is sealed in the background, from a copy in locked memory that goes the
    // moment it is sealed.
    if (auto source = m_session.backupSource())
        make(*std::move(source), BackupMaker::Keys::UntilSealed);
    else
        fail(source.error());
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
    if (m_last && m_last->saveCounter == m_session.saveCounter())
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
    if (!isWorking() && (now - m_looked >= m_times.look || now < m_looked))
        look();
    Q_EMIT changed(); // it grows older
}

void BackupKeeper::backUpNow()
{
    start(Reason::Asked);
}

void BackupKeeper::start(Reason reason)
{
    if (!isUnlocked() || (!m_plan.isOn && reason == Reason::Change) || m_plan.folder.empty())
        return;
    if (isWorking()) {
        m_isAskedAgain = true;
        return;
    }
    auto source = m_session.backupSource();
    if (!source)
        return fail(source.error());
    m_quiet.stop();
    m_retry.stop();
    make(*std::move(source), BackupMaker::Keys::UntilProven);
    Q_EMIT changed();
}

void BackupKeeper::make(BackupSource source, BackupMaker::Keys keys)
{
    m_firstChange.reset();
    m_isAskedAgain = false;
    const UnixTime now = m_session.clock().now();
    begin();
    m_maker.make(
        {.source = std::move(source),
         .standIns = m_passwords.standIns(),
         .target = {.folder = m_plan.folder, .stem = m_session.vaultPath().stem().string(), .made = now},
         .keep = m_plan.keep,
         .keys = keys},
        [this, epoch = m_epoch, now, isDear = m_passwords.areDear()](const Result<BackupMaker::Made> &outcome) {
            if (epoch == m_epoch)
                made(outcome, now, isDear);
        });
}

void BackupKeeper::made(const Result<BackupMaker::Made> &made, UnixTime when, bool isDear)
{
    end();
    if (!made)
        return fail(made.error());
    m_isLookDue |= !made->isDecrypted;
    m_last = LastBackup{.vaultId = made->stamp.vaultId,
                        .saveCounter = made->stamp.saveCounter,
                        .made = when,
                        .proven = m_session.clock().now(),
                        .fileName = made->fileName,
                        .accounts = made->content.accounts,
                        .isDear = isDear};
    m_failure.reset();
    m_looked = m_session.clock().now();
    Q_EMIT changed();
    Q_EMIT backedUp();
    if (m_isLookDue && isUnlocked() && !isWorking()) {
        m_isLookDue = false;
        return look();
    }
    const bool isDearerReady = !isDear && m_passwords.areDear();
    if (m_isAskedAgain || isDearerReady || (isUnlocked() && m_firstChange && !m_quiet.isActive()))
        start(Reason::Change);
}

void BackupKeeper::begin()
{
    ++m_underWay;
    m_patience.start();
}

void BackupKeeper::end()
{
    --m_underWay;
    if (!isWorking())
        m_patience.stop();
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
    m_passwords.use(std::move(password), std::move(done));
}

bool BackupKeeper::waitForKeys(std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    return m_maker.waitForKeys(timeout) && m_passwords.waitForKeys(std::chrono::milliseconds(deadline.remainingTime()));
}

bool BackupKeeper::finish(std::chrono::milliseconds timeout)
{
    if (isUnlocked())
        leave();
    const QDeadlineTimer deadline(timeout);
    while (isWorking() && !deadline.hasExpired()) {
        m_maker.waitForKeys(std::chrono::milliseconds(deadline.remainingTime()));
        m_maker.drive().waitForDone(static_cast<int>(deadline.remainingTime()));
        QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall);
    }
    return !isWorking();
}

} // namespace countersign
