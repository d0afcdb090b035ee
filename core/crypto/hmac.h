#pragma once

#include "core/base/bytes.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace countersign {

/// The hash inside an HMAC that makes codes.
enum class HmacHash { Sha1, Sha224, Sha256, Sha384, Sha512 };

/// HMAC of a message under a key of any length, RFC 2104. It is wiped when it goes, because codes are cut from it;
/// nothing else that depends on the key outlives the constructor.
class Hmac
{
public:
    static constexpr std::size_t kMaximumSize = 64;

    Hmac(HmacHash hash, ByteView key, ByteView message);
    ~Hmac();
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;

    /// 20, 28, 32, 48 or 64 bytes.
    ByteView bytes() const { return {m_bytes.data(), m_size}; }

private:
    std::array<std::uint8_t, kMaximumSize> m_bytes;
    std::size_t m_size = 0;
};

} // namespace countersign
