#include "core/base/private_file.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

Result<void> writeAll(FileSystem &files, FileSystem::Handle handle, ByteView content)
{
    while (!content.empty()) {
        const auto count = files.write(handle, content);
        if (!count)
            return count.error();
        content = content.subspan(*count);
    }
    return files.sync(handle);
}

/// Whether a file holds exactly `content`. Errors: those of reading.
Result<bool> holds(FileSystem &files, FileSystem::Handle directory, const std::string &name, ByteView content)
{
    const auto handle = files.openAt(directory, name, OpenMode::Read);
    if (!handle)
        return handle.error();
    const OpenFile closes(files, *handle);
    std::array<std::uint8_t, 16 * 1024> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): filled next
    for (;;) {
        const auto count = files.read(*handle, buffer);
        if (!count)
            return count.error();
        if (*count == 0)
            return content.empty();
        const ByteView piece = ByteView(buffer).first(*count);
        if (*count > content.size() || !std::ranges::equal(piece, content.first(*count)))
            return false;
        content = content.subspan(*count);
    }
}

} // namespace

Result<void> writePrivateFile(FileSystem &files, const std::filesystem::path &file, ByteView content)
{
    const auto named = [&file](Error error) {
        error.where = file.string();
        return error;
    };
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const std::string name = file.filename().string();
    const auto directory = files.openDirectory(folder);
    if (!directory && directory.error().code == ErrorCode::FileNotFound)
        return Error{.code = ErrorCode::FolderMissing, .where = file.string()};
    if (!directory)
        return named(directory.error());
    const OpenFile closesDirectory(files, *directory);
    const auto handle = files.openAt(*directory, name, OpenMode::CreateNew);
    if (!handle)
        return named(handle.error());
    OpenFile open(files, *handle);
    Result<void> written = writeAll(files, *handle, content);
    if (written)
        written = open.close();
    if (written) {
        const auto isThere = holds(files, *directory, name, content);
        if (!isThere)
            written = isThere.error();
        else if (!*isThere)
            written = ErrorCode::VerificationFailed;
    }
    if (written)
        return {};
    (void)files.unlinkAt(*directory, name); // a piece of it must not be taken for the whole
    return named(written.error());
}

} // namespace countersign
