#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Raivo: the JSON in its export. raivo-otp/ios-application, DataExportFeature.
extern const Importer kRaivo;

} // namespace countersign::importers
