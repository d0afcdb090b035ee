#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Proton Authenticator: plain and encrypted exports. protonpass/proton-pass-common, entry/exporter.rs.
extern const Importer kProton;

} // namespace countersign::importers
