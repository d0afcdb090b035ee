#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// The XML that KeePass and KeePassXC export, which is not encrypted.
extern const Importer kKeePassXml;

} // namespace countersign::importers
