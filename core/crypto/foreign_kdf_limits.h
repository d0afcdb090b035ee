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

/// Memory that a function wants, and goes over how often.
struct MemoryUse
{
    std::uint64_t kibibytes = 0;
    std::uint64_t times = 0;
    std::uint64_t allowedWork = 0; ///< KiB in all
};

/// Whether a function may. None may take more than seven eighths of what there is: the rest of the computer needs some
/// too. Errors: KdfRefused.
Result<void> checkMemory(const MemoryUse &use, std::optional<std::uint64_t> availableKibibytes);

} // namespace countersign::foreign_kdf
