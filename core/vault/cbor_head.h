#pragma once

#include <cstdint>

/// What the first byte of a CBOR item says (RFC 8949 section 3), for the files of CborReader.
namespace countersign::cbor {

/// Its upper three bits.
enum MajorType : std::uint8_t {
    Unsigned = 0,
    Negative = 1,
    ByteString = 2,
    TextString = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
    Simple = 7,
};

/// Its lower five bits where the item ends with a break, and in the break itself.
constexpr std::uint8_t kIndefinite = 31;

} // namespace countersign::cbor
