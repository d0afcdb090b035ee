#include "core/vault/backup_leftovers.h"

#include "core/vault/backup_folder.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_folder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace countersign::backupLeftovers {

namespace {

constexpr std::string_view kSuffix = ".tmp";
constexpr std::size_t kIdLength = 8;

/// The backup that ".accounts-20261122T140203Z-41.otpv.0123abcd.tmp" was to become; none if it is no such name.
std::optional<std::string> targetOf(std::string_view name)
{
    const std::size_t after = kIdLength + kSuffix.size() + 1; // with the dot before the id
    if (!name.starts_with('.') || !name.ends_with(kSuffix) || name.size() <= after + 1)
        return {};
    const std::string_view id = name.substr(name.size() - kIdLength - kSuffix.size(), kIdLength);
    const bool isId = id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    const std::string_view target = name.substr(1, name.size() - 1 - after);
    if (!isId || name[target.size() + 1] != '.' || !backups::timeInName(target))
        return {};
    return std::string(target);
}

enum class Outcome { Left, Kept, Removed };

Outcome removed(VaultFolder &folder, const std::string &name)
{
    return folder.remove(name) ? Outcome::Removed : Outcome::Left;
}

Outcome settleOne(VaultFolder &folder, const std::string &name, const std::string &target, UnixTime now)
{
    const auto content = folder.read(name);
    if (!content || now - content->status.modified < kLeastAge) // also where a clock was turned back
        return Outcome::Left;
    if (!vaultFile::check(content->bytes))
        return removed(folder, name);
    const auto placed = folder.keepAs(name, target);
    if (placed)
        return folder.remove(name) ? Outcome::Kept : Outcome::Left;
    if (placed.error().code != ErrorCode::FileExists)
        return Outcome::Left;
    // The crash came between the final name and the removal, or another window had the same name.
    const auto existing = folder.read(target);
    return existing && existing->bytes == content->bytes ? removed(folder, name) : Outcome::Left;
}

} // namespace

Result<Settled> settle(FileSystem &files, const std::filesystem::path &folder, UnixTime now)
{
    auto opened = VaultFolder::open(files, folder / kSuffix); // any name: it is the folder that counts
    if (!opened)
        return opened.error();
    const auto names = opened->names();
    if (!names)
        return names.error();
    Settled settled;
    for (const std::string &name : *names) {
        const auto target = targetOf(name);
        if (!target)
            continue;
        const Outcome outcome = settleOne(*opened, name, *target, now);
        settled.kept += outcome == Outcome::Kept ? 1 : 0;
        settled.removed += outcome == Outcome::Removed ? 1 : 0;
    }
    if (settled.kept + settled.removed > 0)
        (void)opened->sync(); // what comes back after a crash is settled again
    return settled;
}

} // namespace countersign::backupLeftovers
