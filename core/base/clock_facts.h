#pragma once

#include <chrono>
#include <optional>

namespace countersign {

/// What is known of the computer's clock, after the correction that is in force.
struct ClockFacts
{
    enum class State {
        Unknown, ///< nobody tells
        Right, ///< compared, or set by the system
        Doubtful, ///< it was just set, or the system does not set it
        Wrong, ///< compared: it is off by `offset`
    };
    State state = State::Unknown;
    std::optional<std::chrono::milliseconds> offset = {}; ///< if compared; to be added to the clock

    bool operator==(const ClockFacts &) const = default;
};

} // namespace countersign
