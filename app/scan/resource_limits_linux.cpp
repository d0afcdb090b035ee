#include "app/scan/resource_limits.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

namespace countersign {

namespace {

bool limit(decltype(RLIMIT_CPU) resource, rlim_t value)
{
    rlimit current{};
    if (getrlimit(resource, &current) != 0)
        return false;
    const rlim_t allowed = current.rlim_max == RLIM_INFINITY || value < current.rlim_max ? value : current.rlim_max;
    const rlimit wanted{.rlim_cur = allowed, .rlim_max = allowed};
    return setrlimit(resource, &wanted) == 0;
}

bool limitMemory()
{
#ifdef COUNTERSIGN_SANITIZED
    return true; // sanitizers reserve terabytes of addresses
#else
    constexpr rlim_t kGibibyte = rlim_t{1} << 30;
    return limit(RLIMIT_AS, kGibibyte);
#endif
}

/// All pictures that were chosen are opened before the first one is looked at.
bool allowManyFiles()
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return false;
    files.rlim_cur = files.rlim_max;
    return setrlimit(RLIMIT_NOFILE, &files) == 0;
}

} // namespace

bool applyResourceLimits()
{
    std::signal(SIGXFSZ, SIG_IGN); // a refused write is an error, not the end
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && limitMemory() && limit(RLIMIT_CPU, 10)
        && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && allowManyFiles();
}

} // namespace countersign
