#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/foreign_kdf.h"

#include <cstdint>
#include <variant>

namespace countersign {

enum class KdbxCipher { Aes, ChaCha20, Twofish };

/// How the values of a KDBX document are encrypted once more.
enum class KdbxStream : std::uint32_t { None = 0, Salsa20 = 2, ChaCha20 = 3 };

struct KdbxAesKdf
{
    Bytes seed;
    std::uint64_t rounds = 0;
};

struct KdbxArgon
{
    ForeignArgon numbers;
    Bytes salt;
};

/// The part of a KDBX file in clear, checked for what it is but not for who wrote it.
struct KdbxHeader
{
    int version = 4; ///< or 3
    KdbxCipher cipher = KdbxCipher::Aes;
    bool isCompressed = false;
    Bytes masterSeed = {};
    Bytes iv = {}; ///< of the cipher's size
    std::variant<KdbxAesKdf, KdbxArgon> kdf = {};
    // Version 4 has the first two inside.
    KdbxStream stream = KdbxStream::None;
    Bytes streamKey = {};
    Bytes startBytes = {}; ///< version 3: what the plaintext begins with, 32 bytes
    ByteView raw = {}; ///< the header as it stands in the file, which must outlive it
};

/// Whether `file` begins as a database of KeePass does, of any version.
bool looksLikeKeePass(ByteView file);

/// Errors: ImportMalformed; ImportDamaged if version 4's digest of the header, which follows it, doesn't agree;
/// ImportVersionUnknown; CipherUnsupported for a cipher or key derivation that nobody here knows.
Result<KdbxHeader> parseKdbxHeader(ByteView file);

/// Which stream a number stands for. Errors: CipherUnsupported.
Result<KdbxStream> kdbxStream(ByteView number);

} // namespace countersign
