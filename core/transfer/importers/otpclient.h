#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// OTPClient: its database, versions 2 and 3. paolostivanin/OTPClient, src/common/db-common.h.
extern const Importer kOtpClient;

/// A database of version 1, which has no mark that would tell it from andOTP's encrypted files: both are tried.
/// Errors: ImportPasswordWrong; ImportMalformed; ImportTooLarge; KdfRefused.
Result<ImportContent> readOldOtpClient(ByteView bytes, const SecretBytes &password);

} // namespace countersign::importers
