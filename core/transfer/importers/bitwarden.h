#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Bitwarden and Bitwarden Authenticator: JSON exports, plain or protected with a password. bitwarden/sdk-internal,
/// encrypted_json.rs. Besides the errors of all importers: ImportAccountRestricted.
extern const Importer kBitwarden;

} // namespace countersign::importers
