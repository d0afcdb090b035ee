#pragma once

#include "core/base/posix_file_system.h"

#include <sys/stat.h>

#include <atomic>
#include <cerrno>
#include <semaphore>

namespace countersign {

/// The real files, until a test makes writing fail or wait.
class FaultyFiles final : public FileSystem
{
public:
    /// From now on every write fails with `systemError`; 0: none does.
    void failWrites(int systemError) { m_writeError = systemError; }
    /// From now on syncing a folder fails, the last step of a save.
    void failFolderSyncs(bool areFailing) { m_areFolderSyncsFailing = areFailing; }
    /// From now on each save waits before it writes, until `letOneSaveGo`.
    void holdSaves() { m_areHeld = true; }
    bool isHolding() const { return m_isHolding; }
    void letOneSaveGo() { m_gate.release(); }
    void letSavesGo()
    {
        m_areHeld = false;
        m_gate.release();
    }
    /// From now on each look into a folder waits, until `letLooksGo`.
    void holdLooks() { m_areLooksHeld = true; }
    void letLooksGo()
    {
        m_areLooksHeld = false;
        m_lookGate.release();
    }
    /// How often a file took the place of another one: once per save.
    int saveCount() const { return m_renames; }

    Result<std::filesystem::path> realPath(const std::filesystem::path &path) override
    {
        return m_files.realPath(path);
    }
    Result<void> makeDirectory(const std::filesystem::path &path) override { return m_files.makeDirectory(path); }
    Result<Handle> openDirectory(const std::filesystem::path &path) override { return m_files.openDirectory(path); }
    Result<std::vector<std::string>> namesIn(Handle directory) override
    {
        if (m_areLooksHeld)
            m_lookGate.acquire();
        return m_files.namesIn(directory);
    }
    Result<Handle> openAt(Handle directory, const std::string &name, OpenMode mode) override
    {
        if (mode == OpenMode::CreateNew && m_areHeld) {
            m_isHolding = true;
            m_gate.acquire();
            m_isHolding = false;
        }
        return m_files.openAt(directory, name, mode);
    }
    Result<FileStatus> status(Handle file) override { return m_files.status(file); }
    Result<std::size_t> read(Handle file, std::span<std::uint8_t> buffer) override
    {
        return m_files.read(file, buffer);
    }
    Result<std::size_t> write(Handle file, ByteView bytes) override
    {
        if (const int systemError = m_writeError)
            return fileError(FileAccess::Writing, systemError);
        return m_files.write(file, bytes);
    }
    Result<void> sync(Handle file) override // the disk's time is not what is tested
    {
        struct stat status = {};
        const bool isFolder = ::fstat(static_cast<int>(file), &status) == 0 && S_ISDIR(status.st_mode);
        return m_areFolderSyncsFailing && isFolder ? fileError(FileAccess::Writing, EIO) : Result<void>();
    }
    Result<void> close(Handle file) override { return m_files.close(file); }
    Result<bool> tryLock(Handle file) override { return m_files.tryLock(file); }
    Result<void> linkAt(Handle directory, const std::string &from, const std::string &to) override
    {
        return m_files.linkAt(directory, from, to);
    }
    Result<void> renameAt(Handle directory, const std::string &from, const std::string &to) override
    {
        ++m_renames;
        return m_files.renameAt(directory, from, to);
    }
    Result<void> unlinkAt(Handle directory, const std::string &name) override
    {
        return m_files.unlinkAt(directory, name);
    }
    void pause(std::chrono::milliseconds) override { }

private:
    PosixFileSystem m_files;
    std::atomic<int> m_writeError = 0;
    std::atomic<bool> m_areHeld = false;
    std::atomic<bool> m_isHolding = false;
    std::atomic<bool> m_areFolderSyncsFailing = false;
    std::atomic<int> m_renames = 0;
    std::counting_semaphore<> m_gate{0};
    std::atomic<bool> m_areLooksHeld = false;
    std::counting_semaphore<> m_lookGate{0};
};

} // namespace countersign
