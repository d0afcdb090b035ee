#include "core/base/private_file.h"

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
    if (written)
        return {};
    (void)files.unlinkAt(*directory, name); // a piece of it must not be taken for the whole
    return named(written.error());
}

} // namespace countersign
