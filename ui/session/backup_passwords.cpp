#include "ui/session/backup_passwords.h"

#include "core/base/system_memory.h"
#include "ui/session/background.h"

#include <algorithm>
#include <utility>

namespace countersign {

BackupPasswords::BackupPasswords(Session &session, std::shared_ptr<Random> random, std::chrono::milliseconds patience,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_random(std::move(random))
{
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    // A slot that was not needed costs seconds of a processor; a password that waits for a drive may wait for good.
    connect(&m_patience, &QTimer::timeout, this, &BackupPasswords::settle);
}

BackupPasswords::~BackupPasswords()
{
    m_locked.request_stop();
}

void BackupPasswords::offer(const SecretBytes &password)
{
    noteKeys();
    if (m_areDear)
        return;
    m_waiting = password.clone();
    if (m_isKnown)
        settle();
    else
        m_patience.start();
}

void BackupPasswords::learn(const std::vector<KeySlot> &found)
{
    std::ranges::for_each(found, [this](const KeySlot &slot) { add(slot); });
    m_isKnown = true;
    settle();
}

void BackupPasswords::settle()
{
    m_patience.stop();
    noteKeys();
    auto password = std::exchange(m_waiting, {});
    if (password && !m_areDear)
        use(*std::move(password));
}

void BackupPasswords::use(SecretBytes password, std::function<void(Result<void>)> done)
{
    auto keys = m_session.cloneKeys();
    if (!keys) {
        if (done)
            done(keys.error());
        return;
    }
    if (m_locked.stop_requested())
        m_locked = std::stop_source();
    inBackground(
        m_pool, this,
        [keys = *std::move(keys), password = std::move(password), cost = cost(), random = m_random, ready = m_standIns,
         locked = m_locked.get_token()] { return makeBackupSlot(keys, password, cost, *random, ready, locked); },
        [this, epoch = m_epoch, done = std::move(done)](const Result<KeySlot> &slot) {
            const bool isNew = slot && epoch == m_epoch && add(*slot);
            noteKeys();
            if (done)
                done(slot ? Result<void>() : slot.error());
            if (isNew)
                Q_EMIT slotMade();
        });
}

bool BackupPasswords::add(const KeySlot &slot)
{
    const bool isKnown
        = std::ranges::any_of(m_standIns, [&slot](const KeySlot &known) { return known.body == slot.body; });
    if (!isKnown)
        m_standIns.push_back(slot);
    return !isKnown;
}

void BackupPasswords::noteKeys()
{
    if (const auto keys = m_session.cloneKeys())
        m_areDear = hasBackupSlots(*keys, m_standIns, cost());
}

bool BackupPasswords::areDearIn(const std::vector<KeySlot> &slots) const
{
    const auto keys = m_session.cloneKeys();
    return keys && hasBackupSlots(*keys, slots, cost());
}

KdfCost BackupPasswords::cost() const
{
    return boundedBackupCost(m_cost, availableMemoryKibibytes());
}

void BackupPasswords::dropPassword()
{
    m_patience.stop();
    m_waiting.reset();
    m_locked.request_stop();
}

void BackupPasswords::forget()
{
    dropPassword();
    ++m_epoch;
    m_standIns.clear();
    m_isKnown = false;
    m_areDear = false;
}

bool BackupPasswords::waitForKeys(std::chrono::milliseconds timeout)
{
    return m_pool.waitForDone(static_cast<int>(timeout.count()));
}

} // namespace countersign
