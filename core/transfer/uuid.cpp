#include "core/transfer/uuid.h"

#include "core/base/hex.h"

namespace countersign {

std::string makeUuid(Random &random)
{
    auto bytes = random.array<16>();
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x40); // version 4
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80); // of RFC 9562
    std::string text = encodeHex(bytes);
    for (const std::size_t place : {8, 13, 18, 23})
        text.insert(place, "-");
    return text;
}

} // namespace countersign
