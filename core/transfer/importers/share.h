#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Accounts that somebody shared: our own format (docs/share-format.md).
extern const Importer kShare;

} // namespace countersign::importers
