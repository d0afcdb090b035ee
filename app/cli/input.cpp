#include "app/cli/input.h"

#include "core/base/file_system.h"

#include <cerrno>
#include <cstdio>
#include <memory>

namespace countersign::cli {

namespace {

struct CloseFile
{
    void operator()(std::FILE *file) const
    {
        if (file != stdin)
            std::fclose(file);
    }
};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

} // namespace

Result<SecretBytes> readInput(const std::string &file, std::size_t limit)
{
    const std::unique_ptr<std::FILE, CloseFile> stream(file == "-" ? stdin : std::fopen(file.c_str(), "rb"));
    if (!stream)
        return fileError(FileAccess::Reading, errno, file);
    std::setvbuf(stream.get(), nullptr, _IONBF, 0); // no second copy of a secret in a buffer

    SecretBytes content(limit + 1);
    std::size_t size = 0;
    errno = 0;
    while (size < content.size()) {
        const std::size_t count = std::fread(content.writable().data() + size, 1, content.size() - size, stream.get());
        if (count == 0)
            break;
        size += count;
    }
    if (std::ferror(stream.get()) != 0)
        return fileError(FileAccess::Reading, errno, file);
    if (size > limit)
        return Error{.code = ErrorCode::FileTooLarge, .where = file};
    // EXPOSE: only to cut off the unused end of the buffer.
    return SecretBytes(content.expose().first(size));
}

std::vector<std::string_view> contentLines(std::string_view text)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        if (!line.empty() && line.front() != '#')
            lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

} // namespace countersign::cli
