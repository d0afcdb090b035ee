#pragma once

#include "app/cli/link_reader.h"
#include "core/vault/vault_store.h"

#include <vector>

namespace countersign::cli {

class JsonWriter;
class Program;

/// What to do with an account that is there already with another key.
enum class OnOtherKey {
    KeepBoth, ///< and say so
    Replace, ///< the old one is retired
};

/// What adding came to.
struct AddReport
{
    std::vector<AccountId> added = {};
    int alreadyPresent = 0;
};

/// Adds the accounts to the vault as one step and saves it; says what happened unless `--json`.
/// Errors: as `Vault::apply` and `VaultStore::save`; nothing is added then.
Result<AddReport> addAccounts(Program &program, OpenVault &open, std::vector<AccountDraft> drafts,
                              OnOtherKey onOtherKey);

/// The members `accounts`, `already_present` and `rejected` of a JSON object.
void writeAddReport(JsonWriter &json, const Program &program, const Vault &vault, const AddReport &report,
                    const std::vector<RejectedEntry> &rejected);

/// Says on stderr which links were not read and what they lack.
void noteRejected(const Program &program, const ReadLinks &links);

} // namespace countersign::cli
