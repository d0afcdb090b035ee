#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

// Exports in ZIP files, each told by the file in it.

/// Authenticator Plus: `Accounts.txt`, a list of links, with a password.
extern const Importer kAuthenticatorPlus;
/// Raivo: `raivo-otp-export.json`, with a password.
extern const Importer kRaivoZip;
/// Dashlane: `credentials.csv`.
extern const Importer kDashlaneZip;
/// WinAuth: one text of links, with a password or without.
extern const Importer kWinAuth;

} // namespace countersign::importers
