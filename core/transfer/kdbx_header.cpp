#include "core/transfer/kdbx_header.h"

#include "core/base/hex.h"
#include "core/crypto/aes.h"
#include "core/crypto/hashes.h"
#include "core/crypto/key_stream.h"
#include "core/transfer/byte_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace countersign {

namespace {

constexpr std::uint32_t kSignature = 0x9AA2D903;
constexpr std::uint32_t kKdbSignature = 0xB54BFB65; // KeePass 1
constexpr std::uint32_t kBetaSignature = 0xB54BFB66;
constexpr std::uint32_t kKdbxSignature = 0xB54BFB67;
constexpr std::size_t kSeedSize = 32;

// Numbers of fields
constexpr std::uint8_t kEnd = 0;
constexpr std::uint8_t kCipher = 2;
constexpr std::uint8_t kCompression = 3;
constexpr std::uint8_t kMasterSeed = 4;
constexpr std::uint8_t kTransformSeed = 5;
constexpr std::uint8_t kTransformRounds = 6;
constexpr std::uint8_t kIv = 7;
constexpr std::uint8_t kStreamKey = 8;
constexpr std::uint8_t kStartBytes = 9;
constexpr std::uint8_t kStream = 10;
constexpr std::uint8_t kKdf = 11;

using Fields = std::map<std::uint8_t, ByteView>;
using Parameters = std::map<std::string, ByteView, std::less<>>;

Error malformed(std::string_view part = "header")
{
    return {ErrorCode::ImportMalformed, std::string(part)};
}

/// Empty if there is no such.
template <typename Map, typename Key>
ByteView valueIn(const Map &map, const Key &key)
{
    const auto found = map.find(key);
    return found == map.end() ? ByteView() : found->second;
}

Bytes copyOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

Result<Fields> takeFields(ByteReader &reader, int version)
{
    Fields fields;
    for (;;) {
        const auto id = reader.takeNumber<std::uint8_t>();
        std::optional<std::uint32_t> size;
        if (version == 3)
            size = reader.takeNumber<std::uint16_t>();
        else
            size = reader.takeNumber<std::uint32_t>();
        const auto value = size ? reader.take(*size) : std::nullopt;
        if (!id || !value)
            return malformed();
        if (*id == kEnd)
            return fields;
        fields[*id] = *value;
    }
}

/// Parameters by name; their types follow from their sizes.
Result<Parameters> takeParameters(ByteView bytes)
{
    constexpr int kKnownMajor = 1;
    ByteReader reader(bytes);
    const auto version = reader.takeNumber<std::uint16_t>();
    if (!version)
        return malformed("header.kdf");
    if (*version >> 8 != kKnownMajor)
        return Error{ErrorCode::ImportVersionUnknown, "header.kdf"};
    Parameters parameters;
    for (;;) {
        const auto type = reader.takeNumber<std::uint8_t>();
        if (type == 0)
            return parameters;
        const auto nameSize = reader.takeNumber<std::uint32_t>();
        const auto name = nameSize ? reader.take(*nameSize) : std::nullopt;
        const auto size = reader.takeNumber<std::uint32_t>();
        const auto value = size ? reader.take(*size) : std::nullopt;
        if (!type || !name || !value)
            return malformed("header.kdf");
        parameters.insert_or_assign(std::string(textOf(*name)), *value);
    }
}

Result<KdbxArgon> argonIn(const Parameters &parameters, ForeignArgon::Kind kind)
{
    constexpr std::uint64_t kKibibyte = 1024;
    const auto passes = ByteReader::numberIn<std::uint64_t>(valueIn(parameters, "I"));
    const auto memory = ByteReader::numberIn<std::uint64_t>(valueIn(parameters, "M"));
    const auto lanes = ByteReader::numberIn<std::uint32_t>(valueIn(parameters, "P"));
    const auto version = ByteReader::numberIn<std::uint32_t>(valueIn(parameters, "V"));
    if (!passes || !memory || !lanes || !version)
        return malformed("header.kdf");
    return KdbxArgon{.numbers = {.kind = kind,
                                 .version = *version,
                                 .passes = *passes,
                                 .memoryKibibytes = *memory / kKibibyte,
                                 .lanes = *lanes},
                     .salt = copyOf(valueIn(parameters, "S"))};
}

Result<KdbxAesKdf> aesKdfIn(ByteView seed, ByteView rounds)
{
    const auto number = ByteReader::numberIn<std::uint64_t>(rounds);
    if (!number || seed.size() != kSeedSize)
        return malformed("header.kdf");
    return KdbxAesKdf{copyOf(seed), *number};
}

Result<void> readKdf(KdbxHeader &header, const Fields &fields)
{
    const auto adopt = [&header](auto kdf) -> Result<void> {
        if (!kdf)
            return kdf.error();
        header.kdf = *std::move(kdf);
        return {};
    };
    if (header.version == 3)
        return adopt(aesKdfIn(valueIn(fields, kTransformSeed), valueIn(fields, kTransformRounds)));
    const auto parameters = takeParameters(valueIn(fields, kKdf));
    if (!parameters)
        return parameters.error();
    const std::string id = encodeHex(valueIn(*parameters, "$UUID"));
    if (id == "c9d9f39a628a4460bf740d08c18a4fea" || id == "7c02bb8279a74ac0927d114a00648238")
        return adopt(aesKdfIn(valueIn(*parameters, "S"), valueIn(*parameters, "R")));
    if (id == "ef636ddf8c29444b91f7a9a403e30a0c")
        return adopt(argonIn(*parameters, ForeignArgon::Kind::D));
    if (id == "9e298b1956db4773b23dfc3ec6f0a1e6")
        return adopt(argonIn(*parameters, ForeignArgon::Kind::Id));
    return Error{ErrorCode::CipherUnsupported, id};
}

Result<void> readCipher(KdbxHeader &header, const Fields &fields)
{
    const std::string id = encodeHex(valueIn(fields, kCipher));
    if (id == "31c1f2e6bf714350be5805216afc5aff")
        header.cipher = KdbxCipher::Aes;
    else if (id == "d6038a2b8b6f4cb5a524339a31dbb59a")
        header.cipher = KdbxCipher::ChaCha20;
    else if (id == "ad68f29f576f4bb9a36ad47af965346c")
        header.cipher = KdbxCipher::Twofish;
    else
        return Error{ErrorCode::CipherUnsupported, id};
    header.iv = copyOf(valueIn(fields, kIv));
    const std::size_t size = header.cipher == KdbxCipher::ChaCha20 ? KeyStream::kChaCha20NonceSize : aes::kBlockSize;
    if (header.iv.size() != size)
        return malformed();
    return {};
}

/// What only version 3 has here.
Result<void> readStream(KdbxHeader &header, const Fields &fields)
{
    if (header.version != 3)
        return {};
    const auto stream = kdbxStream(valueIn(fields, kStream));
    if (!stream)
        return stream.error();
    header.stream = *stream;
    header.streamKey = copyOf(valueIn(fields, kStreamKey));
    header.startBytes = copyOf(valueIn(fields, kStartBytes));
    if (header.startBytes.size() != kSeedSize)
        return malformed();
    return {};
}

Result<void> interpret(KdbxHeader &header, const Fields &fields)
{
    const auto compression = ByteReader::numberIn<std::uint32_t>(valueIn(fields, kCompression));
    header.masterSeed = copyOf(valueIn(fields, kMasterSeed));
    if (!compression || *compression > 1 || header.masterSeed.size() != kSeedSize)
        return malformed();
    header.isCompressed = *compression == 1;
    for (const auto read : {readCipher, readKdf, readStream}) {
        if (auto done = read(header, fields); !done)
            return done;
    }
    return {};
}

} // namespace

