#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// "Authenticator", the extension for browsers: its JSON, plain or encrypted in any of its three ways.
/// Authenticator-Extension/Authenticator, src/models/storage.ts and decryptBackup.ts.
extern const Importer kBrowserExtension;

} // namespace countersign::importers
