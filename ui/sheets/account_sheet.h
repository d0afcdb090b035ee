#pragma once

#include "core/base/clock.h"
#include "core/transfer/exporter.h"
#include "ui/sheets/sheet.h"

#include <QByteArray>

#include <span>

class QPagedPaintDevice;

namespace countersign {

struct SheetOptions
{
    UnixTime made; ///< the date on the sheet
    Paper paper = Paper::A4;
};

/// What the sheet can't show of an account: groups, note and the pin; refused is what no QR code holds (TooLong).
ExportLosses accountSheetLosses(const AccountDraft &account);

/// Every account with its names, its key and a QR code that any authenticator can scan.
/// Errors: UnsupportedType if `accountSheetLosses` refuses one.
Result<Sheet> accountSheet(std::span<const AccountDraft> accounts, UnixTime made);

/// The sheet as a PDF document. There must be a QGuiApplication, for the fonts; its platform may be "offscreen".
/// Errors: as `accountSheet`.
Result<QByteArray> accountSheetPdf(std::span<const AccountDraft> accounts, const SheetOptions &options);

/// The sheet as one HTML page that needs nothing else, for browsers to show and print. Errors: as `accountSheet`.
Result<QByteArray> accountSheetHtml(std::span<const AccountDraft> accounts, const SheetOptions &options);

/// The sheet on a printer, which knows its paper. Errors: as `accountSheet`.
Result<void> printAccountSheet(QPagedPaintDevice &printer, std::span<const AccountDraft> accounts, UnixTime made);

} // namespace countersign
