#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/otp/account_draft.h"
#include "core/transfer/importer.h"
#include "core/vault/recipient_key.h"
#include "core/vault/slot_info.h"
#include "core/vault/vault.h"

#include <cstdint>
#include <span>

/// Accounts that are handed to somebody else, encrypted (docs/share-format.md).
namespace countersign::shareFile {

/// What opens a file.
enum class Opener : std::uint16_t { Passphrase = 1, Recipient = 2 };

/// Whether a file begins like one.
bool isShareFile(ByteView file);

/// The checks that need no secret. Errors: ImportVersionUnknown, ImportMalformed, ImportDamaged.
Result<Opener> check(ByteView file);

/// For whoever knows `passphrase`. Slow. Errors: PasswordEmpty; VaultLimit and those of `checkAccount`; KdfRefused.
Result<Bytes> seal(std::span<const AccountDraft> accounts, const SecretBytes &passphrase, const KdfCost &cost,
                   Random &random);
/// For one vault only: whoever writes it can't open it again, so it is read before its key is forgotten.
/// Errors: RecipientKeyMalformed for a key that everybody could open; VaultLimit; VerificationFailed.
Result<Bytes> sealFor(const RecipientKey &recipient, std::span<const AccountDraft> accounts, Random &random);

/// What is in it; accounts that can't be read are in the quarantine. Slow where a passphrase opens it.
/// Errors: as `check`; ImportPasswordNeeded, ImportPasswordWrong, KdfRefused; ImportForOtherKey.
Result<Vault> open(ByteView file, const ImportRequest &request);

} // namespace countersign::shareFile
