// A library for LD_PRELOAD: counts the libc calls that concern one folder, and lets one of them go wrong. What it is
// told by the environment:
//
//   COUNTERSIGN_FAULT_FOLDER   the folder, as an absolute path without links; only calls on what is in it are counted
//   COUNTERSIGN_FAULT_LOG      a file outside of it; gets a line "NUMBER NAME" per call
//   COUNTERSIGN_FAULT_AT       the number of the call that goes wrong, from 1
//   COUNTERSIGN_FAULT_MODE     how: eio, enospc, short (half of it), exit-before, exit-after, all-after (EIO for good)
//   COUNTERSIGN_FAULT_CALL     every call of this name fails …
//   COUNTERSIGN_FAULT_ERRNO    … with this number
//   COUNTERSIGN_FAULT_SPACE    so many bytes may be written, then the disk is full
//   COUNTERSIGN_FAULT_WHILE    nothing goes wrong unless this file exists

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

// The names and types are the C library's.
// NOLINTBEGIN(readability-identifier-naming)

namespace {

constexpr int kExitStatus = 99;
constexpr std::size_t kMaxDescriptors = 4096;

enum class Mode { None, Eio, Enospc, Short, ExitBefore, ExitAfter, AllAfter };

std::string_view setting(const char *name)
{
    const char *const value = std::getenv(name);
    return value ? std::string_view(value) : std::string_view();
}

long number(const char *name, long otherwise)
{
    const auto text = setting(name);
    return text.empty() ? otherwise : std::strtol(text.data(), nullptr, 10);
}

Mode modeFrom(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, Mode>, 6> kModes{{{"eio", Mode::Eio},
                                                                       {"enospc", Mode::Enospc},
                                                                       {"short", Mode::Short},
                                                                       {"exit-before", Mode::ExitBefore},
                                                                       {"exit-after", Mode::ExitAfter},
                                                                       {"all-after", Mode::AllAfter}}};
    for (const auto &[known, mode] : kModes) {
        if (known == name)
            return mode;
    }
    return Mode::None;
}

struct Plan
{
    std::string_view folder = setting("COUNTERSIGN_FAULT_FOLDER");
    std::string_view whileFile = setting("COUNTERSIGN_FAULT_WHILE");
    std::string_view failingCall = setting("COUNTERSIGN_FAULT_CALL");
    int failingErrno = static_cast<int>(number("COUNTERSIGN_FAULT_ERRNO", EIO));
    long at = number("COUNTERSIGN_FAULT_AT", 0);
    Mode mode = modeFrom(setting("COUNTERSIGN_FAULT_MODE"));
    bool isSpaceLimited = !setting("COUNTERSIGN_FAULT_SPACE").empty();
    std::atomic<long> space = number("COUNTERSIGN_FAULT_SPACE", 0);
    std::atomic<long> count = 0;
    std::array<std::atomic<bool>, kMaxDescriptors> watched = {};
    int log = -1;

