#include "ui/sheets/migration_pictures.h"

#include "core/otp/migration_writer.h"
#include "ui/sheets/account_entry.h"
#include "ui/sheets/qr_drawing.h"
#include "ui/sheets/sheet_html.h"
#include "ui/sheets/sheet_pdf.h"
#include "ui/text/portability_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MigrationSheet)
};

ExportRefusal refusalFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UnsupportedType:
        return ExportRefusal::Type;
    case ErrorCode::UnsupportedAlgorithm:
        return ExportRefusal::Algorithm;
    case ErrorCode::InvalidPeriod:
        return ExportRefusal::Period;
    case ErrorCode::InvalidDigits:
        return ExportRefusal::Digits;
    case ErrorCode::InvalidCounter:
        return ExportRefusal::Counter;
    default:
        return ExportRefusal::TooLong;
    }
}

/// Errors: UnsupportedType, MigrationTooLarge.
Result<std::vector<MigrationLink>> linksOf(std::span<const AccountDraft> accounts, std::int32_t batchId)
{
    MigrationExport exported = formatMigrationUris(accounts, batchId);
    if (exported.refused.empty())
        return std::move(exported.links);
    const Error &error = exported.refused.front().error;
    return error.code == ErrorCode::MigrationTooLarge ? error : Error{.code = ErrorCode::UnsupportedType};
}

QString nameOf(const AccountDraft &account)
{
    const QString name = accountSubheading(account);
    // Each in its own direction, in this order.
    const auto isolated = [](const QString &text) -> QString { return QChar(0x2068) + text + QChar(0x2069); };
    return name.isEmpty() ? accountHeading(account) : isolated(accountHeading(account)) + u" · "_s + isolated(name);
}

SheetEntry entryFor(MigrationLink &&link, std::span<const AccountDraft> accounts, QrSymbol symbol)
{
    SheetEntry entry{.heading = {}, .symbol = std::move(symbol), .link = std::move(link.uri)};
    for (const std::size_t index : link.accounts) {
        entry.names += nameOf(accounts[index]);
        entry.hints += portabilityTexts(accounts[index].parameters);
    }
    entry.hints.removeDuplicates();
    return entry;
}

} // namespace

ExportLosses migrationLosses(const AccountDraft &account)
{
    ExportLosses losses{.lost = lossOfExtras(account)};
    if (const auto refused = formatMigrationUris({&account, 1}, 1).refused; !refused.empty())
        losses.refused = refusalFor(refused.front().error.code);
    return losses;
}

Result<std::vector<MigrationPicture>> migrationPictures(std::span<const AccountDraft> accounts, std::int32_t batchId)
{
    auto links = linksOf(accounts, batchId);
    if (!links)
        return links.error();
    std::vector<MigrationPicture> pictures;
    for (MigrationLink &link : *links) {
        // EXPOSE: drawn, as the user asked.
        const auto symbol = writeQrSymbol(link.uri.exposeText());
        if (!symbol)
            return symbol.error();
        pictures.push_back({.png = symbolPng(*symbol), .accounts = std::move(link.accounts)});
        if (pictures.back().png.empty())
            return ErrorCode::WriteFailed;
    }
    return pictures;
}

std::filesystem::path migrationPictureFile(const std::filesystem::path &chosen, std::size_t part, std::size_t parts)
{
    const bool isPicture = chosen.extension() == ".png" || chosen.extension() == ".PNG";
    std::filesystem::path file = isPicture ? chosen.parent_path() / chosen.stem() : chosen;
    file += "-" + std::to_string(part) + "-of-" + std::to_string(parts) + ".png";
    return file;
}

Result<Sheet> migrationSheet(std::span<const AccountDraft> accounts, std::int32_t batchId, UnixTime made)
{
    auto links = linksOf(accounts, batchId);
    if (!links)
        return links.error();
    //: Heads paper with QR codes that bring all accounts to another app
    Sheet sheet{.title = Words::tr("Accounts for another app"),
                //: %1 is "12 accounts", %2 date and time
                .date = Words::tr("%1, %2").arg(Words::tr("%n account(s)", nullptr, static_cast<int>(accounts.size())),
                                                dateText(made)),
                .purpose = Words::tr("These QR codes bring your accounts to Google Authenticator and to apps that "
                                     "import from it."),
                .steps = {Words::tr("In Google Authenticator choose “Transfer accounts”, in other apps their import."),
                          Words::tr("Scan the codes one after the other.")},
                .warning = Words::tr("Shred the paper once the accounts are on the other device. Whoever has it can "
                                     "make the codes of all accounts on it."),
                .reminder = Words::tr("Keep it locked away: whoever has this sheet has the accounts."),
                .symbolSide = 75,
                .entries = {}};
    for (MigrationLink &link : *links) {
        // EXPOSE: drawn, as the user asked.
        auto symbol = writeQrSymbol(link.uri.exposeText());
        if (!symbol)
            return symbol.error();
        sheet.entries.push_back(entryFor(std::move(link), accounts, *std::move(symbol)));
        sheet.entries.back().heading = Words::tr("Code %1 of %2").arg(sheet.entries.size()).arg(links->size());
    }
    return sheet;
}

Result<QByteArray> migrationSheetPdf(std::span<const AccountDraft> accounts, std::int32_t batchId,
                                     const SheetOptions &options)
{
    const auto sheet = migrationSheet(accounts, batchId, options.made);
    if (!sheet)
        return sheet.error();
    return sheetPdf(*sheet, options.paper);
}

Result<QByteArray> migrationSheetHtml(std::span<const AccountDraft> accounts, std::int32_t batchId,
                                      const SheetOptions &options)
{
    const auto sheet = migrationSheet(accounts, batchId, options.made);
    if (!sheet)
        return sheet.error();
    return sheetHtml(*sheet, options.paper);
}

} // namespace countersign
