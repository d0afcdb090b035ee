#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace countersign {

/// Writes deterministic CBOR (RFC 8949 section 4.2.1): shortest heads, definite lengths. The order of map keys is the
/// caller's duty; `CborMapWriter` helps. Writes into memory that the caller owns, so that secrets never pass through
/// memory that grows: a first run with no memory counts, a second one writes.
class CborWriter
{
public:
    /// What does not fit into `out` is counted only.
    explicit CborWriter(std::span<std::uint8_t> out = {})
        : m_out(out)
    { }

    /// The bytes written, or counted, so far.
    std::size_t size() const { return m_size; }

    void unsignedInteger(std::uint64_t value);
    void integer(std::int64_t value);
    void boolean(bool value);
    void text(std::string_view utf8);
    void bytes(ByteView bytes);
    void arrayHeader(std::uint64_t items);
    void mapHeader(std::uint64_t pairs);
    /// Items that are encoded already.
    void raw(ByteView encoded);

private:
    void head(std::uint8_t majorType, std::uint64_t value);

    std::span<std::uint8_t> m_out;
    std::size_t m_size = 0;
};

/// Writes a map whose known keys come in order, and puts pairs kept from a newer version where they belong.
class CborMapWriter
{
public:
    /// `unknownPairs`: keys and values, encoded, in order of their keys.
    CborMapWriter(CborWriter &writer, std::size_t knownPairs, ByteView unknownPairs);

    /// Writes the next known key, at most 23 bytes; the caller writes its value.
    void key(std::string_view name);
    /// Writes what is left.
    void finish();

private:
    void writeUnknownBefore(ByteView encodedKey);

    CborWriter &m_writer;
    ByteView m_unknown;
};

} // namespace countersign
