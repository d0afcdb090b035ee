#include "core/vault/vault_folder.h"

#include "core/base/strong_id.h"
#include "core/vault/vault_format.h"

#include <algorithm>
#include <cerrno>

namespace countersign {

namespace {

constexpr auto kLockPause = std::chrono::milliseconds(50);
constexpr int kLockAttempts = 60; // three seconds: a save takes a fraction of one
constexpr std::string_view kTemporarySuffix = ".tmp";
constexpr std::size_t kTemporaryDigits = 8;

/// Not a failure of the disk, but something that this file system does not have.
bool isUnsupported(int systemError)
{
    return systemError == EOPNOTSUPP || systemError == ENOSYS;
}

bool hasNoLinks(int systemError)
{
    return isUnsupported(systemError) || systemError == EPERM || systemError == EMLINK;
}

Error inFolder(Error error)
{
    if (error.code == ErrorCode::FileNotFound)
        error.code = ErrorCode::FolderMissing;
    return error;
}

/// A new folder is lost with all that is in it if the power fails before its name is on the disk.
Result<void> syncFolder(FileSystem &files, const std::filesystem::path &path)
{
    const auto opened = files.openDirectory(path.empty() ? std::filesystem::path(".") : path);
    if (!opened)
        return opened.error();
    return files.sync(OpenFile(files, *opened).handle());
}

} // namespace

Result<VaultFolder> VaultFolder::open(FileSystem &files, const std::filesystem::path &vaultPath)
{
    auto target = files.realPath(vaultPath);
    if (!target && target.error().code != ErrorCode::FileNotFound)
        return target.error();
    if (!target) {
        const auto given = vaultPath.has_parent_path() ? vaultPath.parent_path() : std::filesystem::path(".");
        const auto parent = files.realPath(given);
        if (!parent)
            return inFolder(parent.error());
        target = *parent / vaultPath.filename();
    }
    const auto directory = files.openDirectory(target->parent_path());
    if (!directory)
        return inFolder(directory.error());
    return VaultFolder(files, OpenFile(files, *directory), target->parent_path(), target->filename().string());
}

Result<void> VaultFolder::make(FileSystem &files, const std::filesystem::path &vaultPath)
{
    std::vector<std::filesystem::path> missing;
    std::error_code ignored;
    for (auto folder = vaultPath.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (std::filesystem::exists(folder, ignored) || folder == folder.parent_path())
            break;
        missing.push_back(folder);
    }
    for (auto folder = missing.rbegin(); folder != missing.rend(); ++folder) {
        const auto made = files.makeDirectory(*folder);
        if (!made && made.error().code != ErrorCode::FileExists)
            return made.error();
        if (const auto synced = syncFolder(files, folder->parent_path()); !synced)
            return synced.error();
    }
    return {};
}

Result<OpenFile> VaultFolder::lock()
{
    const auto opened = m_files->openAt(handle(), "." + m_name + ".lock", OpenMode::LockFile);
    if (!opened)
        return opened.error();
    OpenFile file(*m_files, *opened);
    for (int attempt = 0; attempt < kLockAttempts; ++attempt) {
        if (attempt != 0)
            m_files->pause(kLockPause);
        const auto locked = m_files->tryLock(file.handle());
        if (locked ? *locked : isUnsupported(locked.error().systemError))
            return file;
        if (!locked)
            return locked.error();
    }
    return Error{ErrorCode::VaultInUse, m_name};
}

Result<VaultFolder::Content> VaultFolder::read(const std::string &name)
{
    const auto opened = m_files->openAt(handle(), name, OpenMode::Read);
    if (!opened)
        return opened.error();
    const OpenFile file(*m_files, *opened);
    const auto status = m_files->status(file.handle());
    if (!status)
        return status.error();
    if (!status->isRegular)
        return Error{ErrorCode::FileUnreadable, name};
    if (status->size > format::kMaxFileSize)
        return Error{ErrorCode::FileTooLarge, name};
    auto bytes = readAll(file.handle(), status->size);
    if (!bytes)
        return bytes.error();
    return Content{.bytes = *std::move(bytes), .status = *status};
}

Result<Bytes> VaultFolder::readAll(FileSystem::Handle file, std::uint64_t expectedSize)
{
    Bytes bytes(static_cast<std::size_t>(expectedSize));
    std::size_t size = 0;
    while (size < bytes.size()) {
        const auto count = m_files->read(file, std::span(bytes).subspan(size));
        if (!count)
            return count.error();
        if (*count == 0)
            break; // it became shorter meanwhile: the checks will say so
        size += *count;
    }
    bytes.resize(size);
    return bytes;
}

Result<void> VaultFolder::writeNew(const std::string &name, ByteView bytes)
{
    auto written = writeAll(name, bytes);
    if (!written) {
        if (written.error().code != ErrorCode::FileExists)
            (void)remove(name);
        return written;
    }
    const auto readBack = read(name);
    if (!readBack || !std::ranges::equal(readBack->bytes, bytes)) {
        (void)remove(name);
        return Error{.code = ErrorCode::VerificationFailed,
                     .where = m_name,
                     .systemError = readBack ? 0 : readBack.error().systemError};
    }
    return {};
}

Result<void> VaultFolder::writeAll(const std::string &name, ByteView bytes)
{
    const auto opened = m_files->openAt(handle(), name, OpenMode::CreateNew);
    if (!opened)
        return opened.error();
    OpenFile file(*m_files, *opened);
    while (!bytes.empty()) {
        const auto count = m_files->write(file.handle(), bytes);
        if (!count)
            return count.error();
        if (*count == 0)
            return Error{ErrorCode::WriteFailed, m_name};
        bytes = bytes.subspan(*count);
    }
    // Once only: after a failure Linux forgets what it could not write, and a second fsync would succeed wrongly.
    if (const auto synced = m_files->sync(file.handle()); !synced)
        return synced;
    return file.close();
}

Result<void> VaultFolder::keepAs(const std::string &name, const std::string &secondName)
{
    const auto linked = m_files->linkAt(handle(), name, secondName);
    if (linked || !hasNoLinks(linked.error().systemError))
        return linked;
    const auto content = read(name);
    if (!content)
        return content.error();
    return writeNew(secondName, content->bytes);
}

std::string VaultFolder::temporaryName(Random &random) const
{
    const auto id = StrongId<struct TemporaryTag>::generate(random);
    return "." + m_name + "." + id.text().substr(0, kTemporaryDigits) + std::string(kTemporarySuffix);
}

Result<std::vector<Generation>> VaultFolder::generations()
{
    const auto names = m_files->namesIn(handle());
    if (!names)
        return names.error();
    std::vector<Generation> found;
    for (const std::string &name : *names) {
        const auto saveCounter = generations::saveCounterOf(m_name, name);
        if (!saveCounter)
            continue;
        const auto opened = m_files->openAt(handle(), name, OpenMode::Read);
        if (!opened)
            continue;
        const OpenFile file(*m_files, *opened);
        const auto status = m_files->status(file.handle());
        if (status && status->isRegular)
            found.push_back({.fileName = name, .saveCounter = *saveCounter, .modified = status->modified});
    }
    generations::sortNewestFirst(found);
    return found;
}

Result<std::vector<std::string>> VaultFolder::temporaryFiles()
{
    auto names = m_files->namesIn(handle());
    if (names)
        std::erase_if(*names, [this](const std::string &name) { return !isTemporaryFile(name); });
    return names;
}

bool VaultFolder::isTemporaryFile(const std::string &name) const
{
    // Exactly as they are made: ".a.otpv.copy.0badcafe.tmp" is the save of a neighbour, which holds another lock.
    const std::string begin = "." + m_name + ".";
    if (!name.starts_with(begin) || !name.ends_with(kTemporarySuffix)
        || name.size() != begin.size() + kTemporaryDigits + kTemporarySuffix.size())
        return false;
    const std::string_view digits = std::string_view(name).substr(begin.size(), kTemporaryDigits);
    return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void VaultFolder::removeSuperfluousGenerations()
{
    const auto all = generations();
    if (!all)
        return;
    for (const Generation &generation : generations::superfluous(*all))
        (void)remove(generation.fileName);
}

} // namespace countersign
