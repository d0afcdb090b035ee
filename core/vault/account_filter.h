#pragma once

#include "core/vault/account.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// A search text, prepared once and matched against many accounts: every word of it must occur in issuer, name, group,
/// note or an alias of the provider, without case (Unicode simple folding for Latin, Greek and Cyrillic; other scripts
/// compare as they are). Words that only say what an authenticator is ("MFA", "2FA", "两步验证", …) match everything.
class AccountFilter
{
public:
    explicit AccountFilter(std::string_view query);

    bool isEmpty() const { return m_words.empty(); }
    bool matches(const Account &account) const { return m_words.empty() || matchesText(searchText(account)); }
    /// The same for a text that `searchText` prepared before: for lists that are searched at every keystroke.
    bool matchesText(std::string_view searchText) const;

    /// What a search looks at in an account, folded. `aliases` are other names of its provider.
    static std::string searchText(const Account &account, std::string_view aliases = {});

private:
    std::vector<std::string> m_words; ///< folded
};

/// `text` folded for comparing without case.
std::string foldedCase(std::string_view text);

} // namespace countersign
