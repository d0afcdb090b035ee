#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Authy: its preferences of a rooted phone, plain or with the backup password, and its own tokens of seven digits.
/// beemdevelopment/Aegis, AuthyImporter.java.
extern const Importer kAuthy;

} // namespace countersign::importers
