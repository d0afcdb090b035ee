#include "core/vault/recovery_codes.h"

#include "core/vault/vault.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

std::string_view trimmed(std::string_view line)
{
    constexpr std::string_view kSpaces = " \t\r";
    const std::size_t begin = line.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos)
        return {};
    return line.substr(begin, line.find_last_not_of(kSpaces) - begin + 1);
}

} // namespace

Result<std::size_t> addRecoveryCodes(Account &account, std::string_view lines)
{
    std::vector<RecoveryCode> fresh;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string_view line = trimmed(lines.substr(0, end));
        lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
        if (line.size() > Vault::kMaxRecoveryCodeBytes)
            return ErrorCode::VaultLimit;
        SecretBytes code = SecretBytes::fromText(line);
        const auto isSame = [&code](const RecoveryCode &other) { return other.code == code; };
        if (line.empty() || std::ranges::any_of(account.recoveryCodes, isSame) || std::ranges::any_of(fresh, isSame))
            continue;
        if (account.recoveryCodes.size() + fresh.size() == Vault::kMaxRecoveryCodes)
            return ErrorCode::VaultLimit;
        fresh.push_back({.code = std::move(code)});
    }
    const std::size_t added = fresh.size();
    std::ranges::move(fresh, std::back_inserter(account.recoveryCodes));
    return added;
}

} // namespace countersign
