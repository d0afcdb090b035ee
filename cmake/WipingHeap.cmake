# Memory that a program frees is wiped before the allocator has it back: Qt and the C++ library keep copies of what was
# typed or pasted in buffers of their own, which no code of ours can reach. Needs glibc; sanitizers bring their own heap.

include(CheckCXXSourceCompiles)
check_cxx_source_compiles("
    #include <malloc.h>
    #include <cstddef>
    extern \"C\" void __libc_free(void *);
    extern \"C\" void *__libc_realloc(void *, std::size_t);
    int main() { __libc_free(__libc_realloc(nullptr, malloc_usable_size(nullptr))); }"
    COUNTERSIGN_HAS_GLIBC_HEAP)

set(wipe_heap_by_default OFF)
if(COUNTERSIGN_HAS_GLIBC_HEAP AND NOT COUNTERSIGN_SANITIZE AND NOT COUNTERSIGN_BUILD_FUZZERS)
    set(wipe_heap_by_default ON)
endif()
option(COUNTERSIGN_WIPE_HEAP "Wipe memory when the window or the terminal program frees it" ${wipe_heap_by_default})

if(COUNTERSIGN_WIPE_HEAP AND COUNTERSIGN_SANITIZE)
    message(FATAL_ERROR "COUNTERSIGN_WIPE_HEAP replaces free(), and so does COUNTERSIGN_SANITIZE: choose one")
endif()
if(COUNTERSIGN_WIPE_HEAP AND NOT COUNTERSIGN_HAS_GLIBC_HEAP)
    message(FATAL_ERROR "COUNTERSIGN_WIPE_HEAP needs glibc")
endif()
