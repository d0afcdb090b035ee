#include "ui/session/save_line.h"

#include "core/vault/vault_file.h"

namespace countersign {

Result<OpenVault> SaveLine::create(const SecretBytes &password, const KdfCost &cost, const RecoveryKey *recoveryKey)
{
    auto vault = m_store.create(Vault(), password, cost, recoveryKey);
    if (vault)
        m_onDisk = vault->stamp;
    if (vault && m_watch)
        m_watch->saved({.file = {}, .replaces = {}, .result = vault->stamp}, vault->confirmation);
    return vault;
}

OpenedFile SaveLine::open(const VaultOpener &opener)
{
    // The disk may have space again; if not, what was not saved is opened from memory.
    const auto saved = retry();
    const bool allSaved = !m_unsaved;
    Result<void> known;
    if (m_watch && allSaved)
        known = m_watch->prepare();
    auto vault = allSaved ? openFile(opener) : openUnsaved(opener);
    if (vault && allSaved)
        m_onDisk = vault->stamp;
    // The new password of another program is no wrong one, but what was not saved is sealed with the former.
    if (!allSaved && !vault && vault.error().code == ErrorCode::WrongSecret && openFile(opener))
        vault = ErrorCode::FormerSecretNeeded;
    if (vault && !allSaved) {
        m_unsaved.reset(); // the session has it again, and will save it with what comes next
        vault->stamp = *m_onDisk;
    }
    OpenedFile opened{.vault = std::move(vault),
                      .unsavedBecause = allSaved ? std::nullopt : std::optional(saved.error())};
    if (m_watch && allSaved && opened.vault)
        opened.stale = m_watch->check(*opened.vault);
    if (!known)
        opened.unknownBecause = known.error();
    return opened;
}

Result<OpenVault> SaveLine::openFile(const VaultOpener &opener) const
{
    if (const auto *password = std::get_if<PasswordOpener>(&opener))
        return m_store.open(password->password, password->availableKibibytes);
    if (const auto *recoveryKey = std::get_if<RecoveryKey>(&opener))
        return m_store.open(*recoveryKey);
    return m_store.open(std::get<KeyringKey>(opener));
}

Result<OpenVault> SaveLine::openUnsaved(const VaultOpener &opener) const
{
    const Bytes &file = m_unsaved->file;
    if (const auto *password = std::get_if<PasswordOpener>(&opener))
        return vaultFile::open(file, password->password, password->availableKibibytes);
    if (const auto *recoveryKey = std::get_if<RecoveryKey>(&opener))
        return vaultFile::open(file, *recoveryKey);
    return vaultFile::open(file, std::get<KeyringKey>(opener));
}

Result<SaveConfirmation> SaveLine::commit(PreparedSave save)
{
    // Prepared before it was known how the save before it ended.
    if (m_onDisk)
        save.replaces = *m_onDisk;
    auto outcome = m_store.commit(save);
    if (outcome) {
        if (m_watch)
            m_watch->saved(save, *outcome);
        m_onDisk = save.result;
        m_unsaved.reset();
    } else {
        m_unsaved = std::move(save);
    }
    return outcome;
}

Result<SaveConfirmation> SaveLine::retry()
{
    if (!m_unsaved)
        return SaveConfirmation::Confirmed;
    return commit(*std::exchange(m_unsaved, {}));
}

} // namespace countersign
