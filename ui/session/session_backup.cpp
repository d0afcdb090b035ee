// What backups need of the session.

#include "core/base/file_system.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_saver.h"
#include "ui/session/session_private.h"

namespace countersign {

Result<BackupSource> Session::backupSource() const
{
    if (!m_open)
        return ErrorCode::AccountNotFound;
    return BackupSource::of(*m_open);
}

Result<VaultKeys> Session::cloneKeys() const
{
    if (!m_open)
        return ErrorCode::AccountNotFound;
    return m_open->keys.clone();
}

Result<std::filesystem::path> Session::putBackupInPlace(ByteView backup)
{
    const auto checked = vaultFile::check(backup);
    if (!checked)
        return checked.error();
    if (const auto made = VaultFolder::make(m_files, vaultPath()); !made)
        return made.error();
    // A generation first, which is put in place like any other: the present file is never without a successor.
    const Generation generation{.fileName
                                = generations::fileName(vaultPath().filename().string(), checked->stamp.saveCounter,
                                                        "b" + VaultId::generate(m_random).text().substr(0, 7)),
                                .saveCounter = checked->stamp.saveCounter,
                                .modified = m_clock.now()};
    const auto written
        = vaultSaver::writeCopy(m_files, m_random, vaultPath().parent_path() / generation.fileName, backup);
    if (!written)
        return written.error();
    auto kept = restoreGeneration(generation);
    m_private->isRestored = static_cast<bool>(kept);
    return kept;
}

} // namespace countersign
