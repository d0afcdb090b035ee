#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Duo Mobile: `accounts.json` of a rooted phone. beemdevelopment/Aegis, DuoImporter.
extern const Importer kDuo;

} // namespace countersign::importers
