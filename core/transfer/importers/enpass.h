#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Enpass: the JSON export, of which every field of the type "totp" is an account.
extern const Importer kEnpass;

} // namespace countersign::importers
