#include "core/vault/duplicates.h"

#include "core/vault/account_filter.h"

namespace countersign {

namespace {

bool isSameText(std::string_view left, std::string_view right)
{
    return foldedCase(left) == foldedCase(right);
}

} // namespace

Duplicate findDuplicate(const Vault &vault, const AccountDraft &draft)
{
    Duplicate otherSecret;
    for (const Account &account : vault.accounts()) {
        if (account.isInTrash())
            continue;
        const bool isSameName = isSameText(account.issuer, draft.issuer) && isSameText(account.name, draft.name);
        const bool makesSameCodes = account.parameters == draft.parameters && account.secret == draft.secret;
        if (makesSameCodes && isSameName)
            return {DuplicateKind::Same, account.id};
        if (isSameName && !draft.issuer.empty() && account.secret != draft.secret
            && otherSecret.kind == DuplicateKind::None)
            otherSecret = {DuplicateKind::OtherSecret, account.id};
    }
    return otherSecret;
}

} // namespace countersign
