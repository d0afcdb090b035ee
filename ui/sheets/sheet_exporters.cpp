#include "ui/sheets/sheet_exporters.h"

#include "core/otp/migration_writer.h"
#include "ui/sheets/account_sheet.h"
#include "ui/sheets/migration_pictures.h"

#include <QLocale>

#include <utility>

namespace countersign {

namespace {

using SheetWriter = Result<QByteArray> (*)(std::span<const AccountDraft>, const SheetOptions &);

template <SheetWriter Write>
Result<SecretBytes> writeSheet(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    auto document = Write(accounts, {.made = request.now, .paper = usualPaper(QLocale())});
    if (!document)
        return document.error();
    return SecretBytes::fromText({document->constData(), static_cast<std::size_t>(document->size())});
}

Result<SecretBytes> writePicture(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    auto pictures = migrationPictures(accounts, randomBatchId(request.random));
    if (!pictures)
        return pictures.error();
    if (pictures->size() != 1)
        return ErrorCode::MigrationTooLarge;
    return std::move(pictures->front().png);
}

} // namespace

const Exporter kSheetHtml{.id = "html",
                          .application = "HTML",
                          .protection = Protection::None,
                          .extension = "html",
                          .losses = accountSheetLosses,
                          .write = writeSheet<accountSheetHtml>};

const Exporter kSheetPdf{.id = "pdf",
                         .application = "PDF",
                         .protection = Protection::None,
                         .extension = "pdf",
                         .comesBack = false,
                         .losses = accountSheetLosses,
                         .write = writeSheet<accountSheetPdf>};

const Exporter kMigrationQr{.id = "migration-qr",
                            .application = "Google Authenticator",
                            .protection = Protection::None,
                            .extension = "png",
                            .comesBack = false,
                            .losses = migrationLosses,
                            .write = writePicture};

} // namespace countersign
