#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

/// The JSON backup of FreeOTP+. It knows Steam's codes by the issuer.
extern const Exporter kFreeOtpPlus;

} // namespace countersign::exporters
