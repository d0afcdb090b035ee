#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The numbers of vault file format v1 (docs/vault-format.md).
namespace countersign::format {

constexpr std::array<std::uint8_t, 8> kMagic{0x89, 'O', 'T', 'P', 0x0d, 0x0a, 0x1a, 0x0a};
constexpr std::uint16_t kVersionMajor = 1;
constexpr std::uint32_t kFlagsThatMustBeUnderstood = 0xffff;

constexpr std::size_t kFixedHeaderSize = 80;
constexpr std::size_t kDigestSize = 32;
constexpr std::size_t kSlotHeadSize = 4; ///< type, flags, length of the body
constexpr std::size_t kTagSize = 16;

constexpr std::size_t kMinHeaderLength = 148;
constexpr std::size_t kMaxHeaderLength = 65'536;
constexpr std::size_t kMinPayloadLength = 32'784;
constexpr std::size_t kMaxPayloadLength = 67'108'864;
constexpr std::size_t kMaxPaddedPayload = kMaxPayloadLength - kTagSize;
constexpr std::size_t kMaxFileSize = 64 * 1024 * 1024 + 128 * 1024;
constexpr std::size_t kMaxSlots = 16;
constexpr std::size_t kMaxPasswordSlots = 4;
constexpr std::size_t kMaxSlotBody = 2048;
constexpr std::size_t kPasswordSlotBody = 116;
constexpr std::size_t kKeySlotBody = 88; ///< recovery and keyring

constexpr std::string_view kHeaderDigestPerson = "OTPv1 hdr digest";
constexpr std::string_view kHeaderMacPerson = "OTPv1 header mac";
constexpr std::string_view kFileDigestPerson = "OTPv1 filedigest";
constexpr std::string_view kRecoveryKeyPerson = "OTPv1 recoverkey";
constexpr std::string_view kRecoveryCheckPerson = "OTPv1 recoverchk";
constexpr std::string_view kVaultKeyContext = "OTPv1key"; ///< 1: header mac, 2: payload
constexpr std::string_view kSlotKeyContext = "OTPv1kek"; ///< the slot's type

} // namespace countersign::format
