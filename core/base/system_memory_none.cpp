#include "core/base/system_memory.h"

namespace countersign {

std::optional<std::uint64_t> availableMemoryKibibytes()
{
    return {};
}

std::optional<std::uint64_t> totalMemoryKibibytes()
{
    return {};
}

} // namespace countersign
