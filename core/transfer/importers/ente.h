#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Ente Auth: the encrypted export. Plain ones are lists of links. ente-io/ente, lib/models/export/ente.dart.
extern const Importer kEnte;

} // namespace countersign::importers
