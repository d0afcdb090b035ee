#include "ui/sheets/account_sheet.h"

#include "core/otp/otpauth_uri.h"
#include "ui/sheets/account_entry.h"
#include "ui/sheets/sheet_html.h"
#include "ui/sheets/sheet_pdf.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountSheet)
};

} // namespace

ExportLosses accountSheetLosses(const AccountDraft &account)
{
    ExportLosses losses{.lost = lossOfExtras(account)};
    if (formatOtpauthUri(account).size() > kMaxQrTextBytes)
        losses.refused = ExportRefusal::TooLong;
    return losses;
}

Result<Sheet> accountSheet(std::span<const AccountDraft> accounts, UnixTime made)
{
    //: Heads the paper that keeps all accounts
    Sheet sheet{.title = Words::tr("Countersign accounts"),
                //: %1 is "12 accounts", %2 date and time
                .date = Words::tr("%1, %2").arg(Words::tr("%n account(s)", nullptr, static_cast<int>(accounts.size())),
                                                dateText(made)),
                .purpose = Words::tr("This sheet holds the keys of your accounts. With it you can log on again when "
                                     "your devices are lost or broken."),
                .steps = {Words::tr("Open any authenticator app on a new device and let it add an account."),
                          Words::tr("Scan the QR code of the account, or type its key."),
                          Words::tr("Log on with the code that the app shows. Do the same for each account.")},
                .warning = Words::tr("Keep this sheet locked away, apart from your passwords. Whoever has it can make "
                                     "the codes of all accounts on it."),
                .reminder = Words::tr("Keep it locked away: whoever has this sheet has the accounts."),
                .symbolSide = 32,
                .entries = {}};
    for (const AccountDraft &account : accounts) {
        auto entry = accountEntry(account);
        if (!entry)
            return ErrorCode::UnsupportedType;
        sheet.entries.push_back(*std::move(entry));
    }
    return sheet;
}

Result<QByteArray> accountSheetPdf(std::span<const AccountDraft> accounts, const SheetOptions &options)
{
    const auto sheet = accountSheet(accounts, options.made);
    if (!sheet)
        return sheet.error();
    return sheetPdf(*sheet, options.paper);
}

Result<QByteArray> accountSheetHtml(std::span<const AccountDraft> accounts, const SheetOptions &options)
{
    const auto sheet = accountSheet(accounts, options.made);
    if (!sheet)
        return sheet.error();
    return sheetHtml(*sheet, options.paper);
}

Result<void> printAccountSheet(QPagedPaintDevice &printer, std::span<const AccountDraft> accounts, UnixTime made)
{
    const auto sheet = accountSheet(accounts, made);
    if (!sheet)
        return sheet.error();
    paintSheet(printer, *sheet);
    return {};
}

} // namespace countersign
