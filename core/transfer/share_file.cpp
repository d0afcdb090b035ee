#include "core/transfer/share_file.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/key_derivation.h"
#include "core/vault/little_endian.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace countersign::shareFile {

namespace {

constexpr std::array<std::uint8_t, 8> kMagic{0x89, 'O', 'T', 'S', 0x0d, 0x0a, 0x1a, 0x0a};
constexpr std::uint16_t kVersion = 1;
constexpr std::string_view kDigestPerson = "OTPv1 sharedigst";
constexpr std::string_view kPayloadContext = "OTPv1shr";
constexpr std::uint64_t kPayloadKey = 1;

constexpr std::size_t kVersionOffset = 8;
constexpr std::size_t kOpenerOffset = 10;
constexpr std::size_t kPayloadLengthOffset = 12;
constexpr std::size_t kNonceOffset = 16;
constexpr std::size_t kWrapOffset = kNonceOffset + aead::kNonceSize;
constexpr std::size_t kSaltOffset = 8; // in the wrap of a passphrase, after operations and memory
constexpr std::size_t kPassphraseWrap = kSaltOffset + kArgonSaltSize;
constexpr std::size_t kRecipientWrap = aead::kKeySize + sealed_box::kOverhead;

void append(Bytes &out, ByteView bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

std::size_t wrapSize(Opener opener)
{
    return opener == Opener::Passphrase ? kPassphraseWrap : kRecipientWrap;
}

ByteView headerOf(ByteView file, Opener opener)
{
    return file.first(kWrapOffset + wrapSize(opener));
}

SecretBytes payloadKey(const SecretBytes &fileKey)
{
    return deriveSubkey(fileKey, kPayloadKey, kPayloadContext);
}

/// Of Argon2id, as libsodium and so our vaults have it.
Result<SecretBytes> stretched(const SecretBytes &passphrase, const KdfCost &cost, ByteView salt)
{
    return argon2({.passes = cost.operations, .memoryKibibytes = cost.memoryKibibytes}, passphrase, salt,
                  aead::kKeySize);
}

/// The accounts as a vault of their own. Errors: those of `checkAccount`, VaultLimit.
Result<Vault> vaultOf(std::span<const AccountDraft> accounts, Random &random)
{
    std::vector<Account> all;
    for (const AccountDraft &draft : accounts)
        all.push_back(accountFromDraft(draft.clone(), AccountId::generate(random), {}));
    Vault vault;
    if (const auto undo = vault.apply(changes::add(vault, std::move(all))); !undo)
        return undo.error();
    return vault;
}

Bytes headWith(Opener opener, std::size_t contentSize, Random &random)
{
    Bytes head(kMagic.begin(), kMagic.end());
    appendLittleEndian(head, kVersion);
    appendLittleEndian(head, static_cast<std::uint16_t>(opener));
    appendLittleEndian(head, static_cast<std::uint32_t>(contentSize + aead::kTagSize));
    append(head, random.array<aead::kNonceSize>());
    return head;
}

aead::Nonce nonceOf(ByteView file)
{
    aead::Nonce nonce;
    std::ranges::copy(file.subspan(kNonceOffset, nonce.size()), nonce.begin());
    return nonce;
}

/// Completes a file that ends with what opens it.
Bytes finish(Bytes file, const SecretBytes &fileKey, const SecretBytes &content)
{
    const Bytes header = file;
    aead::sealTo(file, payloadKey(fileKey), nonceOf(header), header, content);
    append(file, personalDigest(kDigestPerson, file));
    return file;
}

/// The padded payload; none if the key is another one.
std::optional<SecretBytes> payloadIn(ByteView file, Opener opener, const SecretBytes &fileKey)
{
    const ByteView header = headerOf(file, opener);
    const ByteView payload = file.subspan(header.size(), file.size() - header.size() - format::kDigestSize);
    return aead::unseal(payloadKey(fileKey), nonceOf(file), header, payload);
}

Result<SecretBytes> fileKeyFrom(ByteView wrap, const SecretBytes &passphrase)
{
    if (passphrase.empty())
        return ErrorCode::ImportPasswordNeeded;
    const KdfCost cost{.operations = littleEndianAt<std::uint32_t>(wrap, 0),
                       .memoryKibibytes = littleEndianAt<std::uint32_t>(wrap, sizeof(std::uint32_t))};
    return stretched(passphrase, cost, wrap.subspan(kSaltOffset));
}

Result<SecretBytes> fileKeyFrom(ByteView wrap, const ImportRequest &request, Opener opener)
{
    if (opener == Opener::Passphrase)
        return fileKeyFrom(wrap, request.password);
    auto fileKey = request.unseal ? request.unseal(wrap) : std::nullopt;
    if (!fileKey || fileKey->size() != aead::kKeySize)
        return ErrorCode::ImportForOtherKey;
    return *std::move(fileKey);
}

} // namespace

bool isShareFile(ByteView file)
{
    return file.size() >= kMagic.size() && std::ranges::equal(file.first(kMagic.size()), kMagic);
}

Result<Opener> check(ByteView file)
{
    if (!isShareFile(file) || file.size() < kWrapOffset)
        return Error{ErrorCode::ImportMalformed, "header"};
    const auto version = littleEndianAt<std::uint16_t>(file, kVersionOffset);
    const auto opener = littleEndianAt<std::uint16_t>(file, kOpenerOffset);
    if (version != kVersion)
        return Error{ErrorCode::ImportVersionUnknown, std::to_string(version)};
    if (opener != static_cast<std::uint16_t>(Opener::Passphrase)
        && opener != static_cast<std::uint16_t>(Opener::Recipient))
        return Error{ErrorCode::ImportVersionUnknown, "opener " + std::to_string(opener)};
    const std::size_t payload = littleEndianAt<std::uint32_t>(file, kPayloadLengthOffset);
    if (payload < format::kMinPayloadLength || payload > format::kMaxPayloadLength)
        return Error{ErrorCode::ImportMalformed, "payload"};
    const auto known = static_cast<Opener>(opener);
    if (file.size() != kWrapOffset + wrapSize(known) + payload + format::kDigestSize)
        return Error{ErrorCode::ImportMalformed, "length"};
    const std::size_t end = file.size() - format::kDigestSize;
    if (!std::ranges::equal(personalDigest(kDigestPerson, file.first(end)), file.subspan(end)))
        return ErrorCode::ImportDamaged;
    return known;
}

Result<Bytes> seal(std::span<const AccountDraft> accounts, const SecretBytes &passphrase, const KdfCost &cost,
                   Random &random)
{
    if (passphrase.empty())
        return ErrorCode::PasswordEmpty;
    const auto vault = vaultOf(accounts, random);
    if (!vault)
        return vault.error();
    const auto content = VaultCodec::encode(*vault);
    if (!content)
        return content.error();
    const auto salt = random.array<kArgonSaltSize>();
    const auto fileKey = stretched(passphrase, cost, salt);
    if (!fileKey)
        return fileKey.error();
    Bytes file = headWith(Opener::Passphrase, content->size(), random);
    appendLittleEndian(file, cost.operations);
    appendLittleEndian(file, cost.memoryKibibytes);
    append(file, salt);
    return finish(std::move(file), *fileKey, *content);
}

Result<Bytes> sealFor(const RecipientKey &recipient, std::span<const AccountDraft> accounts, Random &random)
{
    const auto vault = vaultOf(accounts, random);
    if (!vault)
        return vault.error();
    const auto content = VaultCodec::encode(*vault);
    if (!content)
        return content.error();
    SecretBytes fileKey(aead::kKeySize);
    random.fill(fileKey.writable());
    const auto wrap = sealed_box::seal(recipient.bytes(), fileKey);
    if (!wrap)
        return ErrorCode::RecipientKeyMalformed;
    Bytes file = headWith(Opener::Recipient, content->size(), random);
    append(file, *wrap);
    file = finish(std::move(file), fileKey, *content);
    const ImportRequest request{.unseal = [&fileKey](ByteView) { return fileKey.clone(); }};
    const auto again = open(file, request);
    const auto contentAgain = again ? VaultCodec::encode(*again) : Result<SecretBytes>(again.error());
    if (!contentAgain || !(*contentAgain == *content))
        return Error{ErrorCode::VerificationFailed, "sharing"};
    return file;
}

Result<Vault> open(ByteView file, const ImportRequest &request)
{
    const auto opener = check(file);
    if (!opener)
        return opener.error();
    const auto fileKey = fileKeyFrom(headerOf(file, *opener).subspan(kWrapOffset), request, *opener);
    if (!fileKey)
        return fileKey.error();
    const auto payload = payloadIn(file, *opener, *fileKey);
    if (!payload) // a passphrase has no other check; a sealed key has
        return *opener == Opener::Passphrase ? ErrorCode::ImportPasswordWrong : ErrorCode::ImportDamaged;
    auto vault = VaultCodec::decode(*payload);
    if (!vault)
        return Error{ErrorCode::ImportMalformed, vault.error().where};
    return vault;
}

} // namespace countersign::shareFile
