#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Proton Pass: its export, a ZIP file with `data.json`. Those encrypted with PGP can't be read.
extern const Importer kProtonPass;

} // namespace countersign::importers
