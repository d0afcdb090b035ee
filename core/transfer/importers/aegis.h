#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Aegis: the JSON vault, plain or encrypted with a password, content versions 1 to 3. beemdevelopment/Aegis,
/// docs/vault.md.
extern const Importer kAegis;

} // namespace countersign::importers
