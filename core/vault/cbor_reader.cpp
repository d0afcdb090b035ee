#include "core/vault/cbor_reader.h"

#include "core/base/utf8.h"
#include "core/vault/cbor_head.h"

#include <algorithm>
#include <limits>

namespace countersign {

using namespace cbor;

Result<ByteView> CborReader::take(std::uint64_t length)
{
    if (length > m_data.size() - m_position)
        return malformed();
    const ByteView taken = m_data.subspan(m_position, static_cast<std::size_t>(length));
    m_position += taken.size();
    return taken;
}

Result<CborReader::Head> CborReader::readHead()
{
    const auto initial = take(1);
    if (!initial)
        return initial.error();
    Head head{.majorType = static_cast<std::uint8_t>((*initial)[0] >> 5),
              .information = static_cast<std::uint8_t>((*initial)[0] & 31)};
    if (head.information < 24) {
        head.value = head.information;
        return head;
    }
    if (head.information == kIndefinite)
        return head;
    if (head.information > 27)
        return malformed();
    const auto following = take(std::uint64_t{1} << (head.information - 24));
    if (!following)
        return following.error();
    for (const std::uint8_t byte : *following)
        head.value = (head.value << 8) | byte;
    const std::uint64_t smallest[] = {24, 0x100, 0x1'0000, 0x1'0000'0000};
    head.isShortest = head.value >= smallest[head.information - 24];
    return head;
}

Result<std::uint64_t> CborReader::readStrictHead(std::uint8_t majorType)
{
    const std::size_t begin = m_position;
    const auto head = readHead();
    if (head && head->majorType == majorType && head->information != kIndefinite && head->isShortest)
        return head->value;
    m_position = begin;
    return malformed();
}

Result<std::uint64_t> CborReader::readUnsigned()
{
    return readStrictHead(MajorType::Unsigned);
}

Result<std::int64_t> CborReader::readInteger()
{
    const bool isNegative = !atEnd() && (m_data[m_position] >> 5) == MajorType::Negative;
    const std::size_t begin = m_position;
    const auto value = readStrictHead(isNegative ? MajorType::Negative : MajorType::Unsigned);
    if (!value)
        return value.error();
    if (*value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        m_position = begin;
        return malformed();
    }
    const auto magnitude = static_cast<std::int64_t>(*value);
    return isNegative ? -1 - magnitude : magnitude;
}

Result<bool> CborReader::readBoolean()
{
    const auto byte = take(1);
    if (byte && ((*byte)[0] == 0xf4 || (*byte)[0] == 0xf5))
        return (*byte)[0] == 0xf5;
    if (byte)
        --m_position;
    return malformed();
}

Result<ByteView> CborReader::readString(std::uint8_t majorType, std::size_t maxBytes)
{
    const std::size_t begin = m_position;
    const auto length = readStrictHead(majorType);
    if (!length)
        return length.error();
    if (*length <= maxBytes) {
        const auto content = take(*length);
        if (content && (majorType != MajorType::TextString || isUtf8(textOf(*content))))
            return content;
    }
    m_position = begin;
    return malformed();
}

Result<std::string_view> CborReader::readText(std::size_t maxBytes)
{
    const auto content = readString(MajorType::TextString, maxBytes);
    if (!content)
        return content.error();
    return textOf(*content);
}

Result<ByteView> CborReader::readBytes(std::size_t maxBytes)
{
    return readString(MajorType::ByteString, maxBytes);
}

Result<SecretBytes> CborReader::readSecret(std::size_t maxBytes)
{
    const auto content = readString(MajorType::ByteString, maxBytes);
    if (!content)
        return content.error();
    return SecretBytes(*content);
}

Result<std::size_t> CborReader::readArrayHeader(std::size_t maxItems)
{
    const std::size_t begin = m_position;
    const auto items = readStrictHead(MajorType::Array);
    if (!items)
        return items.error();
    if (*items <= maxItems)
        return static_cast<std::size_t>(*items);
    m_position = begin;
    return malformed();
}

Result<std::size_t> CborReader::readMapHeader(std::size_t maxPairs)
{
    const std::size_t begin = m_position;
    const auto pairs = readStrictHead(MajorType::Map);
    if (!pairs)
        return pairs.error();
    if (*pairs <= maxPairs)
        return static_cast<std::size_t>(*pairs);
    m_position = begin;
    return malformed();
}

Result<CborMapReader> CborMapReader::open(CborReader &reader, std::size_t maxPairs)
{
    const auto pairs = reader.readMapHeader(maxPairs);
    if (!pairs)
        return pairs.error();
    return CborMapReader(reader, *pairs);
}

Result<CborMapReader::Key> CborMapReader::nextKey(int openContainers)
{
    const std::size_t begin = m_reader->position();
    const auto key = m_reader->readItem(openContainers);
    if (!key)
        return key.error();
    if (!m_previous.empty() && !std::ranges::lexicographical_compare(m_previous, *key))
        return m_reader->malformed();
    m_previous = *key;
    --m_left;
    CborReader text(*key);
    const auto name = text.readText(key->size());
    return Key{.name = name ? *name : std::string_view(), .begin = begin};
}

SecretBytes joinedItems(std::span<const ByteView> items)
{
    std::size_t size = 0;
    for (const ByteView item : items)
        size += item.size();
    SecretBytes joined(size);
    auto place = joined.writable().begin();
    for (const ByteView item : items)
        place = std::ranges::copy(item, place).out;
    return joined;
}

} // namespace countersign
