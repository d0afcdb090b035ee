// What somebody who holds the key could have written: the input is a header and, behind it, CBOR. The harness pads,
// wraps, authenticates and encrypts, so that every byte of the input gets to the reader behind the cryptography. What
// opens is saved, and the saved file holds the same.

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/key_derivation.h"
#include "core/vault/key_slots.h"
#include "core/vault/little_endian.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_format.h"
#include "tests/fuzz/expect.h"
#include "tests/support/fixed_random.h"

#include <algorithm>

using namespace countersign;
using countersign::format::kDigestSize;
using countersign::format::kMinHeaderLength;

namespace {

RecoveryKey knownRecoveryKey()
{
    FixedRandom random;
    return RecoveryKey::generate(random);
}

const SecretBytes &knownVaultKey()
{
    static const SecretBytes key{Bytes(32, 0x5a)};
    return key;
}

void append(Bytes &out, ByteView bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

SecretBytes padded(ByteView content)
{
    SecretBytes payload(VaultCodec::paddedSize(content.size()));
    std::ranges::copy(content, payload.writable().begin());
    payload.writable()[content.size()] = 0x80;
    return payload;
}

/// Completes `header` (all but its two digests) to a whole file around `payload`.
Bytes sealed(const Bytes &header, const aead::Nonce &nonce, const SecretBytes &payload)
{
    Bytes file = header;
    append(file, personalDigest(format::kHeaderDigestPerson, file));
    const SecretBytes macKey = deriveSubkey(knownVaultKey(), 1, format::kVaultKeyContext);
    const Digest mac = keyedDigest(format::kHeaderMacPerson, file, macKey);
    append(file, mac);
    aead::sealTo(file, deriveSubkey(knownVaultKey(), 2, format::kVaultKeyContext), nonce, mac, payload);
    append(file, personalDigest(format::kFileDigestPerson, file));
    return file;
}

/// The header in the first bytes of a file of the right length; none if it is not one.
Result<VaultHeader> headerIn(ByteView headerBytes, std::size_t payloadLength)
{
    Bytes file(headerBytes.begin(), headerBytes.end());
    Bytes length;
    appendLittleEndian(length, std::uint64_t{payloadLength});
    std::ranges::copy(length, file.begin() + 44);
    file.resize(file.size() + payloadLength + kDigestSize);
    return VaultHeader::parse(file);
}

void comesBack(const OpenVault &open)
{
    FixedRandom random(2);
    const auto again = vaultFile::seal(open.vault, open.keys, open.stamp.saveCounter + 1, random);
    expect(bool(again)); // also reads what it sealed, and compares
    const auto reopened = vaultFile::open(again->file, knownRecoveryKey());
    expect(reopened && reopened->vault.accounts().size() == open.vault.accounts().size()
           && reopened->vault.quarantine().size() == open.vault.quarantine().size()
           && reopened->keys.slots().size() == open.keys.slots().size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    if (size < kMinHeaderLength)
        return 0;
    const std::size_t length = littleEndianAt<std::uint32_t>(input, 12);
    if (length < kMinHeaderLength || length > size)
        return 0;
    const SecretBytes payload = padded(input.subspan(length));
    auto header = headerIn(input.first(length), payload.size() + format::kTagSize);
    if (!header)
        return 0;
    FixedRandom random(3);
    for (KeySlot &slot : header->slots) {
        if (slot.is(SlotType::Recovery))
            slot = makeRecoverySlot({knownVaultKey(), header->vaultId}, slotIdOf(slot), knownRecoveryKey(), random);
    }
    const Bytes file = sealed(header->encode(), header->payloadNonce, payload);
    expect(bool(vaultFile::check(file)));
    const auto open = vaultFile::open(file, knownRecoveryKey());
    if (open)
        comesBack(*open);
    else // nothing of the cryptography can have failed
        expect(open.error().code == ErrorCode::WrongSecret || open.error().code == ErrorCode::VaultInternal);
    return 0;
}
