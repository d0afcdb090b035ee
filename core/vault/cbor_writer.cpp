#include "core/vault/cbor_writer.h"

#include "core/vault/cbor_reader.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace countersign {

namespace {

enum MajorType : std::uint8_t { Unsigned = 0, Negative = 1, ByteString = 2, TextString = 3, Array = 4, Map = 5 };

std::size_t pairsIn(ByteView encoded)
{
    CborReader reader(encoded);
    std::size_t items = 0;
    while (!reader.atEnd()) {
        if (!reader.skipItem())
            break; // the reader that kept these pairs has checked them
        ++items;
    }
    return items / 2;
}

} // namespace

void CborWriter::raw(ByteView encoded)
{
    if (!encoded.empty() && m_size + encoded.size() <= m_out.size())
        std::memcpy(m_out.data() + m_size, encoded.data(), encoded.size());
    m_size += encoded.size();
}

void CborWriter::head(std::uint8_t majorType, std::uint64_t value)
{
    const auto type = static_cast<std::uint8_t>(majorType << 5);
    if (value < 24) {
        const std::array<std::uint8_t, 1> single{static_cast<std::uint8_t>(type | value)};
        raw(single);
        return;
    }
    const int lengthCode = value <= 0xff ? 0 : value <= 0xffff ? 1 : value <= 0xffff'ffff ? 2 : 3;
    const std::size_t length = std::size_t{1} << lengthCode;
    std::array<std::uint8_t, 9> encoded{static_cast<std::uint8_t>(type | (24 + lengthCode))};
    for (std::size_t index = 0; index < length; ++index)
        encoded[1 + index] = static_cast<std::uint8_t>(value >> (8 * (length - 1 - index)));
    raw(ByteView(encoded).first(1 + length));
}

void CborWriter::unsignedInteger(std::uint64_t value)
{
    head(MajorType::Unsigned, value);
}

void CborWriter::integer(std::int64_t value)
{
    if (value >= 0)
        head(MajorType::Unsigned, static_cast<std::uint64_t>(value));
    else
        head(MajorType::Negative, ~static_cast<std::uint64_t>(value)); // -1 - value
}

void CborWriter::boolean(bool value)
{
    const std::array<std::uint8_t, 1> simple{static_cast<std::uint8_t>(value ? 0xf5 : 0xf4)};
    raw(simple);
}

void CborWriter::text(std::string_view utf8)
{
    head(MajorType::TextString, utf8.size());
    raw(bytesOf(utf8));
}

void CborWriter::bytes(ByteView bytes)
{
    head(MajorType::ByteString, bytes.size());
    raw(bytes);
}

void CborWriter::arrayHeader(std::uint64_t items)
{
    head(MajorType::Array, items);
}

void CborWriter::mapHeader(std::uint64_t pairs)
{
    head(MajorType::Map, pairs);
}

CborMapWriter::CborMapWriter(CborWriter &writer, std::size_t knownPairs, ByteView unknownPairs)
    : m_writer(writer)
    , m_unknown(unknownPairs)
{
    m_writer.mapHeader(knownPairs + pairsIn(unknownPairs));
}

void CborMapWriter::key(std::string_view name)
{
    assert(name.size() < 24);
    std::array<std::uint8_t, 24> encoded{static_cast<std::uint8_t>((MajorType::TextString << 5) | name.size())};
    std::memcpy(encoded.data() + 1, name.data(), name.size());
    const ByteView encodedKey = ByteView(encoded).first(1 + name.size());
    writeUnknownBefore(encodedKey);
    m_writer.raw(encodedKey);
}

void CborMapWriter::writeUnknownBefore(ByteView encodedKey)
{
    while (!m_unknown.empty()) {
        CborReader reader(m_unknown);
        const auto key = reader.skipItem();
        if (!key || !std::ranges::lexicographical_compare(*key, encodedKey) || !reader.skipItem())
            return;
        m_writer.raw(m_unknown.first(reader.position()));
        m_unknown = m_unknown.subspan(reader.position());
    }
}

void CborMapWriter::finish()
{
    m_writer.raw(m_unknown);
    m_unknown = {};
}

} // namespace countersign
