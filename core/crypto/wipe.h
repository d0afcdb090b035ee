#pragma once

#include <cstddef>

namespace countersign {

/// Overwrites `size` bytes with zeros in a way that the compiler cannot leave out. For what had to leave a
/// `SecretBytes` for a moment.
void wipe(void *data, std::size_t size) noexcept;

/// Overwrites what a function that has just returned left below the caller on the stack. For libraries whose workings
/// hold a key and are not wiped by themselves.
void wipeStack() noexcept;

} // namespace countersign
