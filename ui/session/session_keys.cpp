// The session's keys: asking for the password again, and changing the ways to open the vault. All slow, so in the
// background.

#include "core/vault/kdf_calibration.h"
#include "core/vault/receiving_key.h"
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

/// Whose computer the costs in a vault's slots suit: this one's or, in a backup, perhaps another's.
enum class Costs { OfThisComputer, OfABackup };

/// Wraps the slot of `password` anew if it is clearly weaker than what suits this computer, or came with a backup and
/// costs anything else; and the memory is there.
Result<void> strengthenPassword(const PasswordOpener &opener, Costs costs, VaultKeys &keys, KdfCalibration &calibration,
                                Random &random)
{
    const std::vector<SlotInfo> infos = keys.slotInfos();
    const auto slot = std::ranges::find_if(infos, &SlotInfo::hasOpenedVault);
    if (slot == infos.end() || !slot->cost || slot->cost->isDeliberate)
        return {};
    const KdfCost cost = calibration.cost();
    const bool fits = !opener.availableKibibytes || cost.memoryKibibytes <= *opener.availableKibibytes / 2;
    const bool isForeign = costs == Costs::OfABackup || slot->isOfBackup;
    const bool isDue = isForeign ? *slot->cost != cost : isClearlyWeaker(*slot->cost, cost);
    if (!fits || !isDue)
        return {};
    return keys.rewrapPassword(slot->id, opener.password, cost, random);
}

} // namespace

std::optional<RecipientKey> Session::recipientKey() const
{
    if (!m_open)
        return {};
    return ReceivingKey(m_open->keys.vaultKey()).recipientKey();
}

std::function<std::optional<SecretBytes>(ByteView)> Session::unsealer() const
{
    if (!m_open)
        return {};
    return [key = std::make_shared<const ReceivingKey>(m_open->keys.vaultKey())](ByteView sealed) {
        return key->open(sealed);
    };
}

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
    auto told = forObserver(password);
    queueKeyChange(
        keyChange([password = std::move(password), cost, calibration = m_calibration](VaultKeys &keys, Random &random) {
            return keys.changePassword(password, costHere(cost, calibration.get()), random);
        }),
        std::move(told));
}

void Session::changePassword(PasswordChange change)
{
    auto told = forObserver(change.password);
    queueKeyChange(keyChange([change = std::move(change),
                              calibration = m_calibration](VaultKeys &keys, Random &random) mutable -> Result<void> {
                       const KdfCost cost = costHere(change.cost, calibration.get());
                       if (const auto done = keys.rewrapPassword(change.slot, change.password, cost, random); !done)
                           return done;
                       if (change.vaultKey == PasswordChange::VaultKey::Keep)
                           return {};
                       return replaceVaultKeyFor(std::move(change.password), keys, random);
                   }),
                   std::move(told));
}

void Session::addPassword(SecretBytes password, KdfCost cost)
{
    auto told = forObserver(password);
    queueKeyChange(
        keyChange([password = std::move(password), cost, calibration = m_calibration](VaultKeys &keys, Random &random) {
            return keys.addPassword(password, costHere(cost, calibration.get()), random);
        }),
        std::move(told));
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

void Session::strengthen(PasswordOpener opener)
{
    if (!m_open)
        return;
    const Costs costs = std::exchange(m_private->isRestored, false) ? Costs::OfABackup : Costs::OfThisComputer;
    if (!m_calibration) {
        if (m_passwordObserver)
            m_passwordObserver(opener.password);
        return;
    }
    auto told = forObserver(opener.password);
    // The password goes with this piece of work.
    queueKeyChange(
        keyChange(
            [opener = std::move(opener), costs, calibration = m_calibration](VaultKeys &keys, Random &random) {
                return strengthenPassword(opener, costs, keys, *calibration, random);
            },
            KeyChange::Saving::WithTheNext),
        std::move(told));
}

std::optional<SecretBytes> Session::forObserver(const SecretBytes &password) const
{
    return m_passwordObserver ? std::optional(password.clone()) : std::nullopt;
}

void Session::queueKeyChange(KeyChange change, std::optional<SecretBytes> password)
{
    if (!m_open)
        return;
    change.password = std::move(password);
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
        [this, epoch = m_private->epoch, keysEpoch = m_private->keysEpoch](Result<VaultKeys> keys) {
            if (epoch != m_private->epoch)
                return;
            const bool isOutdated = keysEpoch != m_private->keysEpoch;
            adoptKeys(isOutdated ? Result<VaultKeys>(ErrorCode::VaultChangedOnDisk) : std::move(keys));
        });
}

void Session::adoptKeys(Result<VaultKeys> keys)
{
    const KeyChange change = std::move(m_private->keyChanges.front());
    m_private->keyChanges.pop_front();
    const bool isSavedNow = change.saving == KeyChange::Saving::Now;
    const bool takesPassword = keys || !isSavedNow;
    if (keys) {
        m_open->keys = *std::move(keys);
        if (isSavedNow) {
            m_private->keysRevision = m_private->revision + 1;
            vaultChanged();
        }
    } else if (isSavedNow) {
        Q_EMIT keysNotChanged(keys.error());
    }
    if (m_open && change.password && takesPassword && m_passwordObserver)
        m_passwordObserver(*change.password);
    if (m_open && !m_private->keyChanges.empty())
        startKeyChange();
}

} // namespace countersign
