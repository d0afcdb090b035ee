#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Steam Guard: the accounts of Steam's app, and `maFile`s of Steam Desktop Authenticator.
/// Jessecar96/SteamDesktopAuthenticator.
extern const Importer kSteam;

} // namespace countersign::importers
