#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <string_view>

namespace countersign {

/// 160 random bits that open the vault when the password is forgotten, written as nine groups of four Base32 letters;
/// the ninth is a check of the other eight.
class RecoveryKey
{
public:
    static constexpr int kGroups = 9;

    static RecoveryKey generate(Random &random);
    /// Reads what a person typed: any case, spaces and dashes dropped, 0/1/8 read as O/I/B.
    /// Errors: RecoveryKeyMalformed (length or character), RecoveryKeyMistyped (the check group disagrees).
    static Result<RecoveryKey> parse(std::string_view text);

    /// "ABCD-EFGH-…", 44 characters.
    SecretBytes text() const;
    const SecretBytes &bytes() const { return m_bytes; }

private:
    explicit RecoveryKey(SecretBytes bytes)
        : m_bytes(std::move(bytes))
    { }
    SecretBytes m_bytes;
};

} // namespace countersign
