// The session's keys: asking for the password again, and changing the ways to open the vault. All slow, so in the
// background.

#include "core/vault/kdf_calibration.h"
#include "core/vault/vault_key_replacement.h"
#include "ui/session/background.h"
#include "ui/session/kdf_cost.h"
#include "ui/session/session_private.h"

#include <algorithm>

namespace countersign {

namespace {

/// `work` may be a move-only lambda: it is shared only because std::function wants copies.
template <typename Work>
KeyChange keyChange(Work work, KeyChange::Saving saving = KeyChange::Saving::Now)
{
    auto shared = std::make_shared<Work>(std::move(work));
    return {.work = [shared = std::move(shared)](VaultKeys &keys, Random &random) { return (*shared)(keys, random); },
            .saving = saving};
}

/// New keys for `password` alone.
Result<void> replaceVaultKeyFor(SecretBytes password, VaultKeys &keys, Random &random)
{
    KnownSecrets secrets;
    secrets.passwords.push_back(std::move(password));
    auto replaced = replaceVaultKey(keys, secrets, {}, random);
    if (!replaced)
        return replaced.error();
    keys = std::move(replaced->keys);
    return {};
}

/// Wraps the slot of `password` anew if it is clearly weaker than what suits this computer, and the memory is there.
Result<void> strengthenPassword(const PasswordOpener &opener, VaultKeys &keys, KdfCalibration &calibration,
                                Random &random)
{
    const std::vector<SlotInfo> infos = keys.slotInfos();
    const auto slot = std::ranges::find_if(infos, &SlotInfo::hasOpenedVault);
    if (slot == infos.end() || !slot->cost || slot->cost->isDeliberate)
        return {};
    const KdfCost cost = calibration.cost();
    const bool fits = !opener.availableKibibytes || cost.memoryKibibytes <= *opener.availableKibibytes / 2;
    if (!fits || !isClearlyWeaker(*slot->cost, cost))
        return {};
    return keys.rewrapPassword(slot->id, opener.password, cost, random);
}

} // namespace

void Session::verifyPassword(SecretBytes password)
{
    if (!m_open)
        return;
    inBackground(
        m_private->pool, this,
        [keys = m_open->keys.clone(), password = std::move(password), available = memoryForPasswords()] {
            return keys.findPassword(password, available);
        },
        [this, epoch = m_private->epoch](const Result<SlotId> &slot) {
            if (epoch != m_private->epoch)
                return;
            m_verifiedSlot = slot ? *slot : SlotId();
            if (!slot && slot.error().code != ErrorCode::WrongSecret)
                Q_EMIT keysNotChanged(slot.error());
            else
                Q_EMIT passwordVerified(static_cast<bool>(slot));
        });
}

void Session::changePassword(SecretBytes password, KdfCost cost)
{
    queueKeyChange(
        keyChange([password = std::move(password), cost, calibration = m_calibration](VaultKeys &keys, Random &random) {
            return keys.changePassword(password, costHere(cost, calibration.get()), random);
        }));
}

void Session::changePassword(PasswordChange change)
{
    queueKeyChange(keyChange([change = std::move(change),
                              calibration = m_calibration](VaultKeys &keys, Random &random) mutable -> Result<void> {
        const KdfCost cost = costHere(change.cost, calibration.get());
        if (const auto done = keys.rewrapPassword(change.slot, change.password, cost, random); !done)
            return done;
        if (change.vaultKey == PasswordChange::VaultKey::Keep)
            return {};
        return replaceVaultKeyFor(std::move(change.password), keys, random);
    }));
}

void Session::addPassword(SecretBytes password, KdfCost cost)
{
    queueKeyChange(
        keyChange([password = std::move(password), cost, calibration = m_calibration](VaultKeys &keys, Random &random) {
            return keys.addPassword(password, costHere(cost, calibration.get()), random);
        }));
}

void Session::setRecoveryKey(RecoveryKey key)
{
    queueKeyChange(keyChange(
        [key = std::move(key)](VaultKeys &keys, Random &random) { return keys.setRecoveryKey(key, random); }));
}

void Session::addKeyringKey(KeyringKey key)
{
    queueKeyChange(keyChange([key = std::move(key)](VaultKeys &keys, Random &random) -> Result<void> {
        const auto added = keys.addKeyringKey(key, random);
        return added ? Result<void>() : added.error();
    }));
}

void Session::removeKeySlot(const SlotId &id)
{
    queueKeyChange(keyChange([id](VaultKeys &keys, Random &) { return keys.removeSlot(id); }));
}

void Session::strengthen(VaultOpener opener)
{
    auto *password = std::get_if<PasswordOpener>(&opener);
    if (!m_open || !m_calibration || !password)
        return;
    // The password goes with this piece of work.
    queueKeyChange(keyChange(
        [password = std::move(*password), calibration = m_calibration](VaultKeys &keys, Random &random) {
            return strengthenPassword(password, keys, *calibration, random);
        },
        KeyChange::Saving::WithTheNext));
}

void Session::queueKeyChange(KeyChange change)
{
    if (!m_open)
        return;
    if (m_private->stale && change.saving == KeyChange::Saving::Now) {
        Q_EMIT keysNotChanged(Error{ErrorCode::VaultReadOnly});
        return;
    }
    m_private->keyChanges.push_back(std::move(change));
    if (m_private->keyChanges.size() == 1)
        startKeyChange();
}

void Session::startKeyChange()
{
    // One after the other, each on the keys that the one before made. Its place in the queue stays until it is done.
    inBackground(
        m_private->pool, this,
        [keys = m_open->keys.clone(), work = std::exchange(m_private->keyChanges.front().work, {}),
         &random = m_random]() mutable -> Result<VaultKeys> {
            if (const auto changed = work(keys, random); !changed)
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
    const KeyChange::Saving saving = m_private->keyChanges.front().saving;
    m_private->keyChanges.pop_front();
    const bool isSavedNow = saving == KeyChange::Saving::Now;
    if (keys) {
        m_open->keys = *std::move(keys);
        if (isSavedNow) {
            m_private->keysRevision = m_private->revision + 1;
            vaultChanged();
        }
    } else if (isSavedNow) {
        Q_EMIT keysNotChanged(keys.error());
    }
    if (m_open && !m_private->keyChanges.empty())
        startKeyChange();
}

} // namespace countersign
