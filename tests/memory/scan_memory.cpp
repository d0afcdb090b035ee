// scan-memory (--process PID | --core FILE): looks for secrets in the memory of a process, or in a core image of it.
// Lines of standard input name them: a word, and the secret in hexadecimal. Prints a line for each copy: name, form,
// address, pieces, region; last the number of bytes that were looked at. Ends with 3 if reading is refused.

#include "tests/memory/process_memory.h"

#include <charconv>
#include <cstdio>
#include <iostream>
#include <string>

using namespace countersign;

namespace {

constexpr int kUsageError = 2;
constexpr int kRefused = 3;

Bytes bytesFromHex(const std::string &text)
{
    Bytes bytes(text.size() / 2);
    for (std::size_t index = 0; index < bytes.size(); ++index)
        std::from_chars(text.data() + 2 * index, text.data() + 2 * index + 2, bytes[index], 16);
    return bytes;
}

std::string regionAt(const std::vector<MemoryRegion> &regions, std::uint64_t address)
{
    for (const MemoryRegion &region : regions) {
        if (address >= region.begin && address < region.end)
            return region.name.empty() ? "anonymous" : region.name;
    }
    return "?";
}

} // namespace

int main(int argc, char **argv)
{
    const std::string what = argc == 3 ? argv[1] : "";
    if (what != "--process" && what != "--core") {
        std::fputs("usage: scan-memory (--process PID | --core FILE)\n", stderr);
        return kUsageError;
    }
    SecretSearch search;
    std::string name;
    std::string hex;
    while (std::cin >> name >> hex)
        search.add(name, bytesFromHex(hex));

    std::vector<MemoryRegion> regions;
    std::uint64_t looked = 0;
    if (what == "--process") {
        const pid_t process = static_cast<pid_t>(std::stol(argv[2]));
        regions = regionsOf(process);
        looked = searchProcess(search, process);
    } else {
        looked = searchFile(search, argv[2]);
    }
    if (looked == 0)
        return kRefused;
    for (const SecretSearch::Copy &copy : search.copies())
        std::printf("%s\t%s\t%llx\t%zu\t%s\n", copy.name.c_str(), copy.form.c_str(),
                    static_cast<unsigned long long>(copy.address), copy.pieces,
                    regionAt(regions, copy.address).c_str());
    std::printf("looked\t%llu\n", static_cast<unsigned long long>(looked));
    return 0;
}
