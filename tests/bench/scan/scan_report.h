#pragma once

#include "tests/bench/scan/scan_corpus.h"

#include <array>
#include <cstddef>
#include <vector>

namespace countersign::bench {

inline constexpr std::size_t kReaders = 3; ///< ours, ZXing-C++, zbar

/// What one reader made of one picture.
struct Reading
{
    bool complete = false; ///< every account that is there was found
    bool completeWithOthers = false; ///< the codes that are no account as well
    int falseAccounts = 0;
    int lastPass = 0; ///< the one that found the last of the accounts
    double processorTime = 0; ///< milliseconds
    double wallTime = 0; ///< milliseconds
};

/// One picture and what each reader made of it, ours first.
struct Result
{
    const CorpusPicture *picture;
    std::array<Reading, kReaders> readings;
};

enum class Format { Text, Markdown };

/// A line a class, and one for all: pages, read by each, false accounts, time.
void printTable(const std::vector<Result> &results, Format format);
/// Pages that our reader did not read or read wrongly, and how they were drawn.
void printUnread(const std::vector<Result> &results);

/// How many pages each pass of our reader completed, and of which classes.
void printPasses(const std::vector<Result> &results);

/// The value in the middle.
double median(std::vector<double> values);
/// The largest value; 0 of none.
double worst(const std::vector<double> &values);

} // namespace countersign::bench
