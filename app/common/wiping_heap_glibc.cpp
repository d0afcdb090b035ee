// The heap's way back, in front of glibc's own: every block is wiped before the allocator has it again. The symbols
// stand in the executable, so that Qt, the C++ library and glibc itself call these too.

#include <malloc.h>

#include <cstddef>
#include <cstring>

extern "C" {

// glibc's own, under names that are ours to use.
void glibcFree(void *block) __asm__("__libc_free");
void *glibcMalloc(std::size_t size) __asm__("__libc_malloc");

[[gnu::visibility("default")]] void free(void *block) noexcept
{
    if (!block)
        return;
    explicit_bzero(block, malloc_usable_size(block));
    glibcFree(block);
}

[[gnu::visibility("default")]] void *realloc(void *block, std::size_t size) noexcept
{
    if (!block)
        return glibcMalloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t usable = malloc_usable_size(block);
    const bool fitsWell = size <= usable && size >= usable / 2;
    if (fitsWell) {
        explicit_bzero(static_cast<char *>(block) + size, usable - size);
        return block;
    }
    // glibc would leave the old block, or its tail, as it is: what moves is copied and wiped here.
    void *moved = glibcMalloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, size < usable ? size : usable);
    free(block);
    return moved;
}

} // extern "C"
