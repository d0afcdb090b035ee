#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// FreeOTP+: its JSON export. helloworld1/FreeOTPPlus, ImportExportUtil.
extern const Importer kFreeOtpPlus;

} // namespace countersign::importers
