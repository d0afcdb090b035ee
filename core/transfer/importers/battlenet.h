#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Battle.net: the preferences of Blizzard's messenger, on a rooted phone. beemdevelopment/Aegis,
/// BattleNetImporter.java.
extern const Importer kBattleNet;

} // namespace countersign::importers
