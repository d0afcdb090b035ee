#pragma once

#include "core/otp/account_draft.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// An entry of an export as its fields have it, before it is checked. What an entry doesn't state takes the default of
/// its type; what it states is never repaired.
struct Entry
{
    OtpType type = OtpType::Totp;
    std::string issuer = {};
    std::string name = {};
    SecretBytes secret = {};
    std::string algorithm = {}; ///< in any notation that apps use; empty: not stated
    std::optional<std::int64_t> digits = {};
    std::optional<std::int64_t> period = {};
    std::optional<std::int64_t> counter = {}; ///< of HOTP: 0 unless stated
    SecretBytes pin = {};
    std::vector<std::string> groups = {};
    std::string note = {};
    bool isFavorite = false;
};

/// The account that `entry` describes. Issuer and name are trimmed.
/// Errors: SecretEmpty, SecretTooLong, UnsupportedAlgorithm, InvalidDigits, InvalidPeriod, InvalidCounter,
/// UnsupportedType for a Yandex secret that is none, InvalidPin.
Result<AccountDraft> draftFrom(Entry entry);

/// What a report calls an entry: "issuer: name", or the one of them that is there.
std::string entryName(std::string_view issuer, std::string_view name);

} // namespace countersign
