#include "tests/memory/process_memory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <memory>

namespace countersign {

namespace {

constexpr std::size_t kBlock = 1024 * 1024;

/// Where blocks are read into. Pages of its own, so that it is known which to leave out and nothing stays.
class Window
{
public:
    Window()
        : m_data(static_cast<std::uint8_t *>(
            ::mmap(nullptr, kBlock, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    { }
    ~Window() { ::munmap(m_data, kBlock); }
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    bool isIn(const MemoryRegion &region) const
    {
        const auto address = reinterpret_cast<std::uint64_t>(m_data);
        return address >= region.begin && address < region.end;
    }

    /// Looks through a file from `begin` to `end`. Stops where reading is refused. Gives how much was read.
    std::uint64_t search(SecretSearch &search, int file, std::uint64_t begin, std::uint64_t end)
    {
        std::uint64_t at = begin;
        while (at < end) {
            const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(kBlock, end - at));
            const ssize_t got = ::pread(file, m_data, wanted, static_cast<off_t>(at));
            if (got <= 0)
                break;
            search.look({m_data, static_cast<std::size_t>(got)}, at);
            const bool isLast = at + static_cast<std::uint64_t>(got) >= end;
            at += static_cast<std::uint64_t>(got);
            if (!isLast && static_cast<std::size_t>(got) > SecretSearch::kOverlap)
                at -= SecretSearch::kOverlap;
        }
        return at - begin;
    }

private:
    std::uint8_t *m_data;
};

std::string procFile(pid_t process, const char *name)
{
    return "/proc/" + std::to_string(process) + '/' + name;
}

} // namespace

std::vector<MemoryRegion> regionsOf(pid_t process)
{
    std::vector<MemoryRegion> regions;
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> maps(std::fopen(procFile(process, "maps").c_str(), "re"),
                                                                &std::fclose);
    std::array<char, 4096> line;
    while (maps && std::fgets(line.data(), line.size(), maps.get())) {
        MemoryRegion region;
        std::array<char, 5> rights{};
        int nameAt = 0;
        if (std::sscanf(line.data(), "%" SCNx64 "-%" SCNx64 " %4s %*s %*s %*s %n", &region.begin, &region.end,
                        rights.data(), &nameAt)
            != 3)
            continue;
        region.isReadable = rights[0] == 'r';
        region.isWritable = rights[1] == 'w';
        region.name.assign(line.data() + nameAt, std::strcspn(line.data() + nameAt, "\n"));
        regions.push_back(std::move(region));
    }
    return regions;
}

std::uint64_t searchProcess(SecretSearch &search, pid_t process)
{
    const int memory = ::open(procFile(process, "mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        return 0;
    std::uint64_t looked = 0;
    Window window;
    for (const MemoryRegion &region : regionsOf(process)) {
        if (!region.isItsOwn() || (process == ::getpid() && window.isIn(region)))
            continue;
        looked += window.search(search, memory, region.begin, region.end);
    }
    ::close(memory);
    return looked;
}

std::uint64_t searchFile(SecretSearch &search, const std::string &path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    Window window;
    const std::uint64_t looked = window.search(search, file, 0, static_cast<std::uint64_t>(::lseek(file, 0, SEEK_END)));
    ::close(file);
    return looked;
}

} // namespace countersign
