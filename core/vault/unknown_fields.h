#pragma once

#include "core/crypto/secret_bytes.h"

#include <cstddef>

namespace countersign {

/// Fields of a newer version, of two states of one map, put together.
struct UnitedFields
{
    SecretBytes fields; ///< in the order of their keys
    std::size_t added = 0; ///< of the second state: how many of them came in
    std::size_t left = 0; ///< and how many did not: the first has another value there, or there is no room
};

/// All that `first` has, and what only `second` has, up to `maxPairs`. Nothing is known of what a value means, so one
/// that both have is never mixed. Both as they were read: whole pairs in the order of their keys.
UnitedFields unitedFields(const SecretBytes &first, const SecretBytes &second, std::size_t maxPairs);

} // namespace countersign
