#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <cstddef>
#include <utility>

namespace countersign {

/// The 32 random bytes that a keyring slot is opened with. The keyring of the system keeps them.
class KeyringKey
{
public:
    static constexpr std::size_t kSize = 32;

    static KeyringKey generate(Random &random)
    {
        SecretBytes bytes(kSize);
        random.fill(bytes.writable());
        return KeyringKey(std::move(bytes));
    }

    /// What the keyring gave back. Errors: KeyringItemUnusable unless it is 32 bytes long.
    static Result<KeyringKey> from(SecretBytes bytes)
    {
        if (bytes.size() != kSize)
            return ErrorCode::KeyringItemUnusable;
        return KeyringKey(std::move(bytes));
    }

    const SecretBytes &bytes() const { return m_bytes; }

private:
    explicit KeyringKey(SecretBytes bytes)
        : m_bytes(std::move(bytes))
    { }
    SecretBytes m_bytes;
};

} // namespace countersign
