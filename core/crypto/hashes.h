#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <array>
#include <initializer_list>

namespace countersign {

// The hash functions that other programs' formats prescribe; our own files have `digest.h`.

std::array<std::uint8_t, 16> md5(ByteView message);
std::array<std::uint8_t, 20> sha1(ByteView message);
std::array<std::uint8_t, 32> sha256(ByteView message);
std::array<std::uint8_t, 64> sha512(ByteView message);

// Of secrets, secrets themselves: the parts one after the other.

SecretBytes secretMd5(std::initializer_list<ByteView> parts);
SecretBytes secretSha256(std::initializer_list<ByteView> parts);
SecretBytes secretSha512(std::initializer_list<ByteView> parts);

} // namespace countersign
