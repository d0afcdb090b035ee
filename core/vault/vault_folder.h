#pragma once

#include "core/base/bytes.h"
#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/vault/generations.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// The folder of a vault file, opened once, so that everything afterwards happens in the same one.
class VaultFolder
{
public:
    /// Follows links to the file itself, whose neighbours the temporary files become. The file may be missing.
    /// Errors: FolderMissing, FileUnreadable.
    static Result<VaultFolder> open(FileSystem &files, const std::filesystem::path &vaultPath);
    /// Makes what is missing of the folder for `vaultPath`, for its owner only. Errors: FolderReadOnly, …
    static Result<void> make(FileSystem &files, const std::filesystem::path &vaultPath);

    const std::string &vaultName() const { return m_name; }
    const std::filesystem::path &path() const { return m_path; }

    /// Takes the lock of this vault, held until the result goes; waits a little for another holder.
    /// Errors: VaultInUse, FolderReadOnly, …
    Result<OpenFile> lock();

    struct Content
    {
        Bytes bytes;
        FileStatus status;
    };
    /// A whole file. Errors: FileNotFound, FileUnreadable, FileTooLarge.
    Result<Content> read(const std::string &name);

    /// A new file, owner only, down to the disk, read back and compared. Nothing is left of it after an error.
    /// Errors: FileExists, FolderReadOnly, DiskFull, WriteFailed, VerificationFailed.
    Result<void> writeNew(const std::string &name, ByteView bytes);
    /// A second name for a file, or a copy where the file system has no links. Never replaces. Errors: FileExists, …
    Result<void> keepAs(const std::string &name, const std::string &secondName);
    /// Puts `from` in the place of `to` in one step.
    Result<void> replace(const std::string &from, const std::string &to)
    {
        return m_files->renameAt(handle(), from, to);
    }
    Result<void> remove(const std::string &name) { return m_files->unlinkAt(handle(), name); }
    /// Names, too, go down to the disk.
    Result<void> sync() { return m_files->sync(handle()); }

    /// A name for a temporary file of this vault.
    std::string temporaryName(Random &random) const;
    /// Every name in the folder, in no order.
    Result<std::vector<std::string>> names() { return m_files->namesIn(handle()); }
    /// Those that are there, in no order. Only savers make them, and only with the lock: whoever has it knows that
    /// their makers are gone.
    Result<std::vector<std::string>> temporaryFiles();
    bool isTemporaryFile(const std::string &name) const;
    /// Newest first.
    Result<std::vector<Generation>> generations();
    /// What cannot go stays. Only with the lock.
    void removeSuperfluousGenerations();

private:
    VaultFolder(FileSystem &files, OpenFile directory, std::filesystem::path path, std::string name)
        : m_files(&files)
        , m_directory(std::move(directory))
        , m_path(std::move(path))
        , m_name(std::move(name))
    { }
    FileSystem::Handle handle() const { return m_directory.handle(); }
    Result<void> writeAll(const std::string &name, ByteView bytes);
    Result<Bytes> readAll(FileSystem::Handle file, std::uint64_t expectedSize);

    FileSystem *m_files;
    OpenFile m_directory;
    std::filesystem::path m_path;
    std::string m_name;
};

} // namespace countersign
