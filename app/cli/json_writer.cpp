#include "app/cli/json_writer.h"

#include <cstdio>
#include <string>

namespace countersign::cli {

namespace {

constexpr std::int64_t kSchema = 1;

}

JsonWriter::JsonWriter()
{
    beginObject();
    name("schema");
    number(kSchema);
}

JsonWriter::~JsonWriter()
{
    endObject();
    raw("\n");
}

void JsonWriter::name(std::string_view name)
{
    separate();
    quoted(name);
    raw(":");
    m_afterName = true;
}

void JsonWriter::text(std::string_view utf8)
{
    separate();
    quoted(utf8);
}

void JsonWriter::number(std::int64_t value)
{
    separate();
    raw(std::to_string(value));
}

void JsonWriter::number(std::uint64_t value)
{
    separate();
    raw(std::to_string(value));
}

void JsonWriter::boolean(bool value)
{
    separate();
    raw(value ? "true" : "false");
}

void JsonWriter::null()
{
    separate();
    raw("null");
}

void JsonWriter::open(char bracket)
{
    separate();
    raw({&bracket, 1});
    m_isFirst.push_back(true);
}

void JsonWriter::close(char bracket)
{
    m_isFirst.pop_back();
    raw({&bracket, 1});
}

void JsonWriter::separate()
{
    if (m_afterName) {
        m_afterName = false;
        return;
    }
    if (m_isFirst.empty())
        return;
    if (!m_isFirst.back())
        raw(",");
    m_isFirst.back() = false;
}

void JsonWriter::quoted(std::string_view utf8)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    raw("\"");
    for (const char character : utf8) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            const char escaped[] = {'\\', character};
            raw({escaped, 2});
        } else if (byte < 0x20 || byte == 0x7F) {
            const char escaped[] = {'\\', 'u', '0', '0', kHex[byte >> 4], kHex[byte & 15]};
            raw({escaped, 6});
        } else {
            raw({&character, 1});
        }
    }
    raw("\"");
}

void JsonWriter::raw(std::string_view ascii)
{
    std::fwrite(ascii.data(), 1, ascii.size(), stdout);
}

} // namespace countersign::cli
