#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Keysmith: its configuration file, with secrets encrypted by a password. KDE/keysmith, src/account/actions_p.cpp.
extern const Importer kKeysmith;

} // namespace countersign::importers
