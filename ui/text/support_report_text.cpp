#include "ui/text/support_report_text.h"

#include "core/otp/otp_names.h"
#include "ui/text/display_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <QSysInfo>
#include <QTime>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct SupportReportText
{
    Q_DECLARE_TR_FUNCTIONS(SupportReportText)
};

/// "2026-11-23 08:30:12 UTC · 2026-11-23 09:30:12 +01:00": the same in each language, for whoever compares it with a
/// log.
QString stamp(UnixTime time, const QTimeZone &zone)
{
    const QString format = u"yyyy-MM-dd HH:mm:ss"_s;
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc());
    const QDateTime local = utc.toTimeZone(zone);
    const int offset = local.offsetFromUtc();
    const QString difference
        = (offset < 0 ? u"-"_s : u"+"_s) + QTime(0, 0).addSecs(std::abs(offset)).toString(u"HH:mm"_s);
    return utc.toString(format) + u" UTC · "_s + local.toString(format) + u' ' + difference;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString userText(CloudUserKind kind)
{
    switch (kind) {
    case CloudUserKind::Root:
        return SupportReportText::tr("main account");
    case CloudUserKind::SubUser:
        return SupportReportText::tr("sub-user");
    case CloudUserKind::Unknown:
        return {};
    }
    return {};
}

QString stateText(BindingState state)
{
    switch (state) {
    case BindingState::Pending:
        return SupportReportText::tr("not confirmed yet");
    case BindingState::Confirmed:
        return SupportReportText::tr("confirmed");
    case BindingState::Retired:
        return SupportReportText::tr("retired");
    }
    return {};
}

QString useText(CodeUse use)
{
    switch (use) {
    case CodeUse::Copied:
        return SupportReportText::tr("Code copied");
    case CodeUse::CopiedNext:
        return SupportReportText::tr("Next code copied");
    case CodeUse::Shown:
        return SupportReportText::tr("Code made");
    case CodeUse::Confirmed:
        return SupportReportText::tr("Code accepted");
    case CodeUse::Refused:
        return SupportReportText::tr("Code refused");
    }
    return {};
}

QString clockText(const std::optional<std::chrono::milliseconds> &offset)
{
    if (!offset)
        return SupportReportText::tr("not compared with another one");
    const QString seconds = QString::number(std::abs(static_cast<double>(offset->count())) / 1000.0, 'f', 1);
    return offset->count() >= 0 ? SupportReportText::tr("%1 s ahead").arg(seconds)
                                : SupportReportText::tr("%1 s behind").arg(seconds);
}

void addSteps(QStringList &lines, const SupportReport &report, const QTimeZone &zone)
{
    const auto step = [&](const QString &what, UnixTime time) { lines += what + u": "_s + stamp(time, zone); };
    step(SupportReportText::tr("Account added"), report.added);
    for (const CodeEvent &event : report.events) {
        step(useText(event.use), event.time);
        if (event.validFrom && event.validUntil) {
            lines += u"    "_s + SupportReportText::tr("valid from %1").arg(stamp(*event.validFrom, zone));
            lines += u"    "_s + SupportReportText::tr("until %1").arg(stamp(*event.validUntil, zone));
        }
    }
    step(SupportReportText::tr("This report"), report.made);
}

} // namespace

QString makingText(const OtpParameters &parameters)
{
    const QString kind = latin(typeName(parameters.type)).toUpper() + u", "_s
        + latin(algorithmName(parameters.algorithm)) + u", "_s
        + SupportReportText::tr("%n digits", nullptr, parameters.digits.count());
    if (!parameters.isTimeBased())
        return kind;
    return kind + u", "_s
        + SupportReportText::tr("%n s", nullptr, static_cast<int>(parameters.period.seconds().count()));
}

QString supportReportText(const SupportReport &report, const QTimeZone &zone)
{
    QStringList lines;
    const auto row = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines += label + u": "_s + value;
    };
    row(SupportReportText::tr("Provider"), displayText(report.provider));
    row(SupportReportText::tr("Service"), displayText(report.issuer));
    row(SupportReportText::tr("Account"), displayText(report.name));
    row(SupportReportText::tr("Kind"), userText(report.userKind));
    row(SupportReportText::tr("Binding"), stateText(report.state));
    row(SupportReportText::tr("Codes"), makingText(report.parameters));
    lines += QString();
    addSteps(lines, report, zone);
    lines += QString();
    row(SupportReportText::tr("Clock of this computer"), clockText(report.clockOffset));
    row(SupportReportText::tr("Program"),
        u"Countersign %1 · Qt %2"_s.arg(QLatin1StringView(COUNTERSIGN_VERSION), QLatin1StringView(qVersion())));
    row(SupportReportText::tr("System"),
        QSysInfo::prettyProductName() + u" · "_s + QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion());
    lines += QString();
    lines += SupportReportText::tr("There is no key, PIN or code in this report.");
    return lines.join(u'\n') + u'\n';
}

} // namespace countersign
