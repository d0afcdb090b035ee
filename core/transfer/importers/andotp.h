#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// andOTP: plain, and encrypted in the two ways that it had; of GNOME Authenticator's old JSON, which looks the same,
/// the issuer comes as a group. Besides the errors of all importers: ImportOpenPgp. andOTP/andOTP, Entry.java,
/// EncryptedRestoreTask.java.
extern const Importer kAndOtp;

} // namespace countersign::importers
