#pragma once

#include "core/transfer/exporter.h"

namespace countersign {

/// Reads what is to be an exported file with our own importer and compares it with the accounts it was to hold, in
/// their order: key, PIN, parameters, counter, issuer and name of each. For exporters whose files come back. Slow where
/// a password is stretched. Errors: those of reading; ExportNotProven.
Result<void> proveExport(ByteView file, std::span<const AccountDraft> accounts, const SecretBytes &password);

} // namespace countersign
