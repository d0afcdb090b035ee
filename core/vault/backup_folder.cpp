#include "core/vault/backup_folder.h"

#include "core/vault/vault_file.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_saver.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <tuple>

namespace countersign::backups {

namespace {

constexpr std::string_view kSuffix = ".otpv";
constexpr std::size_t kTimeLength = 16; // 20261122T140203Z
constexpr int kMaxCopies = 1000; // of one state within one second

/// A path inside `folder`, for those who open the folder of a path.
Result<VaultFolder> openFolder(FileSystem &files, const std::filesystem::path &folder, const std::string &name)
{
    return VaultFolder::open(files, folder / name);
}

std::optional<int> numberIn(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '-')
        return {};
    return value;
}

/// "20261122T140203Z"
std::optional<UnixTime> parseTime(std::string_view text)
{
    if (text.size() != kTimeLength || text[8] != 'T' || text[15] != 'Z')
        return {};
    const auto year = numberIn(text.substr(0, 4));
    const auto month = numberIn(text.substr(4, 2));
    const auto day = numberIn(text.substr(6, 2));
    const auto hour = numberIn(text.substr(9, 2));
    const auto minute = numberIn(text.substr(11, 2));
    const auto second = numberIn(text.substr(13, 2));
    if (!year || !month || !day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return {};
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return {};
    return std::chrono::sys_days(date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute)
        + std::chrono::seconds(*second);
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// "41" or "41-2"
bool isCounter(std::string_view text)
{
    const std::size_t dash = text.find('-');
    return isNumber(text.substr(0, dash)) && (dash == std::string_view::npos || isNumber(text.substr(dash + 1)));
}

BackupFile inspected(VaultFolder &folder, const std::string &name)
{
    BackupFile file{.fileName = name};
    const auto named = timeInName(name);
    const auto content = folder.read(name);
    file.isAutomatic = named.has_value();
    file.made = named ? *named : content ? content->status.modified : UnixTime();
    if (!content) {
        file.damage = content.error();
        return file;
    }
    file.size = content->bytes.size();
    const auto checked = vaultFile::check(content->bytes);
    if (!checked) {
        file.damage = checked.error();
        return file;
    }
    file.stamp = checked->stamp;
    for (const KeySlot &slot : checked->header.slots) {
        file.hasPasswordSlot |= slot.is(SlotType::Password);
        file.hasRecoverySlot |= slot.is(SlotType::Recovery);
    }
    return file;
}

/// Vaults by their newest file; within one by counter, which no clock turns back, then by time.
void sortForReaders(std::vector<BackupFile> &all)
{
    std::map<VaultId, UnixTime> newest;
    for (const BackupFile &file : all)
        newest[file.stamp.vaultId] = std::max(newest[file.stamp.vaultId], file.made);
    const auto rank = [&newest](const BackupFile &file) {
        return std::tuple(!file.damage, newest[file.stamp.vaultId], file.stamp.vaultId, file.stamp.saveCounter,
                          file.made, file.fileName.size(), file.fileName); // the tenth copy after the ninth
    };
    std::ranges::sort(all,
                      [&rank](const BackupFile &left, const BackupFile &right) { return rank(left) > rank(right); });
}

bool isBackupName(const std::string &name)
{
    return name.size() > kSuffix.size() && name.ends_with(kSuffix) && !name.starts_with('.');
}

} // namespace

std::string fileName(std::string_view stem, UnixTime made, std::uint64_t saveCounter, int copy)
{
    const auto day = std::chrono::floor<std::chrono::days>(made);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(made - day);
    char text[32];
    std::snprintf(text, sizeof text, "-%04d%02u%02uT%02d%02d%02dZ-", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    std::string name = std::string(stem) + text + std::to_string(saveCounter);
    if (copy > 1)
        name += "-" + std::to_string(copy);
    return name.append(kSuffix);
}

std::optional<UnixTime> timeInName(std::string_view fileName)
{
    if (!fileName.ends_with(kSuffix))
        return {};
    const std::string_view text = fileName.substr(0, fileName.size() - kSuffix.size());
    for (std::size_t dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
        const std::string_view rest = text.substr(dash + 1);
        if (rest.size() < kTimeLength + 2 || rest[kTimeLength] != '-' || !isCounter(rest.substr(kTimeLength + 1)))
            continue;
        if (const auto time = parseTime(rest.substr(0, kTimeLength)))
            return time;
    }
    return {};
}

Result<std::vector<BackupFile>> list(FileSystem &files, const std::filesystem::path &folder)
{
    auto opened = openFolder(files, folder, std::string(kSuffix));
    if (!opened)
        return opened.error();
    const auto names = opened->names();
    if (!names)
        return names.error();
    std::vector<BackupFile> all;
    for (const std::string &name : *names) {
        if (isBackupName(name))
            all.push_back(inspected(*opened, name));
    }
    sortForReaders(all);
    return all;
}

const BackupFile *newestOf(const std::vector<BackupFile> &all, const VaultId &vaultId)
{
    const auto found = std::ranges::find_if(
        all, [&vaultId](const BackupFile &file) { return !file.damage && file.stamp.vaultId == vaultId; });
    return found == all.end() ? nullptr : &*found;
}

Result<Bytes> read(FileSystem &files, const std::filesystem::path &folder, const std::string &fileName)
{
    auto opened = openFolder(files, folder, std::string(kSuffix));
    if (!opened)
        return opened.error();
    auto content = opened->read(fileName);
    if (!content)
        return content.error();
    return std::move(content->bytes);
}

Result<Written> write(FileSystem &files, Random &random, const std::filesystem::path &folder, std::string_view stem,
                      UnixTime made, std::uint64_t saveCounter, ByteView image)
{
    for (int copy = 1;; ++copy) {
        const std::string name = fileName(stem, made, saveCounter, copy);
        const auto written = vaultSaver::writeCopy(files, random, folder / name, image);
        if (!written && written.error().code == ErrorCode::FileExists && copy < kMaxCopies)
            continue;
        if (!written)
            return written.error();
        auto readBack = read(files, folder, name);
        if (readBack && std::ranges::equal(*readBack, image))
            return Written{.fileName = name, .readBack = *std::move(readBack)};
        if (auto opened = openFolder(files, folder, name))
            (void)opened->remove(name); // it must not be taken for a backup
        return Error{.code = ErrorCode::VerificationFailed,
                     .where = name,
                     .systemError = readBack ? 0 : readBack.error().systemError};
    }
}

Result<std::size_t> prune(FileSystem &files, const std::filesystem::path &folder, const VaultId &vaultId,
                          std::size_t keep, const std::string &proven)
{
    const auto all = list(files, folder);
    if (!all)
        return all.error();
    std::vector<const BackupFile *> ours; // newest first, as they are listed
    for (const BackupFile &file : *all) {
        if (file.isAutomatic && !file.damage && file.stamp.vaultId == vaultId)
            ours.push_back(&file);
    }
    const auto isProven = [&proven](const BackupFile *file) { return file->fileName == proven; };
    if (std::ranges::none_of(ours, isProven))
        return std::size_t{0};
    std::erase_if(ours, isProven); // kept, wherever its time and counter put it
    auto opened = openFolder(files, folder, proven);
    if (!opened)
        return opened.error();
    std::size_t removed = 0;
    for (std::size_t index = std::max<std::size_t>(keep, 1) - 1; index < ours.size(); ++index)
        removed += opened->remove(ours[index]->fileName) ? 1 : 0;
    if (removed > 0)
        (void)opened->sync(); // what comes back after a crash is one backup too many
    return removed;
}

} // namespace countersign::backups
