#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Stratum, formerly Authenticator Pro: plain JSON, encrypted in the present and the legacy way, and the database that
/// it keeps on a rooted phone. stratumauth/app, doc/BACKUP_FORMAT.md.
extern const Importer kStratum;

} // namespace countersign::importers
