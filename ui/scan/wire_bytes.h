#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

// Numbers and bytes as `scan_protocol` lays them down. All numbers are big-endian.

namespace countersign {

inline void storeNumber(std::uint8_t *place, std::uint32_t value)
{
    for (int byte = 0; byte < 4; ++byte)
        place[byte] = static_cast<std::uint8_t>(value >> (24 - 8 * byte));
}

/// Writes into one secret buffer whose size was counted before, so that no copy of a text is left behind.
class Writer
{
public:
    explicit Writer(std::size_t size)
        : m_bytes(size)
    { }

    void bytes(ByteView bytes)
    {
        if (!bytes.empty())
            std::memcpy(next(bytes.size()), bytes.data(), bytes.size());
    }
    void byte(std::uint8_t value) { *next(1) = value; }
    void number(std::uint32_t value) { storeNumber(next(4), value); }
    SecretBytes take() { return std::move(m_bytes); }

private:
    std::uint8_t *next(std::size_t count)
    {
        std::uint8_t *place = m_bytes.writable().data() + m_used;
        m_used += count;
        return place;
    }

    SecretBytes m_bytes;
    std::size_t m_used = 0;
};

/// Reads from the front; once something is missing, everything is.
class Reader
{
public:
    explicit Reader(ByteView bytes)
        : m_rest(bytes)
    { }

    ByteView bytes(std::size_t count)
    {
        m_failed = m_failed || count > m_rest.size();
        if (m_failed)
            return {};
        const ByteView front = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return front;
    }
    std::uint8_t byte()
    {
        const ByteView front = bytes(1);
        return front.empty() ? std::uint8_t{0} : front.front();
    }
    std::uint32_t number()
    {
        std::uint32_t value = 0;
        for (const std::uint8_t byte : bytes(4))
            value = value << 8 | byte;
        return value;
    }
    ByteView rest() { return bytes(m_rest.size()); }
    bool failed() const { return m_failed; }
    bool atEnd() const { return !m_failed && m_rest.empty(); }

private:
    ByteView m_rest;
    bool m_failed = false;
};

} // namespace countersign
