#include "core/base/system_memory.h"

#include <fstream>
#include <string>

namespace countersign {

std::optional<std::uint64_t> availableMemoryKibibytes()
{
    // Linux: "MemAvailable:    1234567 kB". Elsewhere there is no such file, and no answer.
    std::ifstream file("/proc/meminfo");
    std::string label;
    std::uint64_t kibibytes = 0;
    std::string unit;
    while (file >> label >> kibibytes) {
        if (label == "MemAvailable:")
            return kibibytes;
        std::getline(file, unit);
    }
    return {};
}

} // namespace countersign