    Plan()
    {
        const auto file = setting("COUNTERSIGN_FAULT_LOG");
        // Through the system itself: our own `open` is not ready yet.
        if (!file.empty())
            log = static_cast<int>(
                ::syscall(SYS_openat, AT_FDCWD, file.data(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
};

Plan &plan()
{
    static Plan thePlan;
    return thePlan;
}

bool isInFolder(const char *path)
{
    const std::string_view folder = plan().folder;
    const std::string_view given = path ? path : "";
    return !folder.empty() && given.starts_with(folder)
        && (given.size() == folder.size() || given[folder.size()] == '/');
}

bool isWatched(int descriptor)
{
    return descriptor >= 0 && static_cast<std::size_t>(descriptor) < kMaxDescriptors
        && plan().watched[static_cast<std::size_t>(descriptor)];
}

void watch(int descriptor, bool isToBe = true)
{
    if (descriptor >= 0 && static_cast<std::size_t>(descriptor) < kMaxDescriptors)
        plan().watched[static_cast<std::size_t>(descriptor)] = isToBe;
}

bool isArmed()
{
    const auto file = plan().whileFile;
    return file.empty() || ::syscall(SYS_faccessat, AT_FDCWD, file.data(), F_OK) == 0;
}

void note(long count, const char *name)
{
    if (plan().log < 0)
        return;
    std::array<char, 64> line;
    const int length = std::snprintf(line.data(), line.size(), "%ld %s\n", count, name);
    ::syscall(SYS_write, plan().log, line.data(), static_cast<std::size_t>(length));
}

/// What is to happen to a call.
struct Fate
{
    int error = 0; ///< fails with this; 0: it does not
    bool isShort = false;
    bool endsAfter = false;
};

/// The fate of the next counted call.
Fate draw(const char *name)
{
    const long count = ++plan().count;
    note(count, name);
    if (!isArmed())
        return {};
    if (plan().failingCall == name)
        return {.error = plan().failingErrno};
    const bool isMeant = count == plan().at;
    switch (plan().mode) {
    case Mode::None:
        return {};
    case Mode::Eio:
        return {.error = isMeant ? EIO : 0};
    case Mode::Enospc:
        return {.error = isMeant ? ENOSPC : 0};
    case Mode::Short:
        return {.isShort = isMeant};
    case Mode::ExitBefore:
        if (isMeant)
            ::_exit(kExitStatus);
        return {};
    case Mode::ExitAfter:
        return {.endsAfter = isMeant};
    case Mode::AllAfter:
        return {.error = count >= plan().at ? EIO : 0};
    }
    return {};
}

template <typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

/// Does `call` unless its fate is to fail.
template <typename Call>
auto suffer(const Fate &fate, Call call) -> decltype(call())
{
    if (fate.error != 0) {
        errno = fate.error;
        return static_cast<decltype(call())>(-1);
    }
    const auto result = call();
    if (fate.endsAfter)
        ::_exit(kExitStatus);
    return result;
}

std::size_t allowed(const Fate &fate, std::size_t size)
{
    return fate.isShort && size > 1 ? size / 2 : size;
}

int openCounted(const char *function, const char *name, bool isCounted, int directory, const char *path, int flags,
                mode_t mode)
{
    using OpenAt = int(int, const char *, int, ...);
    static auto *const next = real<OpenAt>(function);
    if (!isCounted)
        return next(directory, path, flags, mode);
    const int descriptor = suffer(draw(name), [&] { return next(directory, path, flags, mode); });
    watch(descriptor);
    return descriptor;
}

mode_t modeFrom(int flags, va_list arguments)
{
    return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

int statusCounted(int file, struct stat *status)
{
    using Fstat = int(int, struct stat *);
    static auto *const next = real<Fstat>("fstat");
    if (!isWatched(file))
        return next(file, status);
    return suffer(draw("fstat"), [&] { return next(file, status); });
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openCounted("openat", "open", isInFolder(path), AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openCounted("openat", "open", isInFolder(path), AT_FDCWD, path, flags, mode);
}

int openat(int directory, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openCounted("openat", "openat", isWatched(directory) || isInFolder(path), directory, path, flags, mode);
}

int openat64(int directory, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openCounted("openat", "openat", isWatched(directory) || isInFolder(path), directory, path, flags, mode);
}

int fstat(int file, struct stat *status) noexcept
{
    return statusCounted(file, status);
}

ssize_t read(int file, void *buffer, std::size_t size)
{
    static auto *const next = real<decltype(read)>("read");
    if (!isWatched(file))
        return next(file, buffer, size);
    const Fate fate = draw("read");
    return suffer(fate, [&] { return next(file, buffer, allowed(fate, size)); });
}

ssize_t write(int file, const void *buffer, std::size_t size)
{
    static auto *const next = real<decltype(write)>("write");
    if (!isWatched(file))
        return next(file, buffer, size);
    Fate fate = draw("write");
    std::size_t part = allowed(fate, size);
    if (plan().isSpaceLimited && isArmed()) {
        const long left = plan().space;
        if (left <= 0)
            fate.error = ENOSPC;
        part = std::min(part, static_cast<std::size_t>(std::max(left, 0L)));
        plan().space -= static_cast<long>(part);
    }
    return suffer(fate, [&] { return next(file, buffer, part); });
}

int fsync(int file)
{
    static auto *const next = real<decltype(fsync)>("fsync");
    if (!isWatched(file))
        return next(file);
    return suffer(draw("fsync"), [&] { return next(file); });
}

int close(int file)
{
    static auto *const next = real<decltype(close)>("close");
    if (!isWatched(file))
        return next(file);
    watch(file, false);
    const Fate fate = draw("close");
    const int result = next(file); // a close that fails closes all the same
    return suffer(fate, [&] { return result; });
}

int flock(int file, int operation) noexcept
{
    static auto *const next = real<int(int, int)>("flock");
    if (!isWatched(file))
        return next(file, operation);
    return suffer(draw("flock"), [&] { return next(file, operation); });
}

int linkat(int fromDirectory, const char *from, int toDirectory, const char *to, int flags) noexcept
{
    static auto *const next = real<int(int, const char *, int, const char *, int)>("linkat");
    if (!isWatched(fromDirectory))
        return next(fromDirectory, from, toDirectory, to, flags);
    return suffer(draw("linkat"), [&] { return next(fromDirectory, from, toDirectory, to, flags); });
}

int renameat(int fromDirectory, const char *from, int toDirectory, const char *to) noexcept
{
    static auto *const next = real<int(int, const char *, int, const char *)>("renameat");
    if (!isWatched(fromDirectory))
        return next(fromDirectory, from, toDirectory, to);
    return suffer(draw("renameat"), [&] { return next(fromDirectory, from, toDirectory, to); });
}

int unlinkat(int directory, const char *path, int flags) noexcept
{
    static auto *const next = real<int(int, const char *, int)>("unlinkat");
    if (!isWatched(directory))
        return next(directory, path, flags);
    return suffer(draw("unlinkat"), [&] { return next(directory, path, flags); });
}

char *realpath(const char *path, char *resolved) noexcept
{
    static auto *const next = real<char *(const char *, char *)>("realpath");
    if (!isInFolder(path))
        return next(path, resolved);
    const Fate fate = draw("realpath");
    if (fate.error != 0) {
        errno = fate.error;
        return nullptr;
    }
    char *const result = next(path, resolved);
    if (fate.endsAfter)
        ::_exit(kExitStatus);
    return result;
}

} // extern "C"
// NOLINTEND(readability-identifier-naming)
