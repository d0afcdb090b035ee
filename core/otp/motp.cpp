#include "core/otp/motp.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <array>
#include <memory>
#include <string_view>

namespace countersign {

namespace {

constexpr std::size_t kMd5Size = 16;
constexpr std::size_t kCodeBytes = 3;

} // namespace

Result<std::string> motpCode(ByteView secret, ByteView pin, std::uint64_t step)
{
    if (pin.empty())
        return ErrorCode::InvalidPin;

    const std::string time = std::to_string(step);
    std::array<std::uint8_t, kMd5Size> digest;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_md5(), nullptr) != 1
        || EVP_DigestUpdate(context.get(), time.data(), time.size()) != 1
        || EVP_DigestUpdate(context.get(), secret.data(), secret.size()) != 1
        || EVP_DigestUpdate(context.get(), pin.data(), pin.size()) != 1
        || EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) != 1)
        return ErrorCode::CryptoUnavailable;

    constexpr std::string_view kHexadecimal = "0123456789abcdef";
    std::string code;
    for (const std::uint8_t byte : ByteView(digest).first(kCodeBytes)) {
        code += kHexadecimal[byte >> 4];
        code += kHexadecimal[byte & 0x0f];
    }
    sodium_memzero(digest.data(), digest.size());
    return code;
}

} // namespace countersign
