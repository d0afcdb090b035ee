#pragma once

#include "core/transfer/exporter.h"
#include "ui/sheets/account_sheet.h"

#include <filesystem>
#include <span>
#include <vector>

namespace countersign {

/// A PNG picture of one of the codes that Google Authenticator and others import.
struct MigrationPicture
{
    SecretBytes png;
    std::vector<std::size_t> accounts; ///< which of the accounts that were given
};

/// What a migration code can't carry of an account: groups, note and the pin; refused are the types, algorithms,
/// digits and periods that it has no words for.
ExportLosses migrationLosses(const AccountDraft &account);

/// Pictures of the codes, at most ten accounts each, part 1 of n first. `batchId` is that of `randomBatchId`.
/// Errors: UnsupportedType if `migrationLosses` refuses an account; MigrationTooLarge.
Result<std::vector<MigrationPicture>> migrationPictures(std::span<const AccountDraft> accounts, std::int32_t batchId);

/// Where a picture goes if the user chose `chosen`, from part 1: "folder/NAME.png" becomes "folder/NAME-1-of-3.png".
std::filesystem::path migrationPictureFile(const std::filesystem::path &chosen, std::size_t part, std::size_t parts);

/// The codes on paper, one a page at most, with the names of the accounts in each. Errors: as `migrationPictures`.
Result<Sheet> migrationSheet(std::span<const AccountDraft> accounts, std::int32_t batchId, UnixTime made);
/// The same as a PDF document, for which there must be a QGuiApplication.
Result<QByteArray> migrationSheetPdf(std::span<const AccountDraft> accounts, std::int32_t batchId,
                                     const SheetOptions &options);
/// The same as an HTML page.
Result<QByteArray> migrationSheetHtml(std::span<const AccountDraft> accounts, std::int32_t batchId,
                                      const SheetOptions &options);

} // namespace countersign
