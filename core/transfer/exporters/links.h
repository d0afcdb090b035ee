#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// A link on each line, which most authenticators read.
extern const Exporter kLinks;

/// Each link on a line of its own.
SecretBytes linesOf(std::span<const SecretBytes> links);

} // namespace countersign::exporters
