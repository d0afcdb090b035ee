#pragma once

#include <cstddef>
#include <cstdint>

namespace countersign {

/// The memory of all `SecretBytes`: a few large blocks from `sodium_malloc`, locked against swapping and left out
/// of core dumps, divided by a small allocator of our own. One allocation per secret would lock a page each and
/// exhaust RLIMIT_MEMLOCK, after which libsodium silently hands out unlocked memory. Thread-safe.
class SecretArena
{
public:
    /// The process's arena, made on first use.
    static SecretArena &instance();

    /// `size` bytes, zeroed. Throws std::bad_alloc when memory is exhausted.
    std::uint8_t *allocate(std::size_t size);
    /// Wipes and takes back what `allocate(size)` gave.
    void deallocate(std::uint8_t *data, std::size_t size) noexcept;

    struct Statistics
    {
        std::size_t blocks = 0; ///< blocks taken from the system and not given back
        std::size_t bytesInUse = 0;
        bool locked = true; ///< false if the system refused to lock a block: tell the user once
        std::uint64_t lockLimitKibibytes = 0; ///< what the system lets the process lock
    };
    Statistics statistics() const;

    SecretArena(const SecretArena &) = delete;
    SecretArena &operator=(const SecretArena &) = delete;

private:
    SecretArena();
    ~SecretArena();

    struct Private;
    Private *m_private; // never freed: secrets with static storage may outlive every other object
};

} // namespace countersign
