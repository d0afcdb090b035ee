#include "app/common/process_hardening.h"
#include "app/common/standard_streams.h"

#include <sys/resource.h>

#include <csignal>

namespace countersign {

void hardenProcess()
{
    keepStandardStreams();
    // The system lets no other process of the user read this one without a debugger's entitlement; core files remain.
    const rlimit none = {.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A file over the user's limit (ulimit -f) is a save that failed, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace countersign
