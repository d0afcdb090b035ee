#pragma once

#include "core/transfer/exporter.h"

namespace countersign::exporters {

// The backups of andOTP, which is no longer made but read by many: plain, and in its newer encrypted form.

extern const Exporter kAndOtp;
extern const Exporter kAndOtpEncrypted;

} // namespace countersign::exporters
