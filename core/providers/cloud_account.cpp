#include "core/providers/cloud_account.h"

#include "core/providers/provider.h"

#include <algorithm>

namespace countersign {

CloudAccount cloudAccountOf(std::string_view issuer, std::string_view accountName, const CloudIdentity &identity)
{
    const Provider *provider = identity.cloudAccount.empty() ? nullptr : findProviderOfAccount(issuer, accountName);
    if (!provider)
        return {};
    CloudAccount account{.service = std::string(provider->name), .name = identity.cloudAccount};
    std::ranges::transform(account.name, account.name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return account;
}

std::string_view nameWithoutUser(std::string_view accountName, const CloudIdentity &identity)
{
    if (identity.user.empty() || !accountName.starts_with(identity.user))
        return {};
    return accountName.substr(identity.user.size());
}

} // namespace countersign
