#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace countersign::test {

/// Whether `./dev test --long` asks for every case of what is sampled otherwise.
inline bool isLongRun()
{
    return std::getenv("COUNTERSIGN_TEST_LONG") != nullptr;
}

/// How often to repeat: N of `./dev test --count N`, else `usual`.
inline std::size_t rounds(std::size_t usual)
{
    const char *count = std::getenv("COUNTERSIGN_TEST_COUNT");
    return count ? std::strtoull(count, nullptr, 10) : usual;
}

/// One measured figure, as "bit flips: 264,640 cases, 0 undetected". `./dev test` gathers them at its end.
inline void figure(const std::string &text)
{
    std::printf("figure: %s\n", text.c_str());
    std::fflush(stdout);
}

} // namespace countersign::test
