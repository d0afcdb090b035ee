// The session's keys: asking for the password again, changing it, a new recovery key. All slow, so in the background.

#include "ui/session/background.h"
#include "ui/session/session_private.h"

namespace countersign {

void Session::verifyPassword(SecretBytes password)
{
    if (!m_open)
        return;
    inBackground(
        m_private->pool, this,
        [keys = m_open->keys.clone(), password = std::move(password)] { return keys.isPassword(password); },
        [this, epoch = m_private->epoch](bool right) {
            if (epoch == m_private->epoch)
                Q_EMIT passwordVerified(right);
        });
}

void Session::changePassword(SecretBytes password, KdfCost cost)
{
    if (!m_open)
        return;
    m_private->keyChanges.push_back({.password = std::move(password), .recoveryKey = {}, .cost = cost});
    if (m_private->keyChanges.size() == 1)
        startKeyChange();
}

void Session::setRecoveryKey(RecoveryKey key)
{
    if (!m_open)
        return;
    m_private->keyChanges.push_back({.password = {}, .recoveryKey = std::move(key), .cost = {}});
    if (m_private->keyChanges.size() == 1)
        startKeyChange();
}

void Session::startKeyChange()
{
    // One after the other, each on the keys that the one before made. Its place in the queue stays until it is done.
    inBackground(
        m_private->pool, this,
        [keys = m_open->keys.clone(), change = std::move(m_private->keyChanges.front()),
         &random = m_random]() mutable -> Result<VaultKeys> {
            const auto changed = change.password ? keys.changePassword(*change.password, change.cost, random)
                                                 : keys.setRecoveryKey(*change.recoveryKey, random);
            if (!changed)
                return changed.error();
            return std::move(keys);
        },
        [this, epoch = m_private->epoch](Result<VaultKeys> keys) {
            if (epoch == m_private->epoch)
                adoptKeys(std::move(keys));
        });
}

void Session::adoptKeys(Result<VaultKeys> keys)
{
    m_private->keyChanges.pop_front();
    if (keys) {
        m_open->keys = *std::move(keys);
        m_private->keysRevision = m_private->revision + 1;
        vaultChanged();
    } else {
        Q_EMIT saveFailed(keys.error());
    }
    if (m_open && !m_private->keyChanges.empty())
        startKeyChange();
}

} // namespace countersign
