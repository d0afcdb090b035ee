#include "app/cli/account_query.h"

#include "app/cli/account_output.h"
#include "app/cli/program.h"
#include "core/vault/account_filter.h"

#include <algorithm>
#include <sstream>

namespace countersign::cli {

namespace {

bool belongs(const Account &account, Among among)
{
    switch (among) {
    case Among::Active:
        return account.isActive();
    case Among::Pending:
        return account.isActive() && account.state == BindingState::Pending;
    case Among::Confirmed:
        return account.isActive() && account.state == BindingState::Confirmed;
    case Among::Retired:
        return !account.isInTrash() && account.state == BindingState::Retired;
    case Among::Trash:
        return account.isInTrash();
    }
    return false;
}

bool isIdPrefix(const std::string &query, const Account &account)
{
    constexpr std::size_t kShortest = 4; // shorter ones are words
    return query.size() >= kShortest && account.id.text().starts_with(query);
}

bool hasAllWords(const std::string &query, const Account &account)
{
    const std::string text = foldedCase(account.issuer + ' ' + account.name);
    std::istringstream words(query);
    for (std::string word; words >> word;) {
        if (text.find(word) == std::string::npos)
            return false;
    }
    return true;
}

bool isFullName(const std::string &query, const Account &account)
{
    return query == foldedCase(account.issuer + ':' + account.name);
}

} // namespace

std::vector<const Account *> findAccounts(const Vault &vault, const std::string &query, Among among)
{
    const std::string folded = foldedCase(query);
    std::vector<const Account *> found;
    for (const Account &account : vault.accounts()) {
        if (belongs(account, among)
            && (hasAllWords(folded, account) || isIdPrefix(folded, account) || isFullName(folded, account)))
            found.push_back(&account);
    }
    return found;
}

Result<const Account *> findOne(const Program &program, const Vault &vault, const std::string &query,
                                const std::vector<Among> &among)
{
    std::vector<const Account *> found;
    for (const Among place : among) {
        found = findAccounts(vault, query, place);
        if (!found.empty())
            break;
    }
    if (found.empty())
        return Error{.code = ErrorCode::QueryMatchesNothing, .where = query};
    if (found.size() == 1)
        return found.front();

    const auto isNamed = [folded = foldedCase(query)](const Account *account) { return isFullName(folded, *account); };
    if (std::ranges::count_if(found, isNamed) == 1)
        return *std::ranges::find_if(found, isNamed);
    for (const Account *account : found)
        program.note(accountLine(*account));
    return Error{.code = ErrorCode::QueryMatchesSeveral, .where = query};
}

} // namespace countersign::cli
