#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// 2FAS: JSON backups, schemas 1 to 4, plain or encrypted with a password. twofas/2fas-android, BackupContent.kt.
extern const Importer kTwoFas;

} // namespace countersign::importers
