#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace countersign {

/// What is known of an open file.
struct FileStatus
{
    std::uint64_t size = 0;
    UnixTime modified = {};
    bool isRegular = false;
};

/// How `FileSystem::openAt` opens.
enum class OpenMode {
    Read,
    CreateNew, ///< for writing, 0600; an existing file or link is an error
    LockFile, ///< for locking, 0600; made if missing
};

/// The few operations of the system that saving needs, each as small as a libc call, so that a test can fail any of
/// them and record their order. Names are relative to an open directory. Every error carries its errno.
class FileSystem
{
public:
    using Handle = int;

    virtual ~FileSystem() = default;

    /// Absolute, without links. Errors: FileNotFound, …
    virtual Result<std::filesystem::path> realPath(const std::filesystem::path &path) = 0;
    /// Owner only (0700). Errors: FileExists, FolderReadOnly, …
    virtual Result<void> makeDirectory(const std::filesystem::path &path) = 0;
    virtual Result<Handle> openDirectory(const std::filesystem::path &path) = 0;
    /// The names in a directory without `.` and `..`, in no order.
    virtual Result<std::vector<std::string>> namesIn(Handle directory) = 0;

    virtual Result<Handle> openAt(Handle directory, const std::string &name, OpenMode mode) = 0;
    virtual Result<FileStatus> status(Handle file) = 0;
    /// Up to `buffer.size()` bytes; 0 at the end of the file.
    virtual Result<std::size_t> read(Handle file, std::span<std::uint8_t> buffer) = 0;
    /// Writes some of `bytes`, and says how many.
    virtual Result<std::size_t> write(Handle file, ByteView bytes) = 0;
    /// Down to the disk itself. After an error the file's content is unknown: do not try again.
    virtual Result<void> sync(Handle file) = 0;
    virtual Result<void> close(Handle file) = 0;
    /// False if somebody else holds the lock. Closing the file gives it back.
    virtual Result<bool> tryLock(Handle file) = 0;

    /// A second name for a file; never replaces one.
    virtual Result<void> linkAt(Handle directory, const std::string &from, const std::string &to) = 0;
    /// Replaces `to` in one step.
    virtual Result<void> renameAt(Handle directory, const std::string &from, const std::string &to) = 0;
    virtual Result<void> unlinkAt(Handle directory, const std::string &name) = 0;

    /// Waits before a lock is tried again.
    virtual void pause(std::chrono::milliseconds time) = 0;
};

/// What an operation was for; the same errno means another thing to a reader than to a writer.
enum class FileAccess { Reading, Writing };

/// The error for an errno: FileNotFound, FileExists, FolderReadOnly or FileUnreadable, DiskFull, WriteFailed.
Error fileError(FileAccess access, int systemError, std::string where = {});

/// Closes its handle when it goes; the result of that close is of no interest.
class OpenFile
{
public:
    OpenFile(FileSystem &files, FileSystem::Handle handle)
        : m_files(&files)
        , m_handle(handle)
    { }
    OpenFile(OpenFile &&other) noexcept
        : m_files(other.m_files)
        , m_handle(std::exchange(other.m_handle, -1))
    { }
    OpenFile &operator=(OpenFile &&) = delete;
    ~OpenFile()
    {
        if (m_handle >= 0)
            (void)m_files->close(m_handle);
    }

    FileSystem::Handle handle() const { return m_handle; }
    /// Closes it now, for those who want to know.
    Result<void> close() { return m_files->close(std::exchange(m_handle, -1)); }

private:
    FileSystem *m_files;
    FileSystem::Handle m_handle;
};

} // namespace countersign
