#include "core/vault/vault_replacement.h"

#include <algorithm>
#include <map>

namespace countersign {

namespace {

/// The highest counter here of each account there, by position there.
std::map<std::size_t, std::uint64_t> countersHere(const Vault &here, const VaultComparison &comparison)
{
    std::map<std::size_t, std::uint64_t> counters;
    for (const ComparedAccount &compared : comparison.accounts) {
        const bool isSameKey
            = compared.relation == AccountRelation::Same || compared.relation == AccountRelation::Different;
        if (isSameKey)
            counters[*compared.there] = std::max(counters[*compared.there], here.accounts()[*compared.here].counter);
    }
    return counters;
}

} // namespace

VaultChange replaceVault(const Vault &here, const Vault &there, const VaultComparison &comparison)
{
    VaultChange change;
    for (std::size_t index = here.quarantine().size(); index > 0; --index)
        change.steps.emplace_back(DropRecord{index - 1});
    for (std::size_t index = here.accounts().size(); index > 0; --index)
        change.steps.emplace_back(EraseAccount{here.accounts()[index - 1].id});
    const auto counters = countersHere(here, comparison);
    for (std::size_t index = 0; index < there.accounts().size(); ++index) {
        Account account = there.accounts()[index].clone();
        if (const auto counter = counters.find(index); counter != counters.end())
            account.counter = std::max(account.counter, counter->second);
        change.steps.emplace_back(InsertAccount{index, std::move(account)});
    }
    for (std::size_t index = 0; index < there.quarantine().size(); ++index) {
        const QuarantinedRecord &record = there.quarantine()[index];
        KeepRecord keep{.index = index,
                        .record = {.cbor = record.cbor.clone(), .reason = record.reason, .position = record.position}};
        change.steps.emplace_back(std::move(keep));
    }
    if (comparison.hasOtherFields)
        change.steps.emplace_back(ReplaceFields{there.unknownFields().clone()});
    return change;
}

} // namespace countersign
