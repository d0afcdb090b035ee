#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// andOTP, and the old JSON of GNOME Authenticator: plain, and encrypted in the two ways that andOTP had.
/// andOTP/andOTP, Entry.java, EncryptedRestoreTask.java.
extern const Importer kAndOtp;

} // namespace countersign::importers
