#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

// The tables that password managers export. Only rows with a one-time password count.

/// Bitwarden, and Bitwarden Authenticator.
extern const Importer kBitwardenCsv;
/// KeePassXC. keepassxreboot/keepassxc, CsvExporter.
extern const Importer kKeePassXcCsv;
/// 1Password 8.
extern const Importer kOnePasswordCsv;
/// LastPass' vault, not its authenticator.
extern const Importer kLastPassCsv;
/// Dashlane: `credentials.csv`.
extern const Importer kDashlaneCsv;
/// Apple's Passwords app.
extern const Importer kApplePasswordsCsv;

} // namespace countersign::importers
