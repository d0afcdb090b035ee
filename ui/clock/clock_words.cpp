#include "ui/clock/clock_words.h"

#include "ui/clock/clock_health.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct Clocks
{
    Q_DECLARE_TR_FUNCTIONS(Clock)
};

QString problemText(SntpProblem problem)
{
    switch (problem) {
    case SntpProblem::Malformed:
    case SntpProblem::NotAnAnswer:
    case SntpProblem::NotToUs:
    case SntpProblem::Implausible:
        return Clocks::tr("its answer makes no sense");
    case SntpProblem::SlowDown:
        return Clocks::tr("asks for fewer questions");
    case SntpProblem::Denied:
    case SntpProblem::OtherKiss:
        return Clocks::tr("does not answer this network");
    case SntpProblem::Unsynchronised:
    case SntpProblem::TooFarFromSource:
        return Clocks::tr("does not know the time itself");
    }
    Q_UNREACHABLE();
}

} // namespace

QString offsetLengthText(milliseconds offset)
{
    const milliseconds length = abs(offset);
    if (length < 10s)
        //: Seconds with one decimal: "0.3 s"
        return Clocks::tr("%1 s").arg(QLocale().toString(static_cast<double>(length.count()) / 1000, 'f', 1));
    const auto whole = round<seconds>(length);
    const auto inMinutes = floor<minutes>(whole);
    if (inMinutes == 0min)
        return Clocks::tr("%1 s").arg(whole.count());
    const auto inHours = floor<hours>(inMinutes);
    if (inHours == 0h)
        //: Minutes and seconds: "2 min 14 s"
        return Clocks::tr("%1 min %2 s").arg(inMinutes.count()).arg((whole - inMinutes).count());
    if (inHours < 48h)
        //: Hours and minutes: "1 h 5 min"
        return Clocks::tr("%1 h %2 min").arg(inHours.count()).arg((inMinutes - inHours).count());
    return Clocks::tr("%n day(s)", nullptr, static_cast<int>(floor<days>(inHours).count()));
}

QString signedOffsetText(milliseconds offset)
{
    if (abs(offset) < 50ms)
        return offsetLengthText(0ms); // it would read as "−0.0 s"
    const QString sign = offset < 0ms ? u"\u2212"_s : u"+"_s;
    return sign + offsetLengthText(offset);
}

QString clockSyncText(ClockSync sync)
{
    switch (sync) {
    case ClockSync::Unknown:
        return Clocks::tr("The system does not say whether it sets its clock by itself.");
    case ClockSync::Synchronised:
        return Clocks::tr("The system sets its clock by itself, and it is synchronised.");
    case ClockSync::Waiting:
        return Clocks::tr("The system sets its clock by itself, but has reached no time server yet.");
    case ClockSync::Off:
        return Clocks::tr("The system does not set its clock by itself: automatic date and time is off.");
    }
    Q_UNREACHABLE();
}

QString offsetText(const TimeAgreement &agreement)
{
    if (abs(agreement.offset) <= kHarmlessOffset)
        return Clocks::tr("This computer’s clock is right");
    const QString length = offsetLengthText(agreement.offset);
    return agreement.offset > 0ms ? Clocks::tr("This computer’s clock is %1 slow").arg(length)
                                  : Clocks::tr("This computer’s clock is %1 fast").arg(length);
}

QString timeAnswerText(const TimeAnswer &answer)
{
    switch (answer.state) {
    case TimeAnswer::State::Waiting:
        return Clocks::tr("asked…");
    case TimeAnswer::State::Answered:
        return signedOffsetText(answer.sample.offset);
    case TimeAnswer::State::Refused:
        return problemText(answer.problem);
    case TimeAnswer::State::Silent:
        return Clocks::tr("no answer");
    case TimeAnswer::State::NotFound:
        return Clocks::tr("not found");
    case TimeAnswer::State::SameAsAnother:
        return Clocks::tr("the same as another");
    case TimeAnswer::State::LeftAlone:
        return Clocks::tr("asked to be left alone");
    }
    Q_UNREACHABLE();
}

QString noAgreementText(const TimeMeasurement &measurement)
{
    if (measurement.answers.size() < kLeastAsked)
        return Clocks::tr("At least four time servers are needed, so that one that is wrong decides nothing.");
    const auto answered = std::ranges::count(measurement.answers, TimeAnswer::State::Answered, &TimeAnswer::state);
    if (answered == 0)
        return Clocks::tr("No time server answered. Check the network; some networks block time servers.");
    if (answered < static_cast<std::ptrdiff_t>(kLeastAgreeing))
        return Clocks::tr("Too few time servers answered to be sure. Try again, or add servers.");
    return Clocks::tr("The time servers disagree, so nothing can be said. Try again, or change the servers.");
}

} // namespace countersign
