#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/otp/account_draft.h"
#include "ui/sheets/sheet.h"

#include <QByteArray>
#include <QTimeZone>

#include <span>

namespace countersign {

/// For when, and for which paper.
struct CodesSheetOptions
{
    UnixTime from; ///< codes that are valid then come first
    UnixTime until; ///< and none begins at this time or later
    Paper paper = Paper::A4;
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of the times that stand beside UTC
};

/// A line of codes: its time in the zone and in UTC.
struct CodeLine
{
    QString day = {}; ///< there where a day begins in the zone
    QString local;
    QString utc;
    QString code;
};

/// The codes of one account.
struct CodesOfAccount
{
    QString heading;
    QString subheading = {};
    QString details; ///< "960 codes, a new one every 30 s"
    std::vector<CodeLine> lines;
};

/// Codes for some hours to come, for paper, without any key: nothing can be made of them afterwards.
struct CodesSheet
{
    QString title;
    QString span; ///< from when to when
    QString purpose;
    QString times; ///< what the two times of each code are
    QString warning;
    QString reminder; ///< the warning in few words, for the foot of every page
    std::vector<CodesOfAccount> accounts;
};

/// Errors: as `codesBetween`.
Result<CodesSheet> codesSheet(std::span<const AccountDraft> accounts, const CodesSheetOptions &options);

/// The sheet as one HTML page that needs nothing else. Errors: as `codesSheet`.
Result<QByteArray> codesSheetHtml(std::span<const AccountDraft> accounts, const CodesSheetOptions &options);

/// The sheet as a PDF document, each account on pages of its own. There must be a QGuiApplication, for the fonts.
/// Errors: as `codesSheet`.
Result<QByteArray> codesSheetPdf(std::span<const AccountDraft> accounts, const CodesSheetOptions &options);

} // namespace countersign
