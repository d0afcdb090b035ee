#pragma once

#include "core/base/clock.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace countersign {

/// A moment as people say it: "today 09:12", "yesterday 18:40", else date and time as `locale` writes them.
QString momentText(UnixTime moment, UnixTime now, const QTimeZone &zone = QTimeZone::systemTimeZone(),
                   const QLocale &locale = QLocale());

/// Date and time in full, for paper: "22 November 2026 14:02".
QString dateText(UnixTime moment, const QTimeZone &zone = QTimeZone::systemTimeZone(),
                 const QLocale &locale = QLocale());

/// A length of time in its largest whole unit: "12 seconds", "3 minutes", "2 hours", "4 days". Negative counts as zero.
QString durationText(std::chrono::seconds duration);

} // namespace countersign
