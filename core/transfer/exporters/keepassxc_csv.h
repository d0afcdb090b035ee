#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// A table as KeePassXC writes and reads it; spreadsheets and scripts take it as well.
extern const Exporter kKeePassXcCsv;

} // namespace countersign::exporters
