#include "tests/support/sample_accounts.h"

#include <array>
#include <string>

namespace countersign::samples {

AccountDraft totp(std::string_view issuer, std::string_view name, std::string_view key)
{
    AccountDraft draft;
    draft.issuer = issuer;
    draft.name = name;
    draft.secret = SecretBytes::fromText(key);
    return draft;
}

AccountDraft hotp(std::string_view issuer, std::string_view name, std::uint64_t counter)
{
    AccountDraft draft = totp(issuer, name);
    draft.parameters.type = OtpType::Hotp;
    draft.counter = counter;
    return draft;
}

std::vector<AccountDraft> oneDraft(std::string_view name)
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(totp(name, name, std::string(20, name.front())));
    return drafts;
}

std::vector<AccountDraft> twoDrafts()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(totp("GitHub", "mona"));
    drafts.push_back(hotp("Bank", "token"));
    return drafts;
}

std::vector<AccountDraft> drafts()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(totp("GitHub", "mona@example.com", "github-key-000000001"));
    drafts.push_back(totp("Alibaba Cloud", "root-user@1234567890123456", "alibaba-root-key-002"));
    drafts.push_back(totp("Alibaba Cloud", "deploy@1234567890123456.onaliyun.com", "alibaba-ram-key-0003"));
    drafts.push_back(totp("观测云", "运维组", "guance-key-000000004"));
    drafts.push_back(totp("A provider with a name that is much longer than any row is wide",
                          "and.an.account.name.that.does.not.want.to.end@subsidiary.example.com",
                          "long-key-00000000005"));
    drafts.push_back(hotp("Bank", "token 7"));
    drafts.push_back(totp("", "no-issuer", "no-issuer-key-000007"));
    return drafts;
}

std::vector<AccountDraft> manyDrafts(int count)
{
    std::vector<AccountDraft> drafts;
    drafts.reserve(static_cast<std::size_t>(count));
    for (int number = 0; number < count; ++number) {
        const std::string text = std::to_string(number);
        drafts.push_back(totp("Provider " + text, "user" + text + "@example.com", "key-of-account-" + text));
    }
    return drafts;
}

Account account(AccountDraft draft, std::uint8_t number)
{
    return accountFromDraft(std::move(draft), id(number), UnixTime(std::chrono::seconds(1'700'000'000)));
}

AccountId id(std::uint8_t number)
{
    std::array<std::uint8_t, AccountId::kSize> bytes{};
    bytes.back() = number;
    return AccountId(bytes);
}

} // namespace countersign::samples
