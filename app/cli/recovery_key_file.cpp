#include "app/cli/recovery_key_file.h"

#include "app/cli/input.h"
#include "core/base/private_file.h"

#include <algorithm>

namespace countersign::cli {

Result<void> writeRecoveryKey(FileSystem &files, const std::filesystem::path &file, const RecoveryKey &key)
{
    const SecretBytes text = key.text();
    SecretBytes line(text.size() + 1);
    // EXPOSE: the user asked for the key in this file.
    std::ranges::copy(text.expose(), line.writable().begin());
    line.writable().back() = '\n';
    return writePrivateFile(files, file, line.expose());
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
