#include "core/crypto/secret_arena.h"

#include <sodium.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <vector>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/mman.h>
#include <sys/resource.h>
#endif

namespace countersign {

namespace {

constexpr std::size_t kBlockSize = 256 * 1024;
constexpr std::size_t kGranule = 16;

std::size_t roundedUp(std::size_t size)
{
    return (size + kGranule - 1) / kGranule * kGranule;
}

/// The soft limit of locked memory is 64 KiB on some systems while the hard one is larger: take what is allowed.
void raiseLockLimit()
{
#if defined(__unix__) || defined(__APPLE__)
    rlimit limit{};
    if (getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_MEMLOCK, &limit);
    }
#endif
}

std::uint64_t lockLimitKibibytes()
{
#if defined(__unix__) || defined(__APPLE__)
    rlimit limit{};
    if (getrlimit(RLIMIT_MEMLOCK, &limit) == 0)
        return limit.rlim_cur / 1024;
#endif
    return 0;
}

struct Block
{
    std::uint8_t *data = nullptr;
    std::size_t size = 0;
    std::map<std::size_t, std::size_t> holes; // offset → length, never adjacent

    bool contains(const std::uint8_t *pointer) const { return pointer >= data && pointer < data + size; }
    /// A large secret fills a block of its own.
    bool isForOneSecret() const { return size > kBlockSize; }

    std::uint8_t *take(std::size_t length)
    {
        const auto hole = std::ranges::find_if(holes, [length](const auto &each) { return each.second >= length; });
        if (hole == holes.end())
            return nullptr;
        const auto [offset, available] = *hole;
        holes.erase(hole);
        if (available > length)
            holes.emplace(offset + length, available - length);
        return data + offset;
    }

    void giveBack(std::size_t offset, std::size_t length)
    {
        auto next = holes.upper_bound(offset);
        if (next != holes.end() && offset + length == next->first) {
            length += next->second;
            next = holes.erase(next);
        }
        if (next != holes.begin()) {
            const auto previous = std::prev(next);
            if (previous->first + previous->second == offset) {
                previous->second += length;
                return;
            }
        }
        holes.emplace(offset, length);
    }
};

} // namespace

struct SecretArena::Private
{
    mutable std::mutex mutex;
    std::vector<std::unique_ptr<Block>> blocks;
    std::size_t bytesInUse = 0;
    bool locked = true;

    Block &addBlock(std::size_t atLeast)
    {
        auto block = std::make_unique<Block>();
        block->size = std::max(kBlockSize, roundedUp(atLeast));
        block->data = static_cast<std::uint8_t *>(sodium_malloc(block->size));
        if (!block->data)
            throw std::bad_alloc();
        // sodium_malloc locks too, but does not say whether it could.
        if (sodium_mlock(block->data, block->size) != 0)
            locked = false;
        block->holes.emplace(0, block->size);
        blocks.push_back(std::move(block));
        return *blocks.back();
    }
};

SecretArena &SecretArena::instance()
{
    static SecretArena *const arena = new SecretArena;
    return *arena;
}

SecretArena::SecretArena()
    : m_private(new Private)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    raiseLockLimit();
}

SecretArena::~SecretArena() = default;

std::uint8_t *SecretArena::allocate(std::size_t size)
{
    const std::size_t length = roundedUp(size);
    const std::lock_guard guard(m_private->mutex);
    std::uint8_t *data = nullptr;
    for (const auto &block : m_private->blocks) {
        data = block->take(length);
        if (data)
            break;
    }
    if (!data)
        data = m_private->addBlock(length).take(length);
    m_private->bytesInUse += length;
    sodium_memzero(data, length);
    return data;
}

void SecretArena::deallocate(std::uint8_t *data, std::size_t size) noexcept
{
    const std::size_t length = roundedUp(size);
    sodium_memzero(data, length);
    const std::lock_guard guard(m_private->mutex);
    const auto block
        = std::ranges::find_if(m_private->blocks, [data](const auto &each) { return each->contains(data); });
    (*block)->giveBack(static_cast<std::size_t>(data - (*block)->data), length);
    m_private->bytesInUse -= length;
    // Little may be locked, often 8 MiB: blocks of many sizes that wait for another large secret would use it up.
    if ((*block)->isForOneSecret()) {
        sodium_free((*block)->data);
        m_private->blocks.erase(block);
    }
}

SecretArena::Statistics SecretArena::statistics() const
{
    const std::lock_guard guard(m_private->mutex);
    return {.blocks = m_private->blocks.size(),
            .bytesInUse = m_private->bytesInUse,
            .locked = m_private->locked,
            .lockLimitKibibytes = lockLimitKibibytes()};
}

} // namespace countersign
