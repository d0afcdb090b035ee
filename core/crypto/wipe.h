#pragma once

#include <cstddef>

namespace countersign {

/// Overwrites `size` bytes with zeros in a way that the compiler cannot leave out. For what had to leave a
/// `SecretBytes` for a moment.
void wipe(void *data, std::size_t size) noexcept;

} // namespace countersign
