#include "core/vault/vault_saver.h"

#include "core/vault/vault_file.h"

#include <algorithm>
#include <cstdio>

namespace countersign::vaultSaver {

namespace {

constexpr int kMaxDamagedCopies = 1000;

std::string digestSuffix(const FileStamp &stamp)
{
    return VaultId::fromBytes(ByteView(stamp.fileDigest).first(VaultId::kSize))->text().substr(0, 8);
}

/// Step 3: whether the file is still the one that the save was prepared for.
Result<void> checkUnchanged(VaultFolder &folder, const FileStamp &expected)
{
    const Error changed{ErrorCode::VaultChangedOnDisk, folder.vaultName()};
    const auto content = folder.read(folder.vaultName());
    const bool isExpected = expected != FileStamp{};
    if (!content && content.error().code == ErrorCode::FileNotFound)
        return isExpected ? changed : Result<void>();
    if (!content && content.error().systemError != 0)
        return content.error(); // nobody knows what is there
    if (!isExpected)
        return Error{ErrorCode::FileExists, folder.vaultName()};
    if (!content)
        return content.error();
    const auto checked = vaultFile::check(content->bytes);
    if (!checked || checked->stamp != expected)
        return changed;
    return {};
}

/// Step 9. A save that failed after this step has kept this very state before; another state may have the same
/// counter after an older copy was restored: both stay.
Result<void> keepGeneration(VaultFolder &folder, const FileStamp &old)
{
    const auto name = generations::fileName(folder.vaultName(), old.saveCounter);
    const auto kept = folder.keepAs(folder.vaultName(), name);
    if (kept || kept.error().code != ErrorCode::FileExists)
        return kept;
    const auto existing = folder.read(name);
    const auto checked = existing ? vaultFile::check(existing->bytes) : existing.error();
    if (checked && checked->stamp == old)
        return {};
    const auto second = folder.keepAs(folder.vaultName(),
                                      generations::fileName(folder.vaultName(), old.saveCounter, digestSuffix(old)));
    if (second || second.error().code == ErrorCode::FileExists)
        return {};
    return second;
}

/// Step 10. A new file must not replace one that appeared meanwhile, which only a link promises.
Result<void> moveIntoPlace(VaultFolder &folder, const std::string &temporary, bool isNewFile)
{
    if (!isNewFile)
        return folder.replace(temporary, folder.vaultName());
    const auto placed = folder.keepAs(temporary, folder.vaultName());
    if (placed)
        (void)folder.remove(temporary);
    return placed;
}

/// Whatever went wrong while saving, it is the writing of the vault that the user hears of, not the name of some
/// temporary file.
Error whileSaving(Error error, const std::filesystem::path &path)
{
    error.where = path.filename().string();
    if (error.code == ErrorCode::FileUnreadable || error.code == ErrorCode::FileNotFound)
        error.code = ErrorCode::WriteFailed;
    return error;
}

/// The damaged file under a name of its own, beside the vault. Empty if there is none.
Result<std::filesystem::path> putAside(VaultFolder &folder)
{
    const std::string base = folder.vaultName() + ".damaged";
    for (int number = 1; number <= kMaxDamagedCopies; ++number) {
        const std::string name = number == 1 ? base : base + "-" + std::to_string(number);
        const auto kept = folder.keepAs(folder.vaultName(), name);
        if (kept)
            return folder.path() / name;
        if (kept.error().code == ErrorCode::FolderMissing)
            return std::filesystem::path();
        if (kept.error().code != ErrorCode::FileExists)
            return kept.error();
    }
    return Error{ErrorCode::FileExists, base};
}

} // namespace

Result<SaveConfirmation> save(FileSystem &files, Random &random, const std::filesystem::path &path,
                              const PreparedSave &prepared)
{
    auto folder = VaultFolder::open(files, path); // 1
    if (!folder)
        return whileSaving(folder.error(), path);
    const auto lock = folder->lock(); // 2, and 13 when it goes
    if (!lock)
        return whileSaving(lock.error(), path);
    if (const auto unchanged = checkUnchanged(*folder, prepared.replaces); !unchanged) // 3
        return whileSaving(unchanged.error(), path);
    const std::string temporary = folder->temporaryName(random);
    if (const auto written = folder->writeNew(temporary, prepared.file); !written) // 4 to 8
        return whileSaving(written.error(), path);
    const bool isNewFile = prepared.replaces == FileStamp{};
    Result<void> placed;
    if (!isNewFile)
        placed = keepGeneration(*folder, prepared.replaces); // 9
    if (placed)
        placed = moveIntoPlace(*folder, temporary, isNewFile); // 10
    if (!placed) {
        (void)folder->remove(temporary);
        return whileSaving(placed.error(), path);
    }
    if (!folder->sync()) // 11
        return SaveConfirmation::NotConfirmedByDisk;
    folder->tidy(); // 12
    return SaveConfirmation::Confirmed;
}

Result<void> writeCopy(FileSystem &files, Random &random, const std::filesystem::path &path, ByteView file)
{
    auto folder = VaultFolder::open(files, path);
    if (!folder)
        return whileSaving(folder.error(), path);
    const std::string temporary = folder->temporaryName(random);
    if (const auto written = folder->writeNew(temporary, file); !written)
        return whileSaving(written.error(), path);
    if (const auto placed = moveIntoPlace(*folder, temporary, true); !placed) {
        (void)folder->remove(temporary);
        return whileSaving(placed.error(), path);
    }
    const auto synced = folder->sync();
    return synced ? Result<void>() : whileSaving(synced.error(), path);
}

Result<std::filesystem::path> restore(FileSystem &files, Random &random, const std::filesystem::path &path,
                                      const Generation &generation)
{
    auto folder = VaultFolder::open(files, path);
    if (!folder)
        return folder.error();
    const auto lock = folder->lock();
    if (!lock)
        return whileSaving(lock.error(), path);
    const auto content = folder->read(generation.fileName);
    if (!content)
        return content.error();
    if (const auto checked = vaultFile::check(content->bytes); !checked)
        return checked.error();
    const std::string temporary = folder->temporaryName(random);
    if (const auto written = folder->writeNew(temporary, content->bytes); !written)
        return whileSaving(written.error(), path);
    const auto aside = putAside(*folder);
    Result<void> replaced = aside ? folder->replace(temporary, folder->vaultName()) : aside.error();
    if (!replaced) {
        (void)folder->remove(temporary);
        return whileSaving(replaced.error(), path);
    }
    if (const auto synced = folder->sync(); !synced)
        return whileSaving(synced.error(), path);
    return aside;
}

} // namespace countersign::vaultSaver
