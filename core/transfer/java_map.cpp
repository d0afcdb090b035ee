#include "core/transfer/java_map.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace countersign {

namespace {

using namespace std::string_view_literals;

/// Everything before the values of the fields: the stream's magic, the class with its version and its fields. Android
/// before API 24 has one of them.
struct Beginning
{
    std::string_view bytes;
    std::size_t fieldValues; ///< bytes
};
constexpr Beginning kBeginnings[] = {
    {"\xAC\xED\x00\x05sr\x00\x11java.util.HashMap\x05\x07\xDA\xC1\xC3\x16\x60\xD1\x03\x00\x02"
     "F\x00\x0AloadFactorI\x00\x09thresholdxp"sv,
     8},
    {"\xAC\xED\x00\x05sr\x00\x11java.util.HashMap\x05\x07\xDA\xC1\xC3\x16\x60\xD1\x03\x00\x01"
     "F\x00\x0AloadFactorxp"sv,
     4},
};
constexpr std::size_t kMaxEntries = 20'100; // two for each of 10,000 accounts, and the key
constexpr std::uint32_t kFirstHandle = 0x7E0000;
constexpr std::uint32_t kObjectsBefore = 2; // the class and the map, which strings can't refer to

enum Tag : std::uint8_t { kReference = 0x71, kString = 0x74, kBlock = 0x77, kEnd = 0x78, kLongString = 0x7C };

const Beginning *beginningOf(ByteView bytes)
{
    const auto beginning = std::ranges::find_if(
        kBeginnings, [bytes](const Beginning &each) { return textOf(bytes).starts_with(each.bytes); });
    return beginning == std::end(kBeginnings) ? nullptr : &*beginning;
}

/// UTF-8 from Java's own kind: zero in two bytes, and characters beyond 16 bits as two surrogates. None if it is
/// malformed.
std::optional<std::string> fromModifiedUtf8(std::string_view text)
{
    std::string result;
    char32_t high = 0; // of a pair of surrogates, once it was seen
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t offset) -> std::uint32_t {
            return at + offset < text.size() ? static_cast<std::uint8_t>(text[at + offset]) : 0;
        };
        char32_t unit = byte(0);
        std::size_t length = 1;
        if (unit >= 0xE0 && unit < 0xF0 && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80) {
            unit = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
            length = 3;
        } else if (unit >= 0xC0 && unit < 0xE0 && (byte(1) & 0xC0) == 0x80) {
            unit = (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
            length = 2;
        } else if (unit >= 0x80) {
            return {};
        }
        at += length;
        const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
        const bool isLow = unit >= 0xDC00 && unit < 0xE000;
        if (isLow != (high != 0))
            return {};
        if (isHigh)
            high = unit;
        else
            appendUtf8(result, isLow ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : unit);
        if (!isHigh)
            high = 0;
    }
    return high != 0 ? std::nullopt : std::optional(std::move(result));
}

/// Reads from the front; once something is missing, everything is.
class Reader
{
public:
    explicit Reader(ByteView bytes)
        : m_bytes(bytes)
    { }

    ByteView take(std::uint64_t count)
    {
        m_failed = m_failed || count > m_bytes.size() - m_at;
        if (m_failed)
            return {};
        const ByteView taken = m_bytes.subspan(m_at, static_cast<std::size_t>(count));
        m_at += static_cast<std::size_t>(count);
        return taken;
    }
    std::uint64_t number(std::size_t size)
    {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : take(size))
            value = value << 8 | byte;
        return value;
    }
    /// A string, or the same as an earlier one.
    std::string string()
    {
        switch (number(1)) {
        case kString:
            return remember(take(number(2)));
        case kLongString:
            return remember(take(number(8)));
        case kReference: {
            const std::uint64_t index = number(4) - kFirstHandle - kObjectsBefore;
            m_failed = m_failed || index >= m_strings.size();
            // Each copy costs memory, and a reference almost nothing in the file.
            m_failed = m_failed || (m_copied += m_strings[static_cast<std::size_t>(index)].size()) > m_bytes.size();
            return m_failed ? std::string() : m_strings[static_cast<std::size_t>(index)];
        }
        default:
            m_failed = true;
            return {};
        }
    }
    bool failed() const { return m_failed; }
    std::size_t position() const { return m_at; }

private:
    std::string remember(ByteView bytes)
    {
        auto text = fromModifiedUtf8(textOf(bytes));
        m_failed = m_failed || !text;
        if (m_failed)
            return {};
        m_strings.push_back(*text);
        return *std::move(text);
    }

    ByteView m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
    std::vector<std::string> m_strings;
    std::size_t m_copied = 0; ///< bytes of strings that were given out once more
};

} // namespace

bool isJavaMap(ByteView bytes)
{
    return beginningOf(bytes) != nullptr;
}

Result<std::vector<std::pair<std::string, std::string>>> readJavaMap(ByteView bytes)
{
    constexpr std::size_t kBlockSize = 8; // capacity and size
    Reader reader(bytes);
    const auto malformed
        = [&reader] { return Error{.code = ErrorCode::ImportMalformed, .position = reader.position()}; };
    const Beginning *beginning = beginningOf(bytes);
    if (!beginning)
        return malformed();
    reader.take(beginning->bytes.size() + beginning->fieldValues);
    if (reader.number(1) != kBlock || reader.number(1) != kBlockSize)
        return malformed();
    reader.number(4); // the capacity
    const std::uint64_t count = reader.number(4);
    if (count > kMaxEntries)
        return ErrorCode::ImportTooLarge;
    std::vector<std::pair<std::string, std::string>> entries;
    for (std::uint64_t index = 0; index < count && !reader.failed(); ++index) {
        std::string key = reader.string();
        entries.emplace_back(std::move(key), reader.string());
    }
    if (reader.number(1) != kEnd || reader.failed())
        return malformed();
    return entries;
}

} // namespace countersign
