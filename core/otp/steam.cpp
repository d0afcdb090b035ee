#include "core/otp/steam.h"

#include "core/otp/hotp.h"

#include <string_view>

namespace countersign {

namespace {

constexpr std::string_view kAlphabet = "23456789BCDFGHJKMNPQRTVWXY";
constexpr auto kAlphabetSize = static_cast<std::uint32_t>(kAlphabet.size());
constexpr std::size_t kLength = 5;

} // namespace

std::string steamCode(ByteView secret, std::uint64_t step)
{
    const Hmac tag(HmacHash::Sha1, secret, bigEndian(step));
    std::uint32_t value = truncatedTo31Bits(tag);
    std::string code(kLength, '?');
    for (char &character : code) {
        character = kAlphabet[value % kAlphabetSize];
        value /= kAlphabetSize;
    }
    return code;
}

} // namespace countersign
