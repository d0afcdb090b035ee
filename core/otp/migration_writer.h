#pragma once

#include "core/base/random.h"
#include "core/otp/account_draft.h"
#include "core/otp/migration_uri.h"

#include <span>
#include <vector>

namespace countersign {

/// One QR code of an export that Google Authenticator reads, and the apps that import from it.
struct MigrationLink
{
    SecretBytes uri; ///< `otpauth-migration://offline?data=…`, as secret as the keys in it
    std::vector<std::size_t> accounts; ///< which of the accounts that were given
};

struct MigrationExport
{
    std::vector<MigrationLink> links; ///< in order, part 1 of n first
    std::vector<RejectedEntry> refused; ///< what the format cannot carry, and why
};

/// Whether a migration code carries such an account without loss: TOTP of 30 s, or HOTP, with SHA-1, SHA-256 or
/// SHA-512 and 6 or 8 digits. Errors: UnsupportedType, UnsupportedAlgorithm, InvalidPeriod, InvalidDigits,
/// InvalidCounter.
Result<void> checkMigratable(const OtpParameters &parameters, std::uint64_t counter);

/// What tells one export from another; all its parts have it. Never 0.
std::int32_t randomBatchId(Random &random);

/// The links for `drafts`: at most ten accounts a code, and fewer where the code would get so dense that phones have
/// trouble with it. The same drafts and id give the same links.
MigrationExport formatMigrationUris(std::span<const AccountDraft> drafts, std::int32_t batchId);

} // namespace countersign
