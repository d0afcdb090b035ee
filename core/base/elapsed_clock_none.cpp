#include "core/base/elapsed_clock.h"

namespace countersign {

// Where it stands still while the computer sleeps, sleep looks like a step of the wall clock: a correction ends then.
std::chrono::milliseconds SystemElapsedClock::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace countersign
