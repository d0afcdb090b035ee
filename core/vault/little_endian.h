#pragma once

#include "core/base/bytes.h"

#include <concepts>

namespace countersign {

/// Appends `value`, least significant byte first.
template <std::unsigned_integral Value>
void appendLittleEndian(Bytes &out, Value value)
{
    for (std::size_t index = 0; index < sizeof(Value); ++index)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * index)));
}

/// The value at `offset`; the caller has checked that it is there.
template <std::unsigned_integral Value>
Value littleEndianAt(ByteView bytes, std::size_t offset)
{
    Value value = 0;
    for (std::size_t index = 0; index < sizeof(Value); ++index)
        value = static_cast<Value>(value | (Value{bytes[offset + index]} << (8 * index)));
    return value;
}

} // namespace countersign
