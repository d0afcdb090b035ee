#pragma once

#include "core/base/result.h"
#include "core/crypto/sealed_box.h"

#include <string>
#include <string_view>

namespace countersign {

/// The public key that accounts can be sealed for (docs/share-format.md). No secret: it is given to whoever shares.
class RecipientKey
{
public:
    explicit RecipientKey(const sealed_box::PublicKey &bytes)
        : m_bytes(bytes)
    { }
    /// Reads what somebody sent: any case, with or without what stands before the letters, white space and dashes
    /// dropped. Errors: RecipientKeyMalformed, RecipientKeyMistyped (its check does not agree).
    static Result<RecipientKey> parse(std::string_view text);

    /// "countersign-key:" and 56 letters, of which the last are a check of the others. ASCII.
    std::string text() const;
    /// Five groups of five digits, to be compared over another channel: "04711 12345 …".
    std::string fingerprint() const;
    const sealed_box::PublicKey &bytes() const { return m_bytes; }

    bool operator==(const RecipientKey &) const = default;

private:
    sealed_box::PublicKey m_bytes;
};

} // namespace countersign
