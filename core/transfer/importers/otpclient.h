#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// OTPClient: its database, versions 2 and 3. paolostivanin/OTPClient, src/common/db-common.h. Version 1 has no mark
/// that would tell it from other encrypted files.
extern const Importer kOtpClient;

} // namespace countersign::importers
