#include "core/vault/bindings.h"

#include "core/vault/account_filter.h"

namespace countersign {

bool isBindingOverdue(const Account &account, UnixTime now)
{
    return account.state == BindingState::Pending && account.isActive() && now - account.created > kBindingTime;
}

std::vector<AccountId> otherBindings(const Vault &vault, const Account &account)
{
    std::vector<AccountId> others;
    if (account.issuer.empty())
        return others;
    const std::string issuer = foldedCase(account.issuer);
    const std::string name = foldedCase(account.name);
    for (const Account &other : vault.accounts()) {
        if (other.id != account.id && other.isActive() && !(other.secret == account.secret)
            && foldedCase(other.issuer) == issuer && foldedCase(other.name) == name)
            others.push_back(other.id);
    }
    return others;
}

} // namespace countersign
