#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// The unencrypted JSON export of Proton Authenticator.
extern const Exporter kProton;

} // namespace countersign::exporters
