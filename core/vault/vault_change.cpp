#include "core/vault/vault_change.h"

#include "core/vault/vault.h"

#include <limits>

namespace countersign::changes {

namespace {

VaultChange replacement(Account account)
{
    VaultChange change;
    change.steps.emplace_back(ReplaceAccount{std::move(account)});
    return change;
}

} // namespace

VaultChange add(const Vault &vault, std::vector<Account> accounts)
{
    VaultChange change;
    std::size_t index = vault.accounts().size();
    for (Account &account : accounts)
        change.steps.emplace_back(InsertAccount{index++, std::move(account)});
    return change;
}

VaultChange edit(Account edited)
{
    return replacement(std::move(edited));
}

VaultChange moveToTrash(const Account &account, UnixTime now)
{
    Account trashed = account.clone();
    trashed.trashed = now;
    return replacement(std::move(trashed));
}

VaultChange restore(const Account &account)
{
    Account restored = account.clone();
    restored.trashed.reset();
    if (restored.state == BindingState::Retired)
        restored.state = BindingState::Confirmed;
    restored.retired.reset();
    return replacement(std::move(restored));
}

VaultChange retire(const Account &account, UnixTime now)
{
    Account retired = account.clone();
    retired.state = BindingState::Retired;
    retired.retired = now;
    return replacement(std::move(retired));
}

VaultChange confirm(const Account &account)
{
    Account confirmed = account.clone();
    confirmed.state = BindingState::Confirmed;
    confirmed.retired.reset();
    return replacement(std::move(confirmed));
}

Result<VaultChange> advanceCounter(const Account &account)
{
    if (account.counter == std::numeric_limits<std::uint64_t>::max())
        return Error{ErrorCode::InvalidCounter, "counter"};
    Account advanced = account.clone();
    ++advanced.counter;
    return replacement(std::move(advanced));
}

} // namespace countersign::changes
