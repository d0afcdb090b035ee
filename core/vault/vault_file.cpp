#include "core/vault/vault_file.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/key_derivation.h"
#include "core/vault/key_slots.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_format.h"

#include <algorithm>

namespace countersign::vaultFile {

namespace {

constexpr std::uint64_t kMacKeyId = 1;
constexpr std::uint64_t kPayloadKeyId = 2;

SecretBytes macKey(const SecretBytes &vaultKey)
{
    return deriveSubkey(vaultKey, kMacKeyId, format::kVaultKeyContext);
}

SecretBytes payloadKey(const SecretBytes &vaultKey)
{
    return deriveSubkey(vaultKey, kPayloadKeyId, format::kVaultKeyContext);
}

void append(Bytes &out, const Digest &digest)
{
    out.insert(out.end(), digest.begin(), digest.end());
}

/// Checks 11 and 12: the padded payload.
Result<SecretBytes> openPayload(ByteView file, const VaultHeader &header, const SecretBytes &vaultKey)
{
    const std::size_t length = header.length();
    const ByteView macPlace = file.subspan(length - format::kDigestSize, format::kDigestSize);
    const Digest mac
        = keyedDigest(format::kHeaderMacPerson, file.first(length - format::kDigestSize), macKey(vaultKey));
    if (!std::ranges::equal(mac, macPlace))
        return ErrorCode::VaultHeaderTampered;
    const ByteView sealed = file.subspan(length, static_cast<std::size_t>(header.payloadLength));
    auto payload = aead::unseal(payloadKey(vaultKey), header.payloadNonce, mac, sealed);
    if (!payload)
        return ErrorCode::VaultPayloadTampered;
    return *std::move(payload);
}

/// Checks 11 to 13.
Result<OpenVault> openDecrypted(ByteView file, Checked checked, SecretBytes vaultKey)
{
    VaultHeader &header = checked.header;
    const auto payload = openPayload(file, header, vaultKey);
    if (!payload)
        return payload.error();
    auto vault = VaultCodec::decode(*payload);
    if (!vault)
        return vault.error();
    return OpenVault{
        .vault = *std::move(vault),
        .keys = VaultKeys(std::move(vaultKey), header.vaultId, std::move(header.slots), std::move(header.extras)),
        .stamp = checked.stamp};
}

/// Checks 10 to 13 with any kind of secret.
template <typename Secret>
Result<OpenVault> openChecked(ByteView file, Checked checked, const Secret &secret)
{
    VaultHeader &header = checked.header;
    Result<SecretBytes> vaultKey = ErrorCode::WrongSecret;
    SlotId openedWith;
    for (const KeySlot &slot : header.slots) {
        vaultKey = openSlot(slot, header.vaultId, secret);
        openedWith = slotIdOf(slot);
        if (vaultKey || vaultKey.error().code != ErrorCode::WrongSecret)
            break;
    }
    if (!vaultKey)
        return vaultKey.error();
    auto open = openDecrypted(file, std::move(checked), *std::move(vaultKey));
    if (open)
        open->keys.setOpenedWith(openedWith);
    return open;
}

/// Reads what was just sealed as any reader would, and compares.
Result<FileStamp> verify(ByteView file, const VaultKeys &keys, const Vault &original, const SecretBytes &sealedPayload)
{
    const Error failed{ErrorCode::VerificationFailed, "sealing"};
    const auto checked = check(file);
    if (!checked)
        return failed;
    const auto payload = openPayload(file, checked->header, keys.vaultKey());
    if (!payload || !(*payload == sealedPayload))
        return failed;
    const auto vault = VaultCodec::decode(*payload);
    // Records all in all: one that was quarantined because its id was there twice is an account once the other is gone.
    const auto records = [](const Vault &counted) { return counted.accounts().size() + counted.quarantine().size(); };
    if (!vault || records(*vault) != records(original))
        return failed;
    const auto again = VaultCodec::encode(*vault);
    if (!again || !(*again == sealedPayload))
        return failed;
    return checked->stamp;
}

} // namespace

Result<Checked> check(ByteView file)
{
    auto header = VaultHeader::parse(file);
    if (!header)
        return header.error();
    const std::size_t digestOffset = header->length() - 2 * format::kDigestSize;
    const Digest headerDigest = personalDigest(format::kHeaderDigestPerson, file.first(digestOffset));
    if (!std::ranges::equal(headerDigest, file.subspan(digestOffset, format::kDigestSize)))
        return ErrorCode::VaultHeaderDamaged;
    const std::size_t bodyEnd = file.size() - format::kDigestSize;
    const Digest fileDigest = personalDigest(format::kFileDigestPerson, file.first(bodyEnd));
    if (!std::ranges::equal(fileDigest, file.subspan(bodyEnd)))
        return ErrorCode::VaultBodyDamaged;
    const FileStamp stamp{.vaultId = header->vaultId, .saveCounter = header->saveCounter, .fileDigest = fileDigest};
    return Checked{.header = *std::move(header), .stamp = stamp};
}

Result<OpenVault> open(ByteView file, const SecretBytes &password, std::optional<std::uint64_t> availableKibibytes)
{
    auto checked = check(file);
    if (!checked)
        return checked.error();
    if (const auto costs = checkKdfCosts(checked->header.slots, availableKibibytes); !costs)
        return costs.error();
    return openChecked(file, *std::move(checked), password);
}

Result<OpenVault> open(ByteView file, const RecoveryKey &recoveryKey)
{
    auto checked = check(file);
    if (!checked)
        return checked.error();
    return openChecked(file, *std::move(checked), recoveryKey);
}

Result<OpenVault> open(ByteView file, const KeyringKey &keyringKey)
{
    auto checked = check(file);
    if (!checked)
        return checked.error();
    auto open = openChecked(file, *std::move(checked), keyringKey);
    // Nobody typed anything wrong.
    return !open && open.error().code == ErrorCode::WrongSecret ? ErrorCode::KeyringItemUnusable : std::move(open);
}

Result<OpenVault> openWithVaultKey(ByteView file, const SecretBytes &vaultKey)
{
    auto checked = check(file);
    if (!checked)
        return checked.error();
    return openDecrypted(file, *std::move(checked), vaultKey.clone());
}

Result<Sealed> seal(const Vault &vault, const VaultKeys &keys, std::uint64_t saveCounter, Random &random)
{
    const auto payload = VaultCodec::encode(vault);
    if (!payload)
        return payload.error();
    const VaultHeader header{.extras = keys.headerExtras(),
                             .vaultId = keys.vaultId(),
                             .saveCounter = saveCounter,
                             .payloadLength = payload->size() + aead::kTagSize,
                             .payloadNonce = random.array<aead::kNonceSize>(),
                             .slots = keys.slots()};
    if (header.length() > format::kMaxHeaderLength)
        return Error{ErrorCode::VaultLimit, "header"};
    Bytes file = header.encode();
    file.reserve(header.length() + payload->size() + aead::kTagSize + format::kDigestSize);
    append(file, personalDigest(format::kHeaderDigestPerson, file));
    const Digest mac = keyedDigest(format::kHeaderMacPerson, file, macKey(keys.vaultKey()));
    append(file, mac);
    aead::sealTo(file, payloadKey(keys.vaultKey()), header.payloadNonce, mac, *payload);
    append(file, personalDigest(format::kFileDigestPerson, file));
    const auto stamp = verify(file, keys, vault, *payload);
    if (!stamp)
        return stamp.error();
    return Sealed{.file = std::move(file), .stamp = *stamp};
}

} // namespace countersign::vaultFile
