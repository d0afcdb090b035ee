#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// Our own, for people who share accounts: for whoever knows a passphrase, or for one vault (docs/share-format.md).
/// Notes stay at home, as they may say what is meant for nobody else.
extern const Exporter kShare;

} // namespace countersign::exporters
