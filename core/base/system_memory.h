#pragma once

#include <cstdint>
#include <optional>

namespace countersign {

/// The memory, in KiB, that this process could be given now without swapping: what the system has left, or its own
/// limit (`ulimit -v`) if that is less. None if neither says.
std::optional<std::uint64_t> availableMemoryKibibytes();

/// All the memory, in KiB, that the computer has. None if it does not say.
std::optional<std::uint64_t> totalMemoryKibibytes();

} // namespace countersign
