#pragma once

#include "core/base/result.h"
#include "core/otp/account_draft.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// An entry of a migration code that could not become an account: its name and why.
struct RejectedEntry
{
    std::string name;
    Error error;

    bool operator==(const RejectedEntry &) const = default;
};

/// One Google Authenticator migration QR code; exports of more than ten accounts are split over several.
struct MigrationPart
{
    std::vector<AccountDraft> accounts;
    std::vector<RejectedEntry> rejected;
    int batchSize = 1; ///< number of parts, at least 1
    int batchIndex = 0; ///< 0-based
    std::int32_t batchId = 0; ///< 0 where the exporter writes none (version 2)

    bool operator==(const MigrationPart &) const = default;
};

/// Reads `otpauth-migration://offline?data=…`, also with words before it. At most 64 KiB and 1,000 entries. An entry
/// that cannot become an account is reported in `rejected` and does not sink the others.
/// Errors: NotAnAccountLink, MigrationMalformed, MigrationTooLarge.
Result<MigrationPart> parseMigrationUri(std::string_view uri);

} // namespace countersign
