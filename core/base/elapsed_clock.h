#pragma once

#include <chrono>

namespace countersign {

/// How much time has passed since the computer was started, whatever the wall clock is set to. Only `app` makes the
/// real one; tests set theirs.
class ElapsedClock
{
public:
    virtual ~ElapsedClock() = default;

    virtual std::chrono::milliseconds elapsed() const = 0;
};

/// The system's: goes on while the computer sleeps, where the system can tell.
class SystemElapsedClock final : public ElapsedClock
{
public:
    std::chrono::milliseconds elapsed() const override;
};

} // namespace countersign
