#include "tests/screens/sample_vault.h"

#include <string_view>

namespace countersign::screens {

namespace {

Account sample(Random &random, std::string_view issuer, std::string_view name,
               BindingState state = BindingState::Confirmed)
{
    const std::string key = std::string(issuer) + "/" + std::string(name) + " 12345678901234567890";
    Account account = accountFromDraft(samples::totp(issuer, name, key), AccountId::generate(random), kNow);
    account.state = state;
    return account;
}

} // namespace

std::vector<Account> sampleAccounts(Random &random)
{
    std::vector<Account> accounts;
    accounts.push_back(sample(random, "Alibaba Cloud", "ops@acme.onaliyun.com"));
    accounts.back().favorite = true;
    accounts.back().groups = {"Work"};
    accounts.push_back(sample(random, "Alibaba Cloud", "dev@acme.onaliyun.com"));
    accounts.back().groups = {"Work"};
    accounts.push_back(sample(random, "Kingsoft Cloud", "zhang.wei", BindingState::Pending));
    accounts.back().groups = {"Work"};
    accounts.push_back(sample(random, "观测云 Guance", "li.na@acme.cn"));
    accounts.back().groups = {"Clients"};
    accounts.push_back(sample(random, "Amazon Web Services", "root-account-mfa-device@acme"));
    accounts.back().groups = {"Work"};
    accounts.push_back(sample(random, "GitHub", "zw-acme"));
    accounts.back().groups = {"Work"};
    accounts.push_back(sample(random, "Steam", "nightowl"));
    accounts.back().parameters = OtpParameters::steam();
    accounts.back().groups = {"Personal"};
    accounts.push_back(sample(random, "Token bank", "6213 ···· 8842"));
    accounts.back().parameters.type = OtpType::Hotp;
    accounts.back().groups = {"Personal"};
    return accounts;
}

std::unique_ptr<SessionFixture> openSession(Content content, UnixTime now)
{
    auto fixture = std::make_unique<SessionFixture>();
    fixture->clock.set(now);
    if (!fixture->create())
        qFatal("no session");
    if (content == Content::Samples) {
        auto change = changes::add(fixture->session.vault(), sampleAccounts(fixture->random));
        if (!fixture->session.apply(std::move(change), Session::Undo::No)
            || !fixture->session.waitForSave(std::chrono::seconds(30)))
            qFatal("no accounts");
    }
    return fixture;
}

} // namespace countersign::screens
