#include "core/otp/yandex.h"

#include "core/crypto/hmac.h"
#include "core/otp/hotp.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace countersign {

namespace {

constexpr std::size_t kKeySize = 16;
constexpr std::size_t kKeyWithCheckSize = 26;
constexpr std::size_t kCheckBits = 12;
constexpr std::size_t kShortestPin = 4;
constexpr std::size_t kLongestPin = 16;
constexpr std::size_t kLength = 8;
constexpr std::uint64_t kLetters = 26;

/// The last 12 bits are the remainder of those before them, modulo a polynomial of degree 12 over GF(2).
bool checkAgrees(ByteView secret)
{
    constexpr std::uint32_t kPolynomial = 0b1'1000'1111'0011;
    std::uint32_t remainder = 0;
    for (std::size_t bit = 0; bit < secret.size() * 8 - kCheckBits; ++bit) {
        remainder = remainder << 1 | (secret[bit / 8] >> (7 - bit % 8) & 1U);
        if (remainder >> kCheckBits != 0)
            remainder ^= kPolynomial;
    }
    const std::uint32_t check = (secret[secret.size() - 2] & 0x0fU) << 8 | secret.back();
    return remainder == check;
}

} // namespace

bool isYandexSecret(ByteView secret)
{
    return secret.size() == kKeySize || (secret.size() == kKeyWithCheckSize && checkAgrees(secret));
}

bool isYandexPin(ByteView pin)
{
    return pin.size() >= kShortestPin && pin.size() <= kLongestPin
        && std::ranges::all_of(pin, [](std::uint8_t digit) { return digit >= '0' && digit <= '9'; });
}

Result<std::string> yandexCode(ByteView secret, ByteView pin, std::uint64_t step)
{
    if (!isYandexSecret(secret))
        return Error{ErrorCode::UnsupportedType, "secret"};
    if (!isYandexPin(pin))
        return ErrorCode::InvalidPin;

    std::array<std::uint8_t, crypto_hash_sha256_BYTES> key;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, pin.data(), pin.size());
    crypto_hash_sha256_update(&state, secret.data(), kKeySize);
    crypto_hash_sha256_final(&state, key.data());
    // Yandex's programs treat the key as a number and lose a leading zero byte.
    const Hmac tag(HmacHash::Sha256, ByteView(key).subspan(key[0] == 0 ? 1 : 0), bigEndian(step));
    sodium_memzero(key.data(), key.size());
    sodium_memzero(&state, sizeof state);

    const std::size_t offset = tag.bytes().back() & 0x0f;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : tag.bytes().subspan(offset, 8))
        value = value << 8 | byte;
    value &= 0x7fff'ffff'ffff'ffff;
    std::string code(kLength, 'a');
    for (auto letter = code.rbegin(); letter != code.rend(); ++letter) {
        *letter = static_cast<char>('a' + value % kLetters);
        value /= kLetters;
    }
    return code;
}

} // namespace countersign
