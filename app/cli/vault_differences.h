#pragma once

#include "core/vault/vault_comparison.h"

namespace countersign::cli {

class JsonWriter;
class Program;

/// Says account by account how a file differs from the vault, `here`; one line if it does not.
void printDifferences(const Program &program, const Vault &here, const Vault &file, const VaultComparison &comparison);

/// An object with the counts (same, only_in_file, only_in_vault, different) and the accounts, each with how it stands.
void writeDifferences(JsonWriter &json, const Vault &here, const Vault &file, const VaultComparison &comparison);

} // namespace countersign::cli
