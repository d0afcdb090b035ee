#pragma once

#include "core/base/posix_file_system.h"

#include <cerrno>
#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace countersign::test {

/// The real file system, which writes down what it is asked to do, and fails where a test says so.
class FaultyFileSystem final : public FileSystem
{
public:
    /// What was done, as "open .a.tmp", without handles.
    std::vector<std::string> operations;
    /// The operation of this number fails with `failWith`; all of them are counted from 0.
    std::size_t failAt = std::numeric_limits<std::size_t>::max();
    /// Operations whose text starts with this fail; empty: none.
    std::string failAll;
    int failWith = EIO;
    /// Runs before each operation.
    std::function<void(const std::string &)> before;
    /// Written bytes are changed on their way to the disk.
    bool corruptsWrites = false;
    std::chrono::milliseconds paused{0};

    /// Starts to write down anew.
    void reset() { *this = FaultyFileSystem(); }

    Result<std::filesystem::path> realPath(const std::filesystem::path &path) override
    {
        return attempt("realpath", FileAccess::Reading, [&] { return m_real.realPath(path); });
    }
    Result<void> makeDirectory(const std::filesystem::path &path) override
    {
        return attempt("mkdir " + path.filename().string(), FileAccess::Writing,
                       [&] { return m_real.makeDirectory(path); });
    }
    Result<Handle> openDirectory(const std::filesystem::path &path) override
    {
        return attempt("opendir", FileAccess::Reading, [&] { return m_real.openDirectory(path); });
    }
    Result<std::vector<std::string>> namesIn(Handle directory) override
    {
        return attempt("list", FileAccess::Reading, [&] { return m_real.namesIn(directory); });
    }
    Result<Handle> openAt(Handle directory, const std::string &name, OpenMode mode) override
    {
        const bool isReading = mode == OpenMode::Read;
        const char *const verb = isReading ? "open " : mode == OpenMode::LockFile ? "openlock " : "create ";
        return attempt(verb + plain(name), isReading ? FileAccess::Reading : FileAccess::Writing,
                       [&] { return m_real.openAt(directory, name, mode); });
    }
    Result<FileStatus> status(Handle file) override
    {
        return attempt("status", FileAccess::Reading, [&] { return m_real.status(file); });
    }
    Result<std::size_t> read(Handle file, std::span<std::uint8_t> buffer) override
    {
        return attempt("read", FileAccess::Reading, [&] { return m_real.read(file, buffer); });
    }
    Result<std::size_t> write(Handle file, ByteView bytes) override
    {
        return attempt("write", FileAccess::Writing, [&] {
            // Never everything at once: a short write is no failure.
            Bytes part(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>((bytes.size() + 1) / 2));
            if (bytes.size() < 16'384)
                part.assign(bytes.begin(), bytes.end());
            if (corruptsWrites)
                part[part.size() / 2] ^= 1;
            return m_real.write(file, part);
        });
    }
    Result<void> sync(Handle file) override
    {
        return attempt("sync", FileAccess::Writing, [&] { return m_real.sync(file); });
    }
    Result<void> close(Handle file) override
    {
        const auto closed = m_real.close(file); // a failing close closes all the same
        return attempt("close", FileAccess::Writing, [&] { return closed; });
    }
    Result<bool> tryLock(Handle file) override
    {
        return attempt("lock", FileAccess::Writing, [&] { return m_real.tryLock(file); });
    }
    Result<void> linkAt(Handle directory, const std::string &from, const std::string &to) override
    {
        return attempt("link " + plain(from) + " " + plain(to), FileAccess::Writing,
                       [&] { return m_real.linkAt(directory, from, to); });
    }
    Result<void> renameAt(Handle directory, const std::string &from, const std::string &to) override
    {
        return attempt("rename " + plain(from) + " " + plain(to), FileAccess::Writing,
                       [&] { return m_real.renameAt(directory, from, to); });
    }
    Result<void> unlinkAt(Handle directory, const std::string &name) override
    {
        return attempt("unlink " + plain(name), FileAccess::Writing, [&] { return m_real.unlinkAt(directory, name); });
    }
    void pause(std::chrono::milliseconds time) override { paused += time; }

private:
    /// Temporary names are random.
    static std::string plain(const std::string &name) { return name.ends_with(".tmp") ? "TEMPORARY" : name; }

    template <typename Call>
    auto attempt(const std::string &operation, FileAccess access, Call call) -> decltype(call())
    {
        if (before)
            before(operation);
        operations.push_back(operation);
        const bool isMeant = !failAll.empty() && operation.starts_with(failAll);
        if (isMeant || operations.size() - 1 == failAt)
            return fileError(access, failWith);
        return call();
    }

    PosixFileSystem m_real;
};

} // namespace countersign::test
