#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

// The backups of Stratum (Authenticator Pro), plain and encrypted. A key is an account there: no two have the same.

extern const Exporter kStratum;
extern const Exporter kStratumEncrypted;

} // namespace countersign::exporters
