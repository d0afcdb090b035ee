#include "core/transfer/import_file.h"

#include "core/transfer/json.h"

#include <utility>

namespace countersign {

ImportFile::ImportFile(Bytes bytes)
    : m_bytes(std::move(bytes))
{ }

ImportFile::~ImportFile() = default;
ImportFile::ImportFile(ImportFile &&) noexcept = default;
ImportFile &ImportFile::operator=(ImportFile &&) noexcept = default;

std::string_view ImportFile::text() const
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string_view text = textOf(m_bytes);
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

const Result<JsonDocument> &ImportFile::json() const
{
    if (!m_json) {
        const std::string_view content = text();
        const bool looksLikeJson = content.starts_with('{') || content.starts_with('[');
        m_json = std::make_unique<Result<JsonDocument>>(
            looksLikeJson ? parseJson(content) : Result<JsonDocument>(ErrorCode::ImportUnrecognised));
    }
    return *m_json;
}

} // namespace countersign
