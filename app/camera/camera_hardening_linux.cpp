#include "app/camera/camera_hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace countersign {

void hardenCameraProcess()
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

} // namespace countersign
