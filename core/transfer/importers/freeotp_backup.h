#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// FreeOTP 2: its backup, a map that Java serialized, encrypted with a password. freeotp/freeotp-android,
/// TokenPersistence.java, EncryptedKey.java.
extern const Importer kFreeOtpBackup;

} // namespace countersign::importers
