#include "app/common/process_hardening.h"

#include <sys/resource.h>

namespace countersign {

void hardenProcess()
{
    // The system lets no other process of the user read this one without a debugger's entitlement; core files remain.
    const rlimit none = {.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace countersign
