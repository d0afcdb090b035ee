#pragma once

#include "app/cli/words.h"

#include <CLI/App.hpp>

#include <cstdint>
#include <optional>

namespace countersign::cli {

/// Adds `--at` to a command: a moment that is not now, from 1970 to the end of the year 9999.
inline CLI::Option *addTimeOption(CLI::App &parser, std::optional<std::int64_t> &at)
{
    constexpr std::int64_t kLastMoment = 253'402'300'799;
    return parser.add_option("--at", at, Cli::tr("The time, in seconds since 1970, instead of now").toStdString())
        ->type_name("UNIXTIME")
        ->check(CLI::Range(std::int64_t{0}, kLastMoment));
}

} // namespace countersign::cli
