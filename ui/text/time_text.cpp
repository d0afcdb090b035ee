#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

QDateTime local(UnixTime time, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), zone);
}

/// "dddd, d. MMMM yyyy" → "d. MMMM yyyy".
QString withoutWeekday(QString dateFormat)
{
    static const QRegularExpression weekday(u"\\s*dddd[,،]?\\s*"_s);
    static const QRegularExpression leftAtTheEnd(u"[\\s,،]+$"_s);
    return dateFormat.replace(weekday, u" "_s).remove(leftAtTheEnd).trimmed();
}

} // namespace

QString momentText(UnixTime moment, UnixTime now, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime then = local(moment, zone);
    const qint64 daysAgo = then.date().daysTo(local(now, zone).date());
    const QString time = locale.toString(then.time(), QLocale::ShortFormat);
    switch (daysAgo) {
    case -1:
        //: %1 is a time of day
        return TimeText::tr("tomorrow %1").arg(time);
    case 0:
        //: %1 is a time of day
        return TimeText::tr("today %1").arg(time);
    case 1:
        //: %1 is a time of day
        return TimeText::tr("yesterday %1").arg(time);
    default:
        //: %1 is a date, %2 a time of day
        return TimeText::tr("%1 %2").arg(locale.toString(then.date(), QLocale::ShortFormat), time);
    }
}

QString dateText(UnixTime moment, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime then = local(moment, zone);
    const QString date = locale.toString(then.date(), withoutWeekday(locale.dateFormat(QLocale::LongFormat)));
    //: %1 is a date, %2 a time of day
    return TimeText::tr("%1 %2").arg(date, locale.toString(then.time(), QLocale::ShortFormat));
}

QString durationText(std::chrono::seconds duration)
{
    using namespace std::chrono;
    const auto whole = [](auto count) {
        return static_cast<int>(std::clamp<std::int64_t>(count.count(), 0, std::numeric_limits<int>::max()));
    };
    if (duration < minutes(1))
        return TimeText::tr("%n second(s)", nullptr, whole(duration));
    if (duration < hours(1))
        return TimeText::tr("%n minute(s)", nullptr, whole(floor<minutes>(duration)));
    if (duration < days(1))
        return TimeText::tr("%n hour(s)", nullptr, whole(floor<hours>(duration)));
    return TimeText::tr("%n day(s)", nullptr, whole(floor<days>(duration)));
}

} // namespace countersign
