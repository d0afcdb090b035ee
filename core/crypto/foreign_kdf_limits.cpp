#include "core/crypto/foreign_kdf_limits.h"

namespace countersign::foreign_kdf {

using Rule = KdfRefusal::Rule;

Result<void> checkCount(std::uint64_t asked, std::uint64_t allowed, Rule rule)
{
    if (asked == 0)
        return refused({.rule = Rule::Parameters});
    if (asked > allowed)
        return refused({.rule = rule, .asked = asked, .allowed = allowed});
    return {};
}

Result<void> checkMemory(const MemoryUse &use, std::optional<std::uint64_t> availableKibibytes)
{
    if (use.kibibytes > kMaxMemoryKibibytes)
        return refused({.rule = Rule::Memory, .asked = use.kibibytes, .allowed = kMaxMemoryKibibytes});
    const std::uint64_t work = use.kibibytes * use.times;
    if (work > use.allowedWork)
        return refused({.rule = Rule::Work, .asked = work, .allowed = use.allowedWork});
    if (availableKibibytes && use.kibibytes > *availableKibibytes / 8 * 7)
        return refused({.rule = Rule::FreeMemory,
                        .asked = use.kibibytes,
                        .allowed = *availableKibibytes / 8 * 7,
                        .available = *availableKibibytes});
    return {};
}

} // namespace countersign::foreign_kdf
