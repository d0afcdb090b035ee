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

Result<void> checkMemory(std::uint64_t kibibytes, std::uint64_t times, std::optional<std::uint64_t> availableKibibytes)
{
    if (kibibytes > kMaxMemoryKibibytes)
        return refused({.rule = Rule::Memory, .asked = kibibytes, .allowed = kMaxMemoryKibibytes});
    if (kibibytes * times > kMaxWorkKibibytes)
        return refused({.rule = Rule::Work, .asked = kibibytes * times, .allowed = kMaxWorkKibibytes});
    if (availableKibibytes && kibibytes > *availableKibibytes / 8 * 7)
        return refused({.rule = Rule::FreeMemory,
                        .asked = kibibytes,
                        .allowed = *availableKibibytes / 8 * 7,
                        .available = *availableKibibytes});
    return {};
}

} // namespace countersign::foreign_kdf
