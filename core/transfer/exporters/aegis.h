#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

// Aegis keeps all that our accounts have: the best way out besides our own backups.

extern const Exporter kAegis;
extern const Exporter kAegisEncrypted;

} // namespace countersign::exporters
