#include "ui/session/save_line.h"

#include "core/vault/vault_file.h"

namespace countersign {

Result<OpenVault> SaveLine::create(const SecretBytes &password, const KdfCost &cost, const RecoveryKey *recoveryKey)
{
    auto vault = m_store.create(Vault(), password, cost, recoveryKey);
    if (vault)
        m_onDisk = vault->stamp;
    return vault;
}

SaveLine::Opened SaveLine::open(const SecretBytes *password, const RecoveryKey *recoveryKey)
{
    if (m_unsaved)
        (void)retry(); // the disk may have space again; if not, what was not saved is opened from memory
    const bool allSaved = !m_unsaved;
    auto vault = allSaved ? openFile(password, recoveryKey) : openUnsaved(password, recoveryKey);
    if (vault && allSaved)
        m_onDisk = vault->stamp;
    if (vault && !allSaved) {
        m_unsaved.reset(); // the session has it again, and will save it with what comes next
        vault->stamp = *m_onDisk;
    }
    return {std::move(vault), allSaved};
}

Result<OpenVault> SaveLine::openFile(const SecretBytes *password, const RecoveryKey *recoveryKey) const
{
    return password ? m_store.open(*password) : m_store.open(*recoveryKey);
}

Result<OpenVault> SaveLine::openUnsaved(const SecretBytes *password, const RecoveryKey *recoveryKey) const
{
    return password ? vaultFile::open(m_unsaved->file, *password, {}) : vaultFile::open(m_unsaved->file, *recoveryKey);
}

Result<SaveConfirmation> SaveLine::commit(PreparedSave save)
{
    // Prepared before it was known how the save before it ended.
    if (m_onDisk)
        save.replaces = *m_onDisk;
    auto outcome = m_store.commit(save);
    if (outcome) {
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
