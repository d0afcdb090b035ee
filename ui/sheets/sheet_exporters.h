#pragma once

#include "core/transfer/exporter.h"

namespace countersign {

// The sheet of accounts as files, beside those for other applications.

/// Its file comes back as a list of links does.
extern const Exporter kSheetHtml;
/// There must be a QGuiApplication, for the fonts.
extern const Exporter kSheetPdf;
/// A picture of a migration code; more than ten accounts need `migrationPictures`, and are MigrationTooLarge here.
extern const Exporter kMigrationQr;

} // namespace countersign
