#pragma once

#include "ui/session/keyring.h"

#include <memory>

namespace countersign {

/// The keyring of this computer; null if this program was built without one. Whether one answers shows when it is
/// asked.
std::unique_ptr<Keyring> makeSystemKeyring();

} // namespace countersign
