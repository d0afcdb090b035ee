#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// 1Password: its export 1PUX, a ZIP file. keepassxreboot/keepassxc, OPUXReader.
extern const Importer kOnePassword;

} // namespace countersign::importers
