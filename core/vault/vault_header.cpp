#include "core/vault/vault_header.h"

#include "core/vault/little_endian.h"
#include "core/vault/vault_format.h"

#include <algorithm>
#include <optional>

namespace countersign {

namespace {

Error malformed(std::string field)
{
    return {.code = ErrorCode::VaultMalformed, .where = std::move(field)};
}

/// The value of a field; none if the file ends before it does.
template <typename Value>
std::optional<Value> fieldAt(ByteView file, std::size_t offset)
{
    if (file.size() < offset + sizeof(Value))
        return {};
    return littleEndianAt<Value>(file, offset);
}

bool isOutside(std::uint64_t value, std::uint64_t least, std::uint64_t most)
{
    return value < least || value > most;
}

/// Checks 1 to 4, as far as the file goes.
Result<void> checkKind(ByteView file)
{
    if (file.empty())
        return ErrorCode::VaultEmpty;
    if (std::ranges::all_of(file, [](std::uint8_t byte) { return byte == 0; }))
        return ErrorCode::VaultZeroed;
    const std::size_t magicSize = std::min(file.size(), format::kMagic.size()); // the rest may have been cut off
    if (!std::ranges::equal(file.first(magicSize), std::span(format::kMagic).first(magicSize)))
        return ErrorCode::NotAVault;
    if (fieldAt<std::uint16_t>(file, 8).value_or(format::kVersionMajor) != format::kVersionMajor)
        return Error{ErrorCode::VaultNewer, "version_major"};
    if ((fieldAt<std::uint32_t>(file, 16).value_or(0) & format::kFlagsThatMustBeUnderstood) != 0)
        return Error{ErrorCode::VaultNewer, "flags"};
    return {};
}

Result<void> checkSlotBody(const KeySlot &slot)
{
    std::size_t expected = slot.body.size();
    if (slot.is(SlotType::Password))
        expected = format::kPasswordSlotBody;
    if (slot.is(SlotType::Recovery) || slot.is(SlotType::Keyring))
        expected = format::kKeySlotBody;
    if (slot.body.size() != expected || slot.body.size() > format::kMaxSlotBody)
        return malformed("slots");
    return {};
}

/// `area` is what lies between the fixed fields and the digests: the slots, then the extension.
Result<void> readSlots(ByteView area, std::size_t slotCount, std::size_t extensionLength, VaultHeader &header)
{
    for (std::size_t index = 0; index < slotCount; ++index) {
        if (area.size() < format::kSlotHeadSize)
            return malformed("slots");
        const std::size_t bodyLength = littleEndianAt<std::uint16_t>(area, 2);
        const ByteView rest = area.subspan(format::kSlotHeadSize);
        if (bodyLength > rest.size())
            return malformed("slots");
        const ByteView body = rest.first(bodyLength);
        header.slots.push_back({.type = area[0], .flags = area[1], .body = Bytes(body.begin(), body.end())});
        if (const auto checked = checkSlotBody(header.slots.back()); !checked)
            return checked;
        area = rest.subspan(bodyLength);
    }
    const auto passwords
        = std::ranges::count_if(header.slots, [](const KeySlot &slot) { return slot.is(SlotType::Password); });
    if (static_cast<std::size_t>(passwords) > format::kMaxPasswordSlots)
        return malformed("slots");
    if (area.size() != extensionLength)
        return malformed("ext_len");
    header.extras.extension.assign(area.begin(), area.end());
    return {};
}

/// The numbers that say how long everything is.
struct Layout
{
    std::size_t headerLength;
    std::size_t slotCount;
    std::size_t extensionLength;
};

Result<Layout> readFixedFields(ByteView file, VaultHeader &header)
{
    const Layout layout{.headerLength = littleEndianAt<std::uint32_t>(file, 12),
                        .slotCount = littleEndianAt<std::uint16_t>(file, 76),
                        .extensionLength = littleEndianAt<std::uint16_t>(file, 78)};
    header.extras.versionMinor = littleEndianAt<std::uint16_t>(file, 10);
    header.extras.flags = littleEndianAt<std::uint32_t>(file, 16);
    header.vaultId = *VaultId::fromBytes(file.subspan(20, VaultId::kSize));
    header.saveCounter = littleEndianAt<std::uint64_t>(file, 36);
    header.payloadLength = littleEndianAt<std::uint64_t>(file, 44);
    std::ranges::copy(file.subspan(52, header.payloadNonce.size()), header.payloadNonce.begin());
    if (isOutside(layout.headerLength, format::kMinHeaderLength, format::kMaxHeaderLength))
        return malformed("header_len");
    if (isOutside(header.payloadLength, format::kMinPayloadLength, format::kMaxPayloadLength))
        return malformed("payload_len");
    if (isOutside(layout.slotCount, 1, format::kMaxSlots))
        return malformed("slot_count");
    return layout;
}

} // namespace

std::size_t VaultHeader::length() const
{
    std::size_t length = format::kFixedHeaderSize + extras.extension.size() + 2 * format::kDigestSize;
    for (const KeySlot &slot : slots)
        length += format::kSlotHeadSize + slot.body.size();
    return length;
}

Result<VaultHeader> VaultHeader::parse(ByteView file)
{
    if (const auto kind = checkKind(file); !kind)
        return kind.error();
    if (file.size() < format::kFixedHeaderSize)
        return ErrorCode::VaultTruncated;
    VaultHeader header;
    const auto layout = readFixedFields(file, header);
    if (!layout)
        return layout.error();
    if (file.size() < layout->headerLength)
        return ErrorCode::VaultTruncated;
    const std::size_t areaLength = layout->headerLength - format::kFixedHeaderSize - 2 * format::kDigestSize;
    const ByteView area = file.subspan(format::kFixedHeaderSize, areaLength);
    if (const auto slots = readSlots(area, layout->slotCount, layout->extensionLength, header); !slots)
        return slots.error();
    const std::uint64_t wholeLength = layout->headerLength + header.payloadLength + format::kDigestSize;
    if (file.size() < wholeLength)
        return ErrorCode::VaultTruncated;
    if (file.size() > wholeLength)
        return ErrorCode::VaultTrailingBytes;
    return header;
}

Bytes VaultHeader::encode() const
{
    Bytes out(format::kMagic.begin(), format::kMagic.end());
    appendLittleEndian(out, format::kVersionMajor);
    appendLittleEndian(out, extras.versionMinor);
    appendLittleEndian(out, static_cast<std::uint32_t>(length()));
    appendLittleEndian(out, extras.flags);
    out.insert(out.end(), vaultId.bytes().begin(), vaultId.bytes().end());
    appendLittleEndian(out, saveCounter);
    appendLittleEndian(out, payloadLength);
    out.insert(out.end(), payloadNonce.begin(), payloadNonce.end());
    appendLittleEndian(out, static_cast<std::uint16_t>(slots.size()));
    appendLittleEndian(out, static_cast<std::uint16_t>(extras.extension.size()));
    for (const KeySlot &slot : slots) {
        out.push_back(slot.type);
        out.push_back(slot.flags);
        appendLittleEndian(out, static_cast<std::uint16_t>(slot.body.size()));
        out.insert(out.end(), slot.body.begin(), slot.body.end());
    }
    out.insert(out.end(), extras.extension.begin(), extras.extension.end());
    return out;
}

} // namespace countersign
