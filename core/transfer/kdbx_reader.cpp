#include "core/transfer/kdbx_reader.h"

#include "core/crypto/aes.h"
#include "core/crypto/hashes.h"
#include "core/crypto/hmac.h"
#include "core/crypto/twofish.h"
#include "core/transfer/byte_reader.h"
#include "core/transfer/gzip.h"
#include "core/transfer/import_file.h"
#include "core/transfer/kdbx_header.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace countersign {

namespace {

constexpr std::size_t kHashSize = 32;

// --- Keys ---

struct Keys
{
    SecretBytes encryption;
    SecretBytes authentication; ///< version 4: what the keys of the blocks come from
};

/// Errors: KdfRefused, Cancelled, CryptoUnavailable.
Result<SecretBytes> transformedKey(const KdbxHeader &header, const ImportRequest &request)
{
    // EXPOSE: hashed.
    const SecretBytes composite = secretSha256({secretSha256({request.password.expose()}).expose()});
    if (const auto *aes = std::get_if<KdbxAesKdf>(&header.kdf))
        return aesKdf(composite, aes->seed, aes->rounds, request.cancelled);
    const auto &argon = std::get<KdbxArgon>(header.kdf);
    return argon2(argon.numbers, composite, argon.salt, kHashSize);
}

Result<Keys> deriveKeys(const KdbxHeader &header, const ImportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    const auto transformed = transformedKey(header, request);
    if (!transformed)
        return transformed.error();
    if (request.isCancelled())
        return ErrorCode::Cancelled;
    constexpr std::array<std::uint8_t, 1> kOne{1};
    // EXPOSE: hashed.
    return Keys{.encryption = secretSha256({header.masterSeed, transformed->expose()}),
                .authentication = secretSha512({header.masterSeed, transformed->expose(), kOne})};
}

/// Whether `mac` authenticates `message` under the key of block `index`. Compared in constant time.
bool isAuthentic(const Keys &keys, std::uint64_t index, ByteView message, ByteView mac)
{
    Bytes number;
    appendLittleEndian(number, index);
    // EXPOSE: hashed, and the key of the check.
    const SecretBytes key = secretSha512({number, keys.authentication.expose()});
    return SecretBytes(Hmac(HmacHash::Sha256, key.expose(), message).bytes()) == SecretBytes(mac);
}

/// Errors: ImportDamaged, also for a wrong key; CipherUnsupported.
Result<SecretBytes> decrypt(const KdbxHeader &header, const Keys &keys, ByteView ciphertext)
{
    if (header.cipher == KdbxCipher::ChaCha20) {
        SecretBytes plain(ciphertext);
        KeyStream::chaCha20(keys.encryption.clone(), std::span(header.iv).first<KeyStream::kChaCha20NonceSize>())
            .next(plain.writable());
        return plain;
    }
    if (header.cipher == KdbxCipher::Aes) {
        auto plain = aes::cbcOpen(keys.encryption, header.iv, ciphertext);
        if (!plain)
            return ErrorCode::ImportDamaged;
        return *std::move(plain);
    }
    auto plain = twofishCbcOpen(keys.encryption, header.iv, ciphertext);
    if (!plain && plain.error().code == ErrorCode::CipherUnsupported)
        return Error{ErrorCode::CipherUnsupported, "Twofish"};
    if (!plain)
        return ErrorCode::ImportDamaged;
    return plain;
}

Result<SecretBytes> unpacked(const KdbxHeader &header, SecretBytes content)
{
    if (!header.isCompressed)
        return content;
    return gunzip(content.expose(), ImportFile::kMaxSize); // EXPOSE: unpacked into another secret
}

/// None for values that are not encrypted once more.
std::optional<KeyStream> keyStream(KdbxStream kind, ByteView key)
{
    constexpr std::array<std::uint8_t, KeyStream::kSalsa20NonceSize> kNonce{0xE8, 0x30, 0x09, 0x4B,
                                                                            0x97, 0x20, 0x5D, 0x2A};
    if (kind == KdbxStream::None)
        return {};
    if (kind == KdbxStream::Salsa20)
        return KeyStream::salsa20(secretSha256({key}), kNonce);
    const SecretBytes both = secretSha512({key});
    const ByteView bytes = both.expose(); // EXPOSE: divided into key and nonce
    return KeyStream::chaCha20(SecretBytes(bytes.first(KeyStream::kKeySize)),
                               bytes.subspan<KeyStream::kKeySize, KeyStream::kChaCha20NonceSize>());
}

// --- Version 4: the ciphertext is authenticated, in blocks ---

Result<Bytes> authenticBlocks(ByteReader reader, const Keys &keys)
{
    const Error damaged{ErrorCode::ImportDamaged, "block"};
    Bytes joined;
    for (std::uint64_t index = 0;; ++index) {
        const auto mac = reader.take(kHashSize);
        const ByteView start = reader.rest();
        const auto size = reader.takeNumber<std::uint32_t>();
        const auto data = size ? reader.take(*size) : std::nullopt;
        if (!mac || !data)
            return damaged;
        Bytes message;
        message.reserve(sizeof(index) + sizeof(*size) + data->size());
        appendLittleEndian(message, index);
        message.insert(message.end(), start.begin(), start.begin() + sizeof(*size) + std::ptrdiff_t{*size});
        if (!isAuthentic(keys, index, message, *mac))
            return damaged;
        if (data->empty())
            return joined;
        joined.insert(joined.end(), data->begin(), data->end());
    }
}

/// Takes the inner header in front of the XML. Errors: ImportMalformed, CipherUnsupported.
Result<void> readInnerHeader(KdbxDocument &document)
{
    enum Field : std::uint8_t { End = 0, Stream = 1, Key = 2 }; // 3 is an attached file
    ByteReader reader(document.content.expose()); // EXPOSE: looked at
    KdbxStream kind = KdbxStream::None;
    ByteView key;
    for (;;) {
        const auto id = reader.takeNumber<std::uint8_t>();
        const auto size = reader.takeNumber<std::uint32_t>();
        const auto value = size ? reader.take(*size) : std::nullopt;
        if (!id || !value)
            return Error{ErrorCode::ImportMalformed, "inner header"};
        if (*id == End)
            break;
        if (*id == Key)
            key = *value;
        if (*id != Stream)
            continue;
        const auto stream = kdbxStream(*value);
        if (!stream)
            return stream.error();
        kind = *stream;
    }
    document.stream = keyStream(kind, key);
    document.start = document.content.size() - reader.rest().size();
    return {};
}

Result<KdbxDocument> openVersion4(ByteView file, const KdbxHeader &header, const ImportRequest &request)
{
    const auto keys = deriveKeys(header, request);
    if (!keys)
        return keys.error();
    ByteReader reader(file.subspan(header.raw.size() + kHashSize));
    const auto mac = reader.take(kHashSize);
    if (!mac)
        return Error{ErrorCode::ImportDamaged, "header"};
    if (!isAuthentic(*keys, std::numeric_limits<std::uint64_t>::max(), header.raw, *mac))
        return ErrorCode::ImportPasswordWrong;
    const auto ciphertext = authenticBlocks(reader, *keys);
    if (!ciphertext)
        return ciphertext.error();
    auto plain = decrypt(header, *keys, *ciphertext);
    if (!plain)
        return plain.error();
    auto content = unpacked(header, *std::move(plain));
    if (!content)
        return content.error();
    KdbxDocument document{.content = *std::move(content)};
    if (const auto done = readInnerHeader(document); !done)
        return done.error();
    return document;
}

// --- Version 3: the plaintext has hashes, in blocks ---

Result<SecretBytes> soundBlocks(ByteReader reader)
{
    const Error damaged{ErrorCode::ImportDamaged, "block"};
    std::vector<ByteView> blocks;
    std::size_t total = 0;
    for (std::uint32_t index = 0;; ++index) {
        const auto number = reader.takeNumber<std::uint32_t>();
        const auto hash = reader.take(kHashSize);
        const auto size = reader.takeNumber<std::uint32_t>();
        const auto data = size ? reader.take(*size) : std::nullopt;
        if (number != index || !hash || !data)
            return damaged;
        // The empty block at the end has zeros instead of a hash.
        const auto expected = data->empty() ? std::array<std::uint8_t, kHashSize>{} : sha256(*data);
        if (!std::ranges::equal(*hash, expected))
            return damaged;
        if (data->empty())
            break;
        blocks.push_back(*data);
        total += data->size();
    }
    SecretBytes joined(total);
    auto place = joined.writable().begin();
    for (const ByteView block : blocks)
        place = std::ranges::copy(block, place).out;
    return joined;
}

bool hasStart(const SecretBytes &plain, const KdbxHeader &header)
{
    const ByteView bytes = plain.expose(); // EXPOSE: only looked at
    return bytes.size() >= header.startBytes.size()
        && std::ranges::equal(bytes.first(header.startBytes.size()), header.startBytes);
}

/// Whether it is the end of the file that is damaged, not the password that is wrong: its first two blocks are right
/// if they are given an end of their own. Only AES can tell.
bool opensAtItsStart(const KdbxHeader &header, const Keys &keys, ByteView ciphertext)
{
    if (header.cipher != KdbxCipher::Aes || ciphertext.size() < header.startBytes.size())
        return false;
    const ByteView start = ciphertext.first(header.startBytes.size());
    Bytes ended(start.begin(), start.end());
    const Bytes end = aes::cbcSeal(keys.encryption, start.last(aes::kBlockSize), {});
    ended.insert(ended.end(), end.begin(), end.end());
    const auto plain = aes::cbcOpen(keys.encryption, header.iv, ended);
    return plain && hasStart(*plain, header);
}

Result<KdbxDocument> openVersion3(ByteView file, const KdbxHeader &header, const ImportRequest &request)
{
    const auto keys = deriveKeys(header, request);
    if (!keys)
        return keys.error();
    const ByteView ciphertext = file.subspan(header.raw.size());
    const auto plain = decrypt(header, *keys, ciphertext);
    if (!plain && plain.error().code == ErrorCode::ImportDamaged)
        return opensAtItsStart(header, *keys, ciphertext) ? ErrorCode::ImportDamaged : ErrorCode::ImportPasswordWrong;
    if (!plain)
        return plain.error();
    if (!hasStart(*plain, header))
        return ErrorCode::ImportPasswordWrong;
    // EXPOSE: copied into another secret.
    auto blocks = soundBlocks(ByteReader(plain->expose().subspan(header.startBytes.size())));
    if (!blocks)
        return blocks.error();
    auto content = unpacked(header, *std::move(blocks));
    if (!content)
        return content.error();
    const auto digest = sha256(header.raw);
    return KdbxDocument{.content = *std::move(content),
                        .stream = keyStream(header.stream, header.streamKey),
                        .headerDigest = Bytes(digest.begin(), digest.end())};
}

} // namespace

Result<KdbxDocument> openKdbx(ByteView file, const ImportRequest &request)
{
    const auto header = parseKdbxHeader(file);
    if (!header)
        return header.error();
    return header->version == 4 ? openVersion4(file, *header, request) : openVersion3(file, *header, request);
}

} // namespace countersign
