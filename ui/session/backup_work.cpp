#include "ui/session/backup_work.h"

#include "core/vault/backup_slots.h"
#include "core/vault/vault_codec.h"

#include <algorithm>

namespace countersign::backupWork {

Result<Found> look(const Outside &outside, const std::filesystem::path &folder, const VaultId &vaultId)
{
    auto files = backups::list(*outside.files, folder);
    if (!files)
        return files.error();
    Found found{.files = *std::move(files)};
    found.damaged = static_cast<std::size_t>(
        std::ranges::count_if(found.files, [](const BackupFile &file) { return file.damage.has_value(); }));
    const BackupFile *newest = backups::newestOf(found.files, vaultId);
    if (!newest)
        return found;
    auto content = backups::read(*outside.files, folder, newest->fileName);
    if (!content)
        return content.error();
    found.newest = *newest;
    found.content = *std::move(content);
    return found;
}

Result<Judged> judge(ByteView file, const BackupSource &source)
{
    const auto opened = backup::open(file, source.keys);
    if (!opened)
        return opened.error();
    Judged judged{.content
                  = {.accounts = opened->vault.accounts().size(), .unreadable = opened->vault.quarantine().size()},
                  .standIns = standIns(source.keys, opened->keys.slots())};
    const auto payload = VaultCodec::encode(opened->vault);
    judged.isCurrent = payload && *payload == source.payload;
    return judged;
}

Result<backups::Written> write(const Outside &outside, const Target &target, const vaultFile::Sealed &sealed)
{
    return backups::write(*outside.files, *outside.random, target.folder, target.stem, target.made,
                          sealed.stamp.saveCounter, sealed.file);
}

} // namespace countersign::backupWork
