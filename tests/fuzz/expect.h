#pragma once

#include <cstdlib>

/// Ends the fuzzer with a report unless `condition` holds, in every build type.
inline void expect(bool condition)
{
    if (!condition)
        std::abort();
}
