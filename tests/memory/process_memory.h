#pragma once

#include "tests/memory/secret_search.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace countersign {

/// A line of /proc/PID/maps.
struct MemoryRegion
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool isReadable = false;
    bool isWritable = false;
    std::string name = {};

    /// What the process may have written: not the programs and dictionaries that were mapped from files, whose words
    /// look like pieces of keys now and then.
    bool isItsOwn() const { return isReadable && (isWritable || !name.starts_with('/')); }
};

/// The memory of a process; empty if it cannot be read.
std::vector<MemoryRegion> regionsOf(pid_t process);

/// Looks through everything that `process`, which may be this one, has of its own. Gives the bytes that were looked at:
/// 0 if reading is refused.
std::uint64_t searchProcess(SecretSearch &search, pid_t process);
/// Looks through a file, as a core image. Addresses are offsets in it.
std::uint64_t searchFile(SecretSearch &search, const std::string &path);

} // namespace countersign
