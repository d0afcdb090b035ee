#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"
#include "core/vault/vault.h"

namespace countersign {

/// A vault and its payload: CBOR, padded (docs/vault-format.md, "Payload").
class VaultCodec
{
public:
    /// The size of the padded payload, so that the file does not tell how many accounts there are: 32 KiB, or at most
    /// an eighth more than `contentSize` needs.
    static std::size_t paddedSize(std::size_t contentSize);

    /// The padded payload. Errors: VaultLimit if the file could not hold it.
    static Result<SecretBytes> encode(const Vault &vault);

    /// A record that cannot be read goes to the vault's quarantine and stops nothing.
    /// Errors: VaultInternal; `where` is "padding" or the place in the payload.
    static Result<Vault> decode(const SecretBytes &paddedPayload);

private:
    static std::size_t write(const Vault &vault, std::span<std::uint8_t> out);
    static Result<Vault> read(ByteView payload);
    static Result<void> readRecords(class CborReader &reader, Vault &vault);
};

} // namespace countersign
