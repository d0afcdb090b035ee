#include "core/otp/code_schedule.h"

namespace countersign {

std::size_t code_schedule::count(Period period, UnixTime from, UnixTime until)
{
    if (until <= from)
        return 0;
    return timeStep(until - std::chrono::seconds(1), period) - timeStep(from, period) + 1;
}

Result<std::vector<Code>> codesBetween(const CodeSource &source, UnixTime from, UnixTime until)
{
    if (!source.parameters.isTimeBased())
        return ErrorCode::UnsupportedType;
    const std::size_t count = code_schedule::count(source.parameters.period, from, until);
    if (until - from > code_schedule::kLongest || count > code_schedule::kMostCodes)
        return ErrorCode::TooManyCodes;
    std::vector<Code> codes;
    codes.reserve(count);
    for (UnixTime moment = from; moment < until; moment = codes.back().validUntil) {
        auto code = codeAt(source, moment);
        if (!code)
            return code.error();
        codes.push_back(*std::move(code));
    }
    return codes;
}

} // namespace countersign
