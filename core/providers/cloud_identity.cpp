#include "core/providers/cloud_identity.h"

#include "core/providers/name_pattern.h"
#include "core/providers/provider.h"

#include <optional>

namespace countersign {

namespace {

std::optional<CloudIdentity> identityBy(const std::vector<std::string_view> &patterns, CloudUserKind kind,
                                        std::string_view name)
{
    for (const std::string_view pattern : patterns) {
        if (const auto parts = matchName(pattern, name))
            return CloudIdentity{
                .kind = kind, .cloudAccount = std::string(parts->cloud), .user = std::string(parts->user)};
    }
    return {};
}

} // namespace

CloudIdentity cloudIdentity(std::string_view issuer, std::string_view accountName)
{
    const Provider *provider = findProviderOfAccount(issuer, accountName);
    if (!provider)
        return {};
    if (const auto root = identityBy(provider->rootNames, CloudUserKind::Root, accountName))
        return *root;
    if (const auto subUser = identityBy(provider->subUserNames, CloudUserKind::SubUser, accountName))
        return *subUser;
    return identityBy(provider->cloudNames, CloudUserKind::Unknown, accountName).value_or(CloudIdentity{});
}

} // namespace countersign
