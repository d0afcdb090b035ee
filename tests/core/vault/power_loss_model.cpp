#include "tests/core/vault/power_loss_model.h"

#include <algorithm>

namespace countersign::test {

PowerLossModel::PowerLossModel(Disk disk)
{
    for (auto &[name, content] : disk) {
        const File file = newFile();
        m_names[name] = file;
        m_files[static_cast<std::size_t>(file)] = content;
    }
    m_start = {.names = m_names, .pendingNames = {}, .synced = m_files, .written = m_files};
}

void PowerLossModel::addUnsynced(const std::string &name, Bytes content)
{
    const File file = newFile();
    m_names[name] = file;
    m_start.pendingNames.push_back({{.name = name, .file = file}});
    m_start.synced.emplace_back();
    m_start.written.push_back(content);
    m_files[static_cast<std::size_t>(file)] = std::move(content);
}

void PowerLossModel::acknowledge()
{
    record({.kind = Operation::Kind::Acknowledge});
}

void PowerLossModel::record(Operation operation)
{
    m_log.push_back(std::move(operation));
}

PowerLossModel::File PowerLossModel::newFile()
{
    m_files.emplace_back();
    return static_cast<File>(m_files.size()) - 1;
}

void PowerLossModel::apply(std::map<std::string, File> &names, const std::vector<NameChange> &changes)
{
    for (const NameChange &change : changes) {
        if (change.file)
            names[change.name] = *change.file;
        else
            names.erase(change.name);
    }
}

void PowerLossModel::learn(Knowledge &knowledge, const Operation &operation)
{
    const auto file = static_cast<std::size_t>(operation.file);
    knowledge.written.resize(std::max(knowledge.written.size(), file + 1));
    knowledge.synced.resize(knowledge.written.size());
    switch (operation.kind) {
    case Operation::Kind::Names:
        for (const NameChange &change : operation.names) {
            const auto last = static_cast<std::size_t>(change.file.value_or(0));
            knowledge.written.resize(std::max(knowledge.written.size(), last + 1));
            knowledge.synced.resize(knowledge.written.size());
        }
        knowledge.pendingNames.push_back(operation.names);
        return;
    case Operation::Kind::Write:
        knowledge.written[file].insert(knowledge.written[file].end(), operation.bytes.begin(), operation.bytes.end());
        return;
    case Operation::Kind::SyncFile:
        knowledge.synced[file] = knowledge.written[file];
        return;
    case Operation::Kind::SyncFolder:
        for (const auto &changes : knowledge.pendingNames)
            apply(knowledge.names, changes);
        knowledge.pendingNames.clear();
        return;
    case Operation::Kind::Acknowledge:
        knowledge.isAcknowledged = true;
        return;
    }
}

std::vector<Bytes> PowerLossModel::contentsOf(const Bytes &synced, const Bytes &written)
{
    if (synced == written)
        return {written};
    const auto begin = static_cast<std::ptrdiff_t>(synced.size());
    const auto middle = begin + (static_cast<std::ptrdiff_t>(written.size()) - begin) / 2;
    Bytes torn(written.begin(), written.begin() + middle);
    Bytes zeroed = written;
    std::fill(zeroed.begin() + begin, zeroed.end(), std::uint8_t(0));
    Bytes endZeroed = written;
    std::fill(endZeroed.begin() + middle, endZeroed.end(), std::uint8_t(0));
    Bytes beginningZeroed = written;
    std::fill(beginningZeroed.begin() + begin, beginningZeroed.begin() + middle, std::uint8_t(0));
    Bytes lastByteMissing(written.begin(), written.end() - 1);
    return {synced, written, torn, zeroed, endZeroed, beginningZeroed, lastByteMissing};
}

std::size_t PowerLossModel::judgeStates(const Knowledge &knowledge,
                                        const std::function<void(const Disk &, bool)> &judge)
{
    std::size_t count = 0;
    const std::size_t subsets = std::size_t(1) << knowledge.pendingNames.size();
    for (std::size_t subset = 0; subset < subsets; ++subset) {
        std::map<std::string, File> names = knowledge.names;
        for (std::size_t change = 0; change < knowledge.pendingNames.size(); ++change) {
            if (subset >> change & 1)
                apply(names, knowledge.pendingNames[change]);
        }
        // Every combination of what the files may hold, counted up like digits.
        std::vector<std::pair<std::string, std::vector<Bytes>>> choices;
        for (const auto &[name, file] : names) {
            const auto position = static_cast<std::size_t>(file);
            choices.emplace_back(name, contentsOf(knowledge.synced[position], knowledge.written[position]));
        }
        std::size_t combinations = 1;
        for (const auto &[name, contents] : choices)
            combinations *= contents.size();
        for (std::size_t combination = 0; combination < combinations; ++combination) {
            Disk disk;
            std::size_t rest = combination;
            for (const auto &[name, contents] : choices) {
                disk[name] = contents[rest % contents.size()];
                rest /= contents.size();
            }
            judge(disk, knowledge.isAcknowledged);
            ++count;
        }
    }
    return count;
}

std::size_t PowerLossModel::forEachDisk(const std::function<void(const Disk &, bool)> &judge) const
{
    Knowledge knowledge = m_start;
    std::size_t count = judgeStates(knowledge, judge);
    for (const Operation &operation : m_log) {
        learn(knowledge, operation);
        count += judgeStates(knowledge, judge);
    }
    return count;
}

Result<std::filesystem::path> PowerLossModel::realPath(const std::filesystem::path &path)
{
    if (path.has_filename() && path.has_extension() && !m_names.contains(path.filename().string()))
        return fileError(FileAccess::Reading, ENOENT);
    return path;
}

Result<std::vector<std::string>> PowerLossModel::namesIn(Handle)
{
    std::vector<std::string> names;
    for (const auto &[name, file] : m_names)
        names.push_back(name);
    return names;
}

Result<FileSystem::Handle> PowerLossModel::openAt(Handle, const std::string &name, OpenMode mode)
{
    auto found = m_names.find(name);
    if (mode == OpenMode::Read && found == m_names.end())
        return fileError(FileAccess::Reading, ENOENT, name);
    if (mode == OpenMode::CreateNew && found != m_names.end())
        return fileError(FileAccess::Writing, EEXIST, name);
    if (found == m_names.end()) {
        found = m_names.emplace(name, newFile()).first;
        record({.kind = Operation::Kind::Names, .names = {{.name = name, .file = found->second}}});
    }
    m_handles.push_back({.file = found->second});
    return static_cast<Handle>(m_handles.size()) - 1;
}

Result<FileStatus> PowerLossModel::status(Handle file)
{
    const auto position = static_cast<std::size_t>(m_handles[static_cast<std::size_t>(file)].file);
    return FileStatus{
        .size = m_files[position].size(), .modified = UnixTime(std::chrono::seconds(1'700'000'000)), .isRegular = true};
}

Result<std::size_t> PowerLossModel::read(Handle file, std::span<std::uint8_t> buffer)
{
    OpenHandle &handle = m_handles[static_cast<std::size_t>(file)];
    const Bytes &content = m_files[static_cast<std::size_t>(handle.file)];
    const std::size_t size = std::min(buffer.size(), content.size() - handle.position);
    std::copy_n(content.begin() + static_cast<std::ptrdiff_t>(handle.position), size, buffer.begin());
    handle.position += size;
    return size;
}

Result<std::size_t> PowerLossModel::write(Handle file, ByteView bytes)
{
    constexpr std::size_t kAtOnce = 20'000;
    const auto part = bytes.first(std::min(bytes.size(), kAtOnce));
    const File target = m_handles[static_cast<std::size_t>(file)].file;
    Bytes &content = m_files[static_cast<std::size_t>(target)];
    content.insert(content.end(), part.begin(), part.end());
    record({.kind = Operation::Kind::Write, .file = target, .bytes = Bytes(part.begin(), part.end())});
    return part.size();
}

Result<void> PowerLossModel::sync(Handle file)
{
    if (file == kDirectory)
        record({.kind = Operation::Kind::SyncFolder});
    else
        record({.kind = Operation::Kind::SyncFile, .file = m_handles[static_cast<std::size_t>(file)].file});
    return {};
}

Result<void> PowerLossModel::linkAt(Handle, const std::string &from, const std::string &to)
{
    if (linkError != 0)
        return fileError(FileAccess::Writing, linkError, to);
    if (!m_names.contains(from))
        return fileError(FileAccess::Writing, ENOENT, from);
    if (m_names.contains(to))
        return fileError(FileAccess::Writing, EEXIST, to);
    record({.kind = Operation::Kind::Names, .names = {{.name = to, .file = m_names[from]}}});
    m_names[to] = m_names[from];
    return {};
}

Result<void> PowerLossModel::renameAt(Handle, const std::string &from, const std::string &to)
{
    const File file = m_names.at(from);
    record({.kind = Operation::Kind::Names, .names = {{.name = to, .file = file}, {.name = from, .file = {}}}});
    m_names[to] = file;
    m_names.erase(from);
    return {};
}

Result<void> PowerLossModel::unlinkAt(Handle, const std::string &name)
{
    if (m_names.erase(name) == 0)
        return fileError(FileAccess::Writing, ENOENT, name);
    record({.kind = Operation::Kind::Names, .names = {{.name = name, .file = {}}}});
    return {};
}

} // namespace countersign::test
