#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// 2FAuth: its JSON export. Bubka/2FAuth, TwoFAccountExportResource.
extern const Importer kTwoFAuth;

} // namespace countersign::importers
