#include "ui/window/import_change.h"

#include "core/vault/vault.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace countersign {

ImportChange importChange(const Vault &vault, const std::vector<ReviewedAccount> &reviewed,
                          const ImportReviewModel &rows, Random &random, UnixTime now)
{
    ImportChange import;
    std::vector<Account> accounts;
    std::set<AccountId> retired;
    for (std::size_t index = 0; index < reviewed.size(); ++index) {
        const ImportRow &row = rows.row(static_cast<int>(index));
        if (!row.isTicked)
            continue;
        import.added.push_back(AccountId::generate(random));
        AccountDraft draft = reviewed[index].draft.clone();
        draft.isInUse = true;
        accounts.push_back(accountFromDraft(std::move(draft), import.added.back(), now));
        if (row.kind == ReviewKind::OtherKey && row.decision == ImportDecision::Replace)
            retired.insert(reviewed[index].existing);
    }
    import.change = changes::add(vault, std::move(accounts));
    for (const AccountId &id : retired) {
        if (const Account *old = vault.find(id))
            std::ranges::move(changes::retire(*old, now).steps, std::back_inserter(import.change.steps));
    }
    return import;
}

} // namespace countersign
