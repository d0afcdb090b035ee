#include "core/base/elapsed_clock.h"

#include <ctime>

namespace countersign {

std::chrono::milliseconds SystemElapsedClock::elapsed() const
{
    // Unlike steady_clock, which is CLOCK_MONOTONIC, it counts the time asleep. Both are slewed with the wall clock, so
    // that the difference between the two changes only when that is set.
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(now.tv_sec)
                                                                 + std::chrono::nanoseconds(now.tv_nsec));
}

} // namespace countersign
