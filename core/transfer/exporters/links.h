#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// A link on each line, which most authenticators read.
extern const Exporter kLinks;

} // namespace countersign::exporters
