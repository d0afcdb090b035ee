#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// TOTP Authenticator by BinaryBoot: its text of base64, with a password or without. stratumauth/app,
/// TotpAuthenticatorBackupConverter.
extern const Importer kTotpAuthenticator;

} // namespace countersign::importers
