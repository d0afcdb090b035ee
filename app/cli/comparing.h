#pragma once

#include "core/vault/vault_comparison.h"
#include "core/vault/vault_store.h"

#include <QString>

#include <string>
#include <string_view>

namespace countersign::cli {

class Program;
struct UnlockedVault;

/// Opens another vault file beside one that is open: with its vault key, else with its password, else with one that is
/// asked for. Errors: as `VaultStore::open`.
Result<OpenVault> openBeside(Program &program, const UnlockedVault &vault, const std::string &file);

std::string_view relationName(AccountRelation relation); ///< "only_here", "other_key", …
std::string_view fieldName(AccountField field); ///< "issuer", "key", …

/// The fields that differ, for people: "note, groups".
QString fieldList(const ComparedAccount &compared);

} // namespace countersign::cli
