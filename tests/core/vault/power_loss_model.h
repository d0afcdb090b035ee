#pragma once

#include "core/base/file_system.h"

#include <cerrno>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace countersign::test {

/// One folder in memory that writes down what is done to it, and tells what a disk may hold if the power fails at any
/// moment. What was not synced may be there, be missing, be torn or be zeros; the names of a folder that was not synced
/// may have changed in any part and any order of which each file system is capable, but for a rename, which happens or
/// does not.
class PowerLossModel final : public FileSystem
{
public:
    /// A disk after the power came back: the content of each name.
    using Disk = std::map<std::string, Bytes>;

    explicit PowerLossModel(Disk disk = {});
    /// `name` was written by a program that ended before it synced.
    void addUnsynced(const std::string &name, Bytes content);
    /// Links are refused with this error from now on; 0: they work.
    int linkError = 0;

    /// From here on the user relies on what was done.
    void acknowledge();
    /// Calls `judge` with every state that the disk may be in after every operation, and whether the user was told that
    /// all is saved. Gives the number of states.
    std::size_t forEachDisk(const std::function<void(const Disk &, bool isAcknowledged)> &judge) const;
    std::size_t operationCount() const { return m_log.size(); }

    Result<std::filesystem::path> realPath(const std::filesystem::path &path) override;
    Result<void> makeDirectory(const std::filesystem::path &) override { return {}; }
    Result<Handle> openDirectory(const std::filesystem::path &) override { return kDirectory; }
    Result<std::vector<std::string>> namesIn(Handle directory) override;
    Result<Handle> openAt(Handle directory, const std::string &name, OpenMode mode) override;
    Result<FileStatus> status(Handle file) override;
    Result<std::size_t> read(Handle file, std::span<std::uint8_t> buffer) override;
    Result<std::size_t> write(Handle file, ByteView bytes) override;
    Result<void> sync(Handle file) override;
    Result<void> close(Handle) override { return {}; }
    Result<bool> tryLock(Handle) override { return true; }
    Result<void> linkAt(Handle directory, const std::string &from, const std::string &to) override;
    Result<void> renameAt(Handle directory, const std::string &from, const std::string &to) override;
    Result<void> unlinkAt(Handle directory, const std::string &name) override;
    void pause(std::chrono::milliseconds) override { }

private:
    static constexpr Handle kDirectory = 0;
    using File = int; ///< position in m_files

    /// What a name becomes; none: it goes. Both at once are a rename.
    struct NameChange
    {
        std::string name;
        std::optional<File> file;
    };
    struct Operation
    {
        enum class Kind { Names, Write, SyncFile, SyncFolder, Acknowledge } kind;
        File file = 0;
        Bytes bytes = {};
        std::vector<NameChange> names = {};
    };
    struct OpenHandle
    {
        File file;
        std::size_t position = 0;
    };
    /// What is on the disk for sure, and what may be.
    struct Knowledge
    {
        std::map<std::string, File> names;
        std::vector<std::vector<NameChange>> pendingNames;
        std::vector<Bytes> synced;
        std::vector<Bytes> written;
        bool isAcknowledged = false;
    };

    static void apply(std::map<std::string, File> &names, const std::vector<NameChange> &changes);
    static std::vector<Bytes> contentsOf(const Bytes &synced, const Bytes &written);
    static std::size_t judgeStates(const Knowledge &knowledge, const std::function<void(const Disk &, bool)> &judge);
    static void learn(Knowledge &knowledge, const Operation &operation);
    void record(Operation operation);
    File newFile();

    std::map<std::string, File> m_names;
    std::vector<Bytes> m_files;
    std::vector<OpenHandle> m_handles{{.file = -1}}; // the folder itself
    std::vector<Operation> m_log;
    Knowledge m_start;
};

} // namespace countersign::test
