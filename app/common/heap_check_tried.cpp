#include "app/common/heap_check.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace countersign {

namespace {

// Long enough to be on the heap; the allocator writes its own lists into the first bytes of what is free.
constexpr std::size_t kSize = 1000;
constexpr std::size_t kAllocatorsOwn = 64;
constexpr char kMark = '\x5A';

/// The address of a block that was full of marks, and is free now.
std::uintptr_t freedBlock()
{
    std::uintptr_t address = 0;
    {
        const std::string block(kSize, kMark);
        address = reinterpret_cast<std::uintptr_t>(block.data());
    }
    return address;
}

} // namespace

bool isHeapWiped()
{
    // The block is the allocator's again, which neither unmaps nor reuses it before the next allocation.
    volatile std::uintptr_t address = freedBlock();
    const auto *bytes = reinterpret_cast<const volatile char *>(address);
    std::size_t marks = 0;
    for (std::size_t at = kAllocatorsOwn; at < kSize; ++at)
        marks += bytes[at] == kMark ? 1 : 0;
    return marks == 0;
}

} // namespace countersign