bool looksLikeKeePass(ByteView file)
{
    ByteReader reader(file);
    const auto first = reader.takeNumber<std::uint32_t>();
    const auto second = reader.takeNumber<std::uint32_t>();
    return first == kSignature && (second == kKdbSignature || second == kBetaSignature || second == kKdbxSignature);
}

Result<KdbxHeader> parseKdbxHeader(ByteView file)
{
    ByteReader reader(file);
    reader.takeNumber<std::uint32_t>();
    if (reader.takeNumber<std::uint32_t>() != kKdbxSignature)
        return Error{ErrorCode::ImportVersionUnknown, "1"};
    const auto minor = reader.takeNumber<std::uint16_t>();
    const auto major = reader.takeNumber<std::uint16_t>();
    if (!minor || !major)
        return malformed();
    if (*major != 3 && *major != 4)
        return Error{ErrorCode::ImportVersionUnknown, std::to_string(*major) + '.' + std::to_string(*minor)};
    KdbxHeader header{.version = *major};
    const auto fields = takeFields(reader, header.version);
    if (!fields)
        return fields.error();
    header.raw = file.first(file.size() - reader.rest().size());
    if (header.version == 4) {
        const auto digest = reader.take(kSeedSize);
        if (!digest)
            return malformed();
        if (!std::ranges::equal(*digest, sha256(header.raw)))
            return Error{ErrorCode::ImportDamaged, "header"};
    }
    if (const auto done = interpret(header, *fields); !done)
        return done.error();
    return header;
}

Result<KdbxStream> kdbxStream(ByteView number)
{
    const auto id = ByteReader::numberIn<std::uint32_t>(number);
    if (!id)
        return malformed("stream");
    for (const KdbxStream stream : {KdbxStream::None, KdbxStream::Salsa20, KdbxStream::ChaCha20}) {
        if (static_cast<std::uint32_t>(stream) == *id)
            return stream;
    }
    return Error{ErrorCode::CipherUnsupported, *id == 1 ? "ArcFour" : std::to_string(*id)};
}

} // namespace countersign
