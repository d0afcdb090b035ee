#pragma once

#include "core/crypto/foreign_kdf.h"

namespace countersign::foreign_kdf {

/// The error for a number in a foreign file.
inline Error refused(KdfRefusal refusal)
{
    refusal.file = KdfRefusal::File::Foreign;
    return {.code = ErrorCode::KdfRefused, .kdf = refusal};
}

/// Errors: KdfRefused with `rule` above `allowed`, with Rule::Parameters for nought.
Result<void> checkCount(std::uint64_t asked, std::uint64_t allowed, KdfRefusal::Rule rule);

/// Whether a function may take so much memory, `times` over. None may take more than seven eighths of what there is:
/// the rest of the computer needs some too. Errors: KdfRefused.
Result<void> checkMemory(std::uint64_t kibibytes, std::uint64_t times, std::optional<std::uint64_t> availableKibibytes);

} // namespace countersign::foreign_kdf
