#pragma once

#include <cstdint>
#include <optional>

namespace countersign {

/// The memory, in KiB, that the system could give out now without swapping. None if it does not say.
std::optional<std::uint64_t> availableMemoryKibibytes();

} // namespace countersign
