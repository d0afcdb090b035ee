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
        // Only of other programs' files:
        Lanes, ///< Argon2's lanes, or scrypt's p: `asked` of at most `allowed`
        BlockSize, ///< scrypt's r: `asked` of at most `allowed`
        FreeMemory, ///< KiB: `asked`, and not enough of `available` would be left; not to be overridden
        Parameters, ///< numbers with which the function cannot be computed at all
    };
    /// Whose file asks: our own vaults and backups have closer limits, and other words.
    enum class File : std::uint8_t { Vault, Foreign };

    Rule rule = Rule::Kind;
    std::uint64_t asked = 0;
    std::uint64_t allowed = 0;
    std::uint64_t available = 0; ///< KiB that could be given out; only with AvailableMemory and FreeMemory
    File file = File::Vault;

    bool operator==(const KdfRefusal &) const = default;
};

} // namespace countersign
