#include "app/cli/backup_export.h"

#include "app/cli/export_report.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/backup.h"
#include "core/vault/backup_slots.h"

#include <filesystem>
#include <utility>
#include <vector>

namespace countersign::cli {

namespace {

/// A dearer slot for the password of the vault, if that was given, beside what else opens it.
Result<std::vector<KeySlot>> standIns(Program &program, const BackupSource &source, const UnlockedVault &unlocked,
                                      const KdfCost &cost)
{
    if (!unlocked.password)
        return std::vector<KeySlot>();
    auto slot = makeBackupSlot(source.keys, *unlocked.password, cost, program.random);
    if (!slot)
        return slot.error();
    return std::vector{*std::move(slot)};
}

/// A file of its own: nothing that opens it opens the vault. The own password becomes the one that does.
Result<void> takeOwnKey(Program &program, BackupSource &source, UnlockedVault &unlocked,
                        const std::string &passwordFile, const KdfCost &cost)
{
    auto own = newPassword(passwordFile);
    if (!own)
        return own.error();
    VaultKeys keys = VaultKeys::generate(program.random);
    if (const auto added = keys.addPassword(*own, cost, program.random); !added)
        return added.error();
    source.keys = std::move(keys);
    source.saveCounter = 1;
    unlocked.password = *std::move(own);
    return {};
}

/// Reads it from the disk again, opens it with what opened the vault and compares it.
Result<BackupContent> prove(Program &program, const std::filesystem::path &file, const BackupSource &source,
                            const UnlockedVault &unlocked)
{
    const auto readBack = readFile(program, file);
    if (!readBack)
        return readBack.error();
    const auto opened = unlocked.password ? vaultFile::open(*readBack, *unlocked.password, program.availableKibibytes())
                                          : vaultFile::open(*readBack, *unlocked.recoveryKey);
    if (!opened)
        return opened.error();
    return backup::prove(*readBack, source);
}

Result<BackupContent> writeProven(Program &program, const std::filesystem::path &file, const BackupSource &source,
                                  const std::vector<KeySlot> &slots, const UnlockedVault &unlocked)
{
    const auto sealed = backup::seal(source, slots, program.random);
    if (!sealed)
        return sealed.error();
    const PreparedSave prepared{.file = sealed->file, .replaces = {}, .result = sealed->stamp};
    if (const auto written = vaultStore(program).writeCopy(prepared, file); !written)
        return written.error();
    const auto content = prove(program, file, source, unlocked);
    if (!content)
        std::filesystem::remove(file); // it must not be taken for a backup
    return content;
}

} // namespace

Result<ExitStatus> exportBackup(Program &program, const std::string &file, const std::string &passwordFile,
                                const KdfCost &usual)
{
    auto unlocked = unlockVault(program);
    if (!unlocked)
        return unlocked.error();
    auto source = BackupSource::of(unlocked->open);
    if (!source)
        return source.error();
    const KdfCost cost = usual.isDeliberate ? usual : boundedBackupCost(usual, program.availableKibibytes());
    std::vector<KeySlot> slots;
    if (passwordFile.empty()) {
        auto ready = standIns(program, *source, *unlocked, cost);
        if (!ready)
            return ready.error();
        slots = *std::move(ready);
    } else if (const auto taken = takeOwnKey(program, *source, *unlocked, passwordFile, cost); !taken) {
        return taken.error();
    }
    const auto content = writeProven(program, file, *source, slots, *unlocked);
    if (!content)
        return content.error();
    reportExport(program,
                 {.files = {file},
                  .format = "otpv",
                  .accounts = content->accounts,
                  .unreadable = content->unreadable,
                  .isProven = true});
    return ExitStatus::Done;
}

} // namespace countersign::cli
