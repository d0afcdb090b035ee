#include "ui/sheets/codes_sheet.h"

#include "core/otp/code_schedule.h"
#include "ui/sheets/account_entry.h"
#include "ui/text/code_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CodesSheet)
};

QDateTime inZone(UnixTime moment, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

/// "UTC+08:00", or two of them where the clocks change meanwhile.
QString zoneText(const CodesSheetOptions &options)
{
    const auto offset = [&options](UnixTime moment) {
        return options.zone.displayName(inZone(moment, options.zone), QTimeZone::OffsetName, QLocale::c());
    };
    const QString first = offset(options.from);
    const QString last = offset(options.until);
    //: Both are zones of time: "UTC+02:00, then UTC+01:00"
    return first == last ? first : Words::tr("%1, then %2").arg(first, last);
}

std::vector<CodeLine> linesOf(const std::vector<Code> &codes, const QTimeZone &zone)
{
    std::vector<CodeLine> lines;
    lines.reserve(codes.size());
    QDate day;
    for (const Code &code : codes) {
        const QDateTime local = inZone(code.validFrom, zone);
        lines.push_back({.local = local.toString(u"HH:mm:ss"),
                         .utc = local.toUTC().toString(u"HH:mm:ss"),
                         .code = groupedCode(code.text)});
        if (local.date() != day) {
            day = local.date();
            lines.back().day = QLocale().toString(day, QLocale::LongFormat);
        }
    }
    return lines;
}

} // namespace

Result<CodesSheet> codesSheet(std::span<const AccountDraft> accounts, const CodesSheetOptions &options)
{
    const QString until = dateText(options.until, options.zone);
    //: Heads a paper with codes for somebody who works some hours
    CodesSheet sheet{
        .title = Words::tr("Codes for a shift"),
        //: Both are date and time
        .span = Words::tr("%1 to %2").arg(dateText(options.from, options.zone), until),
        .purpose = Words::tr("With these codes somebody can log on during these hours, and not afterwards: "
                             "no key is on this sheet."),
        //: %1 is a zone of time: "UTC+08:00"
        .times = Words::tr("Each code counts from the time beside it until that of the next one. Times are in "
                           "%1; grey ones in UTC.")
                     .arg(zoneText(options)),
        .warning = Words::tr("Whoever has this sheet can use the codes. Hand it over in person, and destroy "
                             "it when the shift ends."),
        //: For the foot of the page; %1 is date and time
        .reminder = Words::tr("Destroy it after %1.").arg(until),
        .accounts = {}};
    for (const AccountDraft &account : accounts) {
        const auto codes = codesBetween({account.secret, account.pin, account.parameters}, options.from, options.until);
        if (!codes)
            return codes.error();
        const auto period = static_cast<int>(account.parameters.period.seconds().count());
        //: %1 is "960 codes", %2 "a new one every 30 s"
        const QString details
            = Words::tr("%1, %2").arg(Words::tr("%n code(s)", nullptr, static_cast<int>(codes->size())),
                                      Words::tr("a new one every %n s", nullptr, period));
        sheet.accounts.push_back({.heading = accountHeading(account),
                                  .subheading = accountSubheading(account),
                                  .details = details,
                                  .lines = linesOf(*codes, options.zone)});
    }
    return sheet;
}

} // namespace countersign
