#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// LastPass Authenticator: its JSON export, versions 1 (iOS) and 3 (Android). stratumauth/app, LastPassBackupConverter.
extern const Importer kLastPass;

} // namespace countersign::importers
