#pragma once

#include "core/base/bytes.h"
#include "core/vault/little_endian.h"

#include <concepts>
#include <optional>

namespace countersign {

/// Takes bytes and little-endian numbers off the front of some bytes, which must outlive what it gives.
class ByteReader
{
public:
    explicit ByteReader(ByteView bytes)
        : m_rest(bytes)
    { }

    ByteView rest() const { return m_rest; }

    /// None if there are fewer.
    std::optional<ByteView> take(std::size_t size)
    {
        if (size > m_rest.size())
            return {};
        const ByteView taken = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return taken;
    }

    template <std::unsigned_integral Number>
    std::optional<Number> takeNumber()
    {
        const auto bytes = take(sizeof(Number));
        return bytes ? numberIn<Number>(*bytes) : std::nullopt;
    }

    /// The number that is exactly these bytes; none if they are too few or too many for it.
    template <std::unsigned_integral Number>
    static std::optional<Number> numberIn(ByteView bytes)
    {
        if (bytes.size() != sizeof(Number))
            return {};
        return littleEndianAt<Number>(bytes, 0);
    }

private:
    ByteView m_rest;
};

} // namespace countersign
