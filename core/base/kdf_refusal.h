#pragma once

#include <cstdint>

namespace countersign {

/// Why deriving a key from a password was refused, in numbers. Belongs to ErrorCode::KdfRefused.
struct KdfRefusal
{
    enum class Rule : std::uint8_t {
        Kind, ///< another function than Argon2id
        Operations, ///< passes: `asked` of at most `allowed`
        Memory, ///< KiB: `asked` of at most `allowed`
        Work, ///< passes times KiB, over all passwords: `asked` of at most `allowed`
        AvailableMemory, ///< KiB: `asked`, but only `allowed` is half of `available`; the one rule to be overridden
        Allocation, ///< KiB: `asked`, which the system did not give
    };

    Rule rule = Rule::Kind;
    std::uint64_t asked = 0;
    std::uint64_t allowed = 0;
    std::uint64_t available = 0; ///< KiB that could be given out; only with AvailableMemory

    bool operator==(const KdfRefusal &) const = default;
};

} // namespace countersign
