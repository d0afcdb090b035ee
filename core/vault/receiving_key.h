#pragma once

#include "core/vault/recipient_key.h"

#include <optional>

namespace countersign {

/// What opens accounts that others sealed for a vault. It comes from the vault key, so nothing of it is stored, all
/// copies of a vault have the same one, and a new vault key brings a new one.
class ReceivingKey
{
public:
    explicit ReceivingKey(const SecretBytes &vaultKey);

    /// What to give to others.
    RecipientKey recipientKey() const { return RecipientKey(m_keys.publicKey); }
    /// None if it was sealed for another key or is damaged.
    std::optional<SecretBytes> open(ByteView sealed) const { return sealed_box::open(m_keys, sealed); }

private:
    sealed_box::KeyPair m_keys;
};

} // namespace countersign
