#pragma once

#include "core/base/clock.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace countersign {

/// A saved state of a vault in a line: "12 accounts, saved yesterday 10:00, save 41". What is not known is left out.
QString savedStateText(std::optional<std::size_t> accounts, std::optional<UnixTime> saved, std::uint64_t saveCounter,
                       UnixTime now);

} // namespace countersign
