#include "core/base/posix_file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <thread>

namespace countersign {

namespace {

constexpr mode_t kOwnerOnlyFile = 0600;
constexpr mode_t kOwnerOnlyDirectory = 0700;

/// Calls again when a signal came in between.
template <typename Call>
auto uninterrupted(Call call)
{
    auto result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

struct DirectoryCloser
{
    void operator()(DIR *stream) const { ::closedir(stream); }
};

Result<void> done(int result, FileAccess access)
{
    if (result == 0)
        return {};
    return fileError(access, errno);
}

} // namespace

Result<std::filesystem::path> PosixFileSystem::realPath(const std::filesystem::path &path)
{
    const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr), &std::free);
    if (!resolved)
        return fileError(FileAccess::Reading, errno, path.filename().string());
    return std::filesystem::path(resolved.get());
}

Result<void> PosixFileSystem::makeDirectory(const std::filesystem::path &path)
{
    return done(::mkdir(path.c_str(), kOwnerOnlyDirectory), FileAccess::Writing);
}

Result<FileSystem::Handle> PosixFileSystem::openDirectory(const std::filesystem::path &path)
{
    const int handle = uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (handle < 0)
        return fileError(FileAccess::Reading, errno, path.filename().string());
    return handle;
}

Result<std::vector<std::string>> PosixFileSystem::namesIn(Handle directory)
{
    // fdopendir takes the handle over, and a duplicate would share its position.
    const int own = uninterrupted([&] { return ::openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (own < 0)
        return fileError(FileAccess::Reading, errno);
    const std::unique_ptr<DIR, DirectoryCloser> stream(::fdopendir(own));
    if (!stream) {
        ::close(own);
        return fileError(FileAccess::Reading, errno);
    }
    std::vector<std::string> names;
    errno = 0;
    for (const dirent *entry; (entry = ::readdir(stream.get())); errno = 0) { // what is done in between may set it
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            names.emplace_back(name);
    }
    if (errno != 0)
        return fileError(FileAccess::Reading, errno);
    return names;
}

Result<FileSystem::Handle> PosixFileSystem::openAt(Handle directory, const std::string &name, OpenMode mode)
{
    int flags = O_CLOEXEC;
    switch (mode) {
    case OpenMode::Read:
        flags |= O_RDONLY | O_NONBLOCK; // opening a pipe must not hang
        break;
    case OpenMode::CreateNew:
        flags |= O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
        break;
    case OpenMode::LockFile:
        flags |= O_RDWR | O_CREAT | O_NOFOLLOW;
        break;
    }
    const int handle = uninterrupted([&] { return ::openat(directory, name.c_str(), flags, kOwnerOnlyFile); });
    if (handle < 0)
        return fileError(mode == OpenMode::Read ? FileAccess::Reading : FileAccess::Writing, errno, name);
    return handle;
}

Result<FileStatus> PosixFileSystem::status(Handle file)
{
    struct stat found = {};
    if (::fstat(file, &found) != 0)
        return fileError(FileAccess::Reading, errno);
    return FileStatus{.size = static_cast<std::uint64_t>(found.st_size),
                      .modified = UnixTime(std::chrono::seconds(found.st_mtime)),
                      .isRegular = S_ISREG(found.st_mode)};
}

Result<std::size_t> PosixFileSystem::read(Handle file, std::span<std::uint8_t> buffer)
{
    const ssize_t count = uninterrupted([&] { return ::read(file, buffer.data(), buffer.size()); });
    if (count < 0)
        return fileError(FileAccess::Reading, errno);
    return static_cast<std::size_t>(count);
}

Result<std::size_t> PosixFileSystem::write(Handle file, ByteView bytes)
{
    const ssize_t count = uninterrupted([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (count < 0)
        return fileError(FileAccess::Writing, errno);
    return static_cast<std::size_t>(count);
}

Result<void> PosixFileSystem::sync(Handle file)
{
#if defined(__APPLE__)
    // fsync stops at the drive's cache there. Some network file systems know only fsync.
    if (::fcntl(file, F_FULLFSYNC) == 0)
        return {};
    if (errno != ENOTSUP && errno != EINVAL)
        return fileError(FileAccess::Writing, errno);
#endif
    return done(::fsync(file), FileAccess::Writing);
}

Result<void> PosixFileSystem::close(Handle file)
{
    // Not again after EINTR: Linux has closed it by then, and the number may belong to another thread.
    return done(::close(file), FileAccess::Writing);
}

Result<bool> PosixFileSystem::tryLock(Handle file)
{
    if (uninterrupted([&] { return ::flock(file, LOCK_EX | LOCK_NB); }) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return false;
    return fileError(FileAccess::Writing, errno);
}

Result<void> PosixFileSystem::linkAt(Handle directory, const std::string &from, const std::string &to)
{
    return done(::linkat(directory, from.c_str(), directory, to.c_str(), 0), FileAccess::Writing);
}

Result<void> PosixFileSystem::renameAt(Handle directory, const std::string &from, const std::string &to)
{
    return done(::renameat(directory, from.c_str(), directory, to.c_str()), FileAccess::Writing);
}

Result<void> PosixFileSystem::unlinkAt(Handle directory, const std::string &name)
{
    return done(::unlinkat(directory, name.c_str(), 0), FileAccess::Writing);
}

void PosixFileSystem::pause(std::chrono::milliseconds time)
{
    std::this_thread::sleep_for(time);
}

} // namespace countersign
