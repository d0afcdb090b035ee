#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// The unencrypted JSON export of Bitwarden: logins without passwords.
extern const Exporter kBitwarden;

} // namespace countersign::exporters
