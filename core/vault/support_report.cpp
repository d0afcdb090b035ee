#include "core/vault/support_report.h"

#include "core/providers/provider.h"

#include <utility>

namespace countersign {

SupportReport supportReport(const Account &account, std::vector<CodeEvent> events, UnixTime now)
{
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    return {.made = now,
            .provider = provider ? std::string(provider->name) : std::string(),
            .issuer = account.issuer,
            .name = account.name,
            .userKind = cloudIdentity(account.issuer, account.name).kind,
            .state = account.state,
            .parameters = account.parameters,
            .added = account.created,
            .events = std::move(events),
            .clockOffset = {}};
}

} // namespace countersign
