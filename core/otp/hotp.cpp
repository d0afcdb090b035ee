#include "core/otp/hotp.h"

namespace countersign {

std::array<std::uint8_t, 8> bigEndian(std::uint64_t value)
{
    std::array<std::uint8_t, 8> bytes;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
        *byte = static_cast<std::uint8_t>(value & 0xff);
        value >>= 8;
    }
    return bytes;
}

std::uint32_t truncatedTo31Bits(const Hmac &tag)
{
    const ByteView bytes = tag.bytes();
    const std::size_t offset = bytes.back() & 0x0f;
    std::uint32_t value = 0;
    for (const std::uint8_t byte : bytes.subspan(offset, 4))
        value = value << 8 | byte;
    return value & 0x7fffffff;
}

std::string hotpCode(HmacHash hash, ByteView secret, std::uint64_t counter, Digits digits)
{
    const Hmac tag(hash, secret, bigEndian(counter));
    std::uint32_t value = truncatedTo31Bits(tag);
    std::string code(static_cast<std::size_t>(digits.count()), '0');
    for (auto digit = code.rbegin(); digit != code.rend(); ++digit) {
        *digit = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return code;
}

} // namespace countersign
