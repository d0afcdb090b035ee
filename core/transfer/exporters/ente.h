#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// The unencrypted export of Ente Auth: links that carry its tags, note and pin as well.
extern const Exporter kEnte;

} // namespace countersign::exporters
