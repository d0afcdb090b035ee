#include "app/common/process_hardening.h"
#include "app/common/standard_streams.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

namespace countersign {

void hardenProcess()
{
    keepStandardStreams();
    const rlimit none = {.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A file over the user's limit (ulimit -f) is a save that failed, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);

    rlimit locked = {};
    if (::getrlimit(RLIMIT_MEMLOCK, &locked) == 0 && locked.rlim_cur < locked.rlim_max) {
        locked.rlim_cur = locked.rlim_max;
        ::setrlimit(RLIMIT_MEMLOCK, &locked);
    }
}

} // namespace countersign
