#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

// The backups of 2FAS in their schema 4, plain and encrypted; both its Android and its iOS app read them.

extern const Exporter kTwoFas;
extern const Exporter kTwoFasEncrypted;

} // namespace countersign::exporters
