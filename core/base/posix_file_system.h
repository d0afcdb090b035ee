#pragma once

#include "core/base/file_system.h"

namespace countersign {

/// The real file system of Linux and macOS: only libc calls. Stateless, so any thread may use it.
class PosixFileSystem final : public FileSystem
{
public:
    Result<std::filesystem::path> realPath(const std::filesystem::path &path) override;
    Result<void> makeDirectory(const std::filesystem::path &path) override;
    Result<Handle> openDirectory(const std::filesystem::path &path) override;
    Result<std::vector<std::string>> namesIn(Handle directory) override;
    Result<Handle> openAt(Handle directory, const std::string &name, OpenMode mode) override;
    Result<FileStatus> status(Handle file) override;
    Result<std::size_t> read(Handle file, std::span<std::uint8_t> buffer) override;
    Result<std::size_t> write(Handle file, ByteView bytes) override;
    Result<void> sync(Handle file) override;
    Result<void> close(Handle file) override;
    Result<bool> tryLock(Handle file) override;
    Result<void> linkAt(Handle directory, const std::string &from, const std::string &to) override;
    Result<void> renameAt(Handle directory, const std::string &from, const std::string &to) override;
    Result<void> unlinkAt(Handle directory, const std::string &name) override;
    void pause(std::chrono::milliseconds time) override;
};

} // namespace countersign
