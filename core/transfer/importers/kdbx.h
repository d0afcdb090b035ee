#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Databases of KeePass, KeePassXC and relatives: KDBX 3 and 4 with a password and no key file.
/// https://keepass.info/help/kb/kdbx.html; keepassxreboot/keepassxc, src/format.
extern const Importer kKdbx;

} // namespace countersign::importers
