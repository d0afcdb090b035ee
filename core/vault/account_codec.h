#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/vault/account.h"
#include "core/vault/cbor_writer.h"

namespace countersign {

/// Writes one record of the payload's `accounts` (docs/vault-format.md, "Accounts").
void encodeAccount(CborWriter &writer, const Account &account);

/// The same by itself.
SecretBytes encodedAccount(const Account &account);

/// Reads one record, a whole CBOR item. Errors: CborMalformed; UnsupportedType, UnsupportedAlgorithm, InvalidDigits,
/// InvalidPeriod, SecretEmpty, …; `where` names the field. The caller quarantines such a record.
Result<Account> decodeAccount(ByteView record);

} // namespace countersign
