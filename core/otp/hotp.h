#pragma once

#include "core/base/bytes.h"
#include "core/crypto/hmac.h"
#include "core/otp/otp_parameters.h"

#include <array>
#include <cstdint>
#include <string>

namespace countersign {

/// `value` as the eight bytes that are hashed, most significant first.
std::array<std::uint8_t, 8> bigEndian(std::uint64_t value);

/// Dynamic truncation of an HMAC to 31 bits, RFC 4226 section 5.3.
std::uint32_t truncatedTo31Bits(const Hmac &tag);

/// The decimal code for `counter`, which TOTP sets to the number of the period. RFC 4226 section 5.3, RFC 6238.
/// With ten digits the first is 0, 1 or 2, because 31 bits hold no more.
std::string hotpCode(HmacHash hash, ByteView secret, std::uint64_t counter, Digits digits);

} // namespace countersign
