#include "core/base/system_memory.h"

#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>

namespace countersign {

namespace {

/// A line of /proc/meminfo ("MemAvailable:    1234567 kB"). Only Linux has that file.
std::optional<std::uint64_t> memoryInfo(std::string_view wanted)
{
    std::ifstream file("/proc/meminfo");
    std::string label;
    std::uint64_t kibibytes = 0;
    std::string unit;
    while (file >> label >> kibibytes) {
        if (label == wanted)
            return kibibytes;
        std::getline(file, unit);
    }
    return {};
}

std::optional<std::uint64_t> ownLimitKibibytes()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return {};
    return limit.rlim_cur / 1024;
}

} // namespace

std::optional<std::uint64_t> availableMemoryKibibytes()
{
    const auto system = memoryInfo("MemAvailable:");
    const auto own = ownLimitKibibytes();
    return system && own ? std::min(*system, *own) : (system ? system : own);
}

std::optional<std::uint64_t> totalMemoryKibibytes()
{
    return memoryInfo("MemTotal:");
}

} // namespace countersign
