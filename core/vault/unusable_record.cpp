#include "core/vault/unusable_record.h"

#include "core/base/utf8.h"
#include "core/vault/cbor_reader.h"

#include <limits>

namespace countersign {

namespace {

constexpr std::uint8_t kMapMajorType = 5;

/// The length of the head of a map, which may be longer than it need be or of indefinite length; 0 if it is no map.
std::size_t mapHeadLength(ByteView record)
{
    if (record.empty() || record[0] >> 5 != kMapMajorType)
        return 0;
    const int information = record[0] & 31;
    return information >= 24 && information <= 27 ? 1 + (std::size_t{1} << (information - 24)) : 1;
}

/// At most `kMaxShownBytes`, cut between two characters.
std::string shortened(std::string_view text)
{
    if (text.size() <= UnusableRecord::kMaxShownBytes)
        return std::string(text);
    std::string_view rest = text;
    std::size_t length = 0;
    while (takeCharacter(rest) && text.size() - rest.size() <= UnusableRecord::kMaxShownBytes)
        length = text.size() - rest.size();
    return std::string(text.substr(0, length)) + "…";
}

std::string textIn(ByteView item)
{
    const auto text = CborReader(item).readText(std::numeric_limits<std::size_t>::max());
    return text ? shortened(*text) : std::string();
}

} // namespace

UnusableRecord describe(const Vault::QuarantinedRecord &record)
{
    UnusableRecord told{.issuer = {}, .name = {}, .type = {}, .reason = record.reason, .position = record.position};
    // EXPOSE: only texts that any account shows leave it.
    const ByteView bytes = record.cbor.expose();
    const std::size_t headLength = mapHeadLength(bytes);
    if (headLength == 0 || headLength > bytes.size())
        return told;
    CborReader reader(bytes.subspan(headLength));
    while (!reader.atEnd()) {
        const auto key = reader.skipItem();
        const auto value = key ? reader.skipItem() : key;
        if (!value)
            break; // the end of a map of indefinite length
        const std::string field = textIn(*key);
        if (field == "issuer")
            told.issuer = textIn(*value);
        else if (field == "name")
            told.name = textIn(*value);
        else if (field == "type")
            told.type = textIn(*value);
    }
    return told;
}

} // namespace countersign
