#include "core/vault/vault_saver.h"

#include "core/vault/unfinished_saves.h"
#include "core/vault/vault_file.h"

#include <algorithm>
#include <cstdio>

namespace countersign::vaultSaver {

namespace {

constexpr int kMaxDamagedCopies = 1000;

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

/// The vault's file under a second name beside it: a generation if it is intact, else a name of its own. Empty if there
/// is no file.
Result<std::filesystem::path> putAside(VaultFolder &folder)
{
    const auto content = folder.read(folder.vaultName());
    if (const auto checked = content ? vaultFile::check(content->bytes) : content.error(); checked) {
        const auto name = unfinishedSaves::keepAsGeneration(folder, folder.vaultName(), checked->stamp);
        return name ? Result(folder.path() / *name) : name.error();
    }
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

/// An unfinished save may have been settled by another program since it was offered.
Result<void> stillOffered(VaultFolder &folder, const Generation &generation)
{
    if (!folder.isTemporaryFile(generation.fileName))
        return {};
    const auto newest = unfinishedSaves::newest(folder);
    if (!newest || *newest != generation)
        return Error{ErrorCode::VaultChangedOnDisk, folder.vaultName()};
    return {};
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
    Result<std::string> kept = std::string();
    if (!isNewFile)
        kept = unfinishedSaves::keepAsGeneration(*folder, folder->vaultName(), prepared.replaces); // 9
    const auto placed = kept ? moveIntoPlace(*folder, temporary, isNewFile) : kept.error(); // 10
    if (!placed) {
        (void)folder->remove(temporary);
        return whileSaving(placed.error(), path);
    }
    if (!folder->sync()) // 11
        return SaveConfirmation::NotConfirmedByDisk;
    unfinishedSaves::settle(*folder, prepared.result); // 12
    folder->removeSuperfluousGenerations();
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
    if (const auto offered = stillOffered(*folder, generation); !offered)
        return offered.error();
    const auto content = folder->read(generation.fileName);
    if (!content)
        return content.error();
    if (const auto checked = vaultFile::check(content->bytes); !checked)
        return checked.error();
    // A copy, also of an unfinished save: nobody knows whether that one reached the disk.
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
    if (folder->isTemporaryFile(generation.fileName))
        (void)folder->remove(generation.fileName);
    return aside;
}

Result<void> discardUnfinished(FileSystem &files, const std::filesystem::path &path, const Generation &generation)
{
    auto folder = VaultFolder::open(files, path);
    if (!folder)
        return folder.error();
    const auto lock = folder->lock();
    if (!lock)
        return whileSaving(lock.error(), path);
    if (!folder->isTemporaryFile(generation.fileName))
        return Error{ErrorCode::FileNotFound, generation.fileName};
    return folder->remove(generation.fileName);
}

} // namespace countersign::vaultSaver
