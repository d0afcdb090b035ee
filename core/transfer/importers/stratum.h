#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Stratum, formerly Authenticator Pro: plain JSON, and encrypted in the present and the legacy way. stratumauth/app,
/// doc/BACKUP_FORMAT.md.
extern const Importer kStratum;

} // namespace countersign::importers
