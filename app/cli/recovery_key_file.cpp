#include "app/cli/recovery_key_file.h"

#include "app/cli/input.h"

namespace countersign::cli {

Result<void> writeRecoveryKey(FileSystem &files, const std::filesystem::path &file, const RecoveryKey &key)
{
    const auto named = [&file](Error error) {
        error.where = file.string();
        return error;
    };
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const auto directory = files.openDirectory(folder);
    if (!directory)
        return named(directory.error());
    const OpenFile closesDirectory(files, *directory);
    const auto handle = files.openAt(*directory, file.filename().string(), OpenMode::CreateNew);
    if (!handle)
        return named(handle.error());
    OpenFile open(files, *handle);

    const SecretBytes text = key.text();
    // EXPOSE: the user asked for the key in this file.
    for (ByteView rest = text.expose(); !rest.empty();) {
        const auto count = files.write(*handle, rest);
        if (!count)
            return named(count.error());
        rest = rest.subspan(*count);
    }
    constexpr std::string_view kLineEnd = "\n";
    if (const auto count = files.write(*handle, bytesOf(kLineEnd)); !count)
        return named(count.error());
    if (const auto synced = files.sync(*handle); !synced)
        return named(synced.error());
    return open.close();
}

Result<RecoveryKey> readRecoveryKey(const std::string &file)
{
    constexpr std::size_t kMaxBytes = 1024;
    const auto content = readInput(file, kMaxBytes);
    if (!content)
        return content.error();
    // EXPOSE: parsed at once into another secret.
    const std::vector<std::string_view> lines = contentLines(content->exposeText());
    if (lines.size() != 1)
        return ErrorCode::RecoveryKeyMalformed;
    return RecoveryKey::parse(lines.front());
}

} // namespace countersign::cli
