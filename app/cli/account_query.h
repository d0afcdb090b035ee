#pragma once

#include "core/base/result.h"
#include "core/vault/vault.h"

#include <string>
#include <vector>

namespace countersign::cli {

class Program;

/// Among which accounts of the vault a query looks.
enum class Among {
    Active, ///< those in the list
    Pending, ///< of these, the ones that no site has accepted yet
    Confirmed, ///< and the others
    Retired,
    Trash,
};

/// The accounts that `query` matches: all its words in issuer and name, without case; or the beginning of the id, at
/// least four characters of it. An empty query matches all.
std::vector<const Account *> findAccounts(const Vault &vault, const std::string &query, Among among);

/// The one account that `query` names, looked for in each of `among` until one has a match. "ISSUER:NAME" in full wins
/// over other matches. Several matches are listed on stderr.
/// Errors: QueryMatchesNothing, QueryMatchesSeveral.
Result<const Account *> findOne(const Program &program, const Vault &vault, const std::string &query,
                                const std::vector<Among> &among = {Among::Active, Among::Retired});

} // namespace countersign::cli
