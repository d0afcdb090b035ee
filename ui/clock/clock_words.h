#pragma once

#include "ui/clock/clock_sync.h"
#include "ui/clock/time_query.h"

#include <QString>

#include <chrono>

namespace countersign {

/// A length of time as people say it, without its sign: "0.3 s", "14 s", "2 min 14 s", "1 h 5 min".
QString offsetLengthText(std::chrono::milliseconds offset);
/// The same with its sign: "+2 min 14 s".
QString signedOffsetText(std::chrono::milliseconds offset);

/// What the system says of its clock, as a sentence.
QString clockSyncText(ClockSync sync);
/// "The clock is 2 min 14 s slow", or that it is right.
QString offsetText(const TimeAgreement &agreement);
/// What became of the question to one server: "+2 min 14 s", or why it counts for nothing.
QString timeAnswerText(const TimeAnswer &answer);
/// Why the servers gave no result.
QString noAgreementText(const TimeMeasurement &measurement);

} // namespace countersign
