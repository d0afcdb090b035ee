#include "core/vault/duplicates.h"

#include "core/vault/account_filter.h"

namespace countersign {

namespace {

bool isAscii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

char asciiFolded(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// Whether both are the same without case. Asked for every pair of an import and a vault, so most differences are found
/// without folding: it keeps a text as long as it is, and no other character becomes an ASCII one.
bool isSameText(std::string_view left, std::string_view right)
{
    if (left.size() != right.size())
        return false;
    bool needsFolding = false;
    for (std::size_t at = 0; at < left.size(); ++at) {
        if (asciiFolded(left[at]) == asciiFolded(right[at]))
            continue;
        if (isAscii(left[at]) || isAscii(right[at]))
            return false;
        needsFolding = true;
    }
    return !needsFolding || foldedCase(left) == foldedCase(right);
}

} // namespace

Duplicate findDuplicate(const Vault &vault, const AccountDraft &draft)
{
    Duplicate otherSecret;
    for (const Account &account : vault.accounts()) {
        if (!isSameText(account.issuer, draft.issuer) || !isSameText(account.name, draft.name) || account.isInTrash())
            continue;
        const bool isSameSecret = account.secret == draft.secret;
        if (isSameSecret && account.parameters == draft.parameters)
            return {DuplicateKind::Same, account.id};
        if (!isSameSecret && !draft.issuer.empty() && otherSecret.kind == DuplicateKind::None)
            otherSecret = {DuplicateKind::OtherSecret, account.id};
    }
    return otherSecret;
}

} // namespace countersign
