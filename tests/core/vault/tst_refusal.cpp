#include "core/vault/refusal.h"
#include "tests/core/vault/vault_test_support.h"
#include "tests/support/figures.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::test;
using namespace std::chrono_literals;

namespace {

constexpr UnixTime kNow(1'700'000'010s); // a period begins
constexpr ClockFacts kRightClock{.state = ClockFacts::State::Right};

CodeEvent given(CodeUse use, UnixTime time, UnixTime from)
{
    return {.account = {}, .use = use, .time = time, .validFrom = from, .validUntil = from + 30s};
}

} // namespace

/// Each cause is told by what is known, and nothing is told as likely without a reason.
class TestRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_accounts.clear();
        m_events.clear();
        m_clock = kRightClock;
    }

    void findsNothingLikelyForAnAccountThatIsAllRight()
    {
        add("GitHub", "mona");
        for (const RefusalCheck &check : checks())
            QVERIFY(check.likelihood == Likelihood::Unlikely);
    }

    void blamesAClockThatIsOffAndNamesTheOffset()
    {
        add("GitHub", "mona");
        m_clock = {.state = ClockFacts::State::Wrong, .offset = 134s};
        QVERIFY(checks().front().cause == RefusalCause::Clock);
        QVERIFY(checks().front().likelihood == Likelihood::Likely);
        QCOMPARE(checks().front().clock.offset->count(), 134'000);
    }

    void takesAClockThatNobodyVouchesForAsPossible()
    {
        add("GitHub", "mona");
        m_clock = {};
        QVERIFY(likelihood(RefusalCause::Clock) == Likelihood::Possible);
        m_clock = {.state = ClockFacts::State::Doubtful};
        QVERIFY(likelihood(RefusalCause::Clock) == Likelihood::Possible);
    }

    void doesNotAskForTheClockWhereCodesAreCounted()
    {
        add("GitHub", "mona").parameters.type = OtpType::Hotp;
        m_clock = {.state = ClockFacts::State::Wrong, .offset = 134s};
        QVERIFY(!find(RefusalCause::Clock));
        QVERIFY(!find(RefusalCause::UsedCode));
        QVERIFY(likelihood(RefusalCause::Counter) == Likelihood::Possible);
    }

    void blamesACodeThatWasGivenOutTwice()
    {
        add("GitHub", "mona");
        m_events = {given(CodeUse::Copied, kNow + 1s, kNow)};
        QVERIFY(likelihood(RefusalCause::UsedCode) == Likelihood::Unlikely);
        m_events.push_back(given(CodeUse::Copied, kNow + 9s, kNow));
        QVERIFY(likelihood(RefusalCause::UsedCode) == Likelihood::Likely);
        QCOMPARE(find(RefusalCause::UsedCode)->count, 2);
    }

    void forgetsCodesOnceOneWasAccepted()
    {
        add("GitHub", "mona");
        m_events = {given(CodeUse::Copied, kNow + 1s, kNow), given(CodeUse::Copied, kNow + 2s, kNow),
                    given(CodeUse::Confirmed, kNow + 5s, kNow)};
        QVERIFY(likelihood(RefusalCause::UsedCode) == Likelihood::Unlikely);
        QVERIFY(!find(RefusalCause::LateCode));
    }

    void blamesACodeThatWasCopiedJustBeforeItsEnd()
    {
        add("GitHub", "mona");
        m_events = {given(CodeUse::Copied, kNow + 22s, kNow)};
        QVERIFY(likelihood(RefusalCause::LateCode) == Likelihood::Unlikely); // 8 s were left
        m_events = {given(CodeUse::Copied, kNow + 23s, kNow)};
        QVERIFY(likelihood(RefusalCause::LateCode) == Likelihood::Likely);
        QVERIFY(find(RefusalCause::LateCode)->left == 7s);
    }

    void blamesANewerBindingOfTheSameAccount()
    {
        add("GitHub", "mona", "first key").created = kNow - 10h;
        add("GitHub", "mona", "second key").created = kNow - 5h;
        add("GitHub", "mona", "third key").created = kNow - 2h;
        const Vault vault = take();
        const auto of = [&](std::size_t place) {
            const auto found = checkRefusal(vault, vault.accounts()[place], {}, m_clock, kNow);
            return *std::ranges::find(found, RefusalCause::OtherBinding, &RefusalCheck::cause);
        };
        QVERIFY(of(0).likelihood == Likelihood::Likely);
        QVERIFY(of(0).account == vault.accounts()[2].id);
        QVERIFY(of(2).likelihood == Likelihood::Possible);
        QVERIFY(of(2).account == vault.accounts()[1].id);
    }

    void blamesARetiredBinding()
    {
        add("GitHub", "mona").state = BindingState::Retired;
        QVERIFY(checks().front().cause == RefusalCause::OtherBinding);
        QVERIFY(checks().front().account.isNull());
    }

    void blamesAPageThatMustHaveExpired()
    {
        Account &account = add("GitHub", "mona");
        account.state = BindingState::Pending;
        account.created = kNow - 10min;
        const Vault vault = take();
        const auto at = [&](UnixTime now) {
            const auto found = checkRefusal(vault, vault.accounts()[0], {}, m_clock, now);
            return std::ranges::find(found, RefusalCause::ExpiredPage, &RefusalCheck::cause)->likelihood;
        };
        QVERIFY(at(kNow) == Likelihood::Possible);
        QVERIFY(at(kNow + 1h) == Likelihood::Likely);
    }

    void knowsWhichServicesAskForTwoCodes()
    {
        add("Kingsoft Cloud", "zhang.wei").state = BindingState::Pending;
        QVERIFY(checks().front().cause == RefusalCause::TwoCodes);
        m_events = {given(CodeUse::Copied, kNow - 5s, kNow - 30s), given(CodeUse::Copied, kNow + 1s, kNow)};
        QVERIFY(likelihood(RefusalCause::TwoCodes) == Likelihood::Unlikely); // both were given
        m_events.clear();
        add("GitHub", "mona").state = BindingState::Pending;
        QVERIFY(!find(RefusalCause::TwoCodes));
    }

    void countsTheOtherAccountsOfTheService()
    {
        add("Aliyun", "root@acme.example", "first key");
        QVERIFY(likelihood(RefusalCause::OtherAccount) == Likelihood::Unlikely);
        add("GitHub", "mona", "second key");
        add("Alibaba Cloud", "old@acme.onaliyun.com", "third key").state = BindingState::Retired;
        add("阿里云", "dev@acme.onaliyun.com", "fourth key");
        add("Alibaba Cloud", "ops@acme.onaliyun.com", "fifth key");
        QVERIFY(likelihood(RefusalCause::OtherAccount) == Likelihood::Possible);
        QCOMPARE(find(RefusalCause::OtherAccount)->count, 2);
    }

    void warnsOfALockOutAsTheServiceCounts()
    {
        add("GitHub", "mona");
        for (int tried = 0; tried < kSuspiciousCodes; ++tried)
            m_events.push_back(given(CodeUse::Copied, kNow - 60s + tried * 20s, kNow - 90s + tried * 30s));
        QVERIFY(likelihood(RefusalCause::LockOut) == Likelihood::Possible);
        m_events.push_back(given(CodeUse::Confirmed, kNow, kNow));
        QVERIFY(likelihood(RefusalCause::LockOut) == Likelihood::Unlikely);
    }

    void doubtsUnusualParametersUntilASiteAcceptsThem()
    {
        add("Example", "mona").parameters.digits = *Digits::from(8);
        QVERIFY(likelihood(RefusalCause::Parameters) == Likelihood::Unlikely);
        Account &pending = add("Example", "mona");
        pending.parameters.digits = *Digits::from(8);
        pending.state = BindingState::Pending;
        QVERIFY(likelihood(RefusalCause::Parameters) == Likelihood::Possible);
        Account &steam = add("Steam", "mona");
        steam.parameters = OtpParameters::steam();
        steam.state = BindingState::Pending;
        QVERIFY(likelihood(RefusalCause::Parameters) == Likelihood::Unlikely);
    }

    void looksThroughManyAccounts()
    {
        for (int number = 0; number < 10'000; ++number)
            add("GitHub", "user " + std::to_string(number));
        const Vault vault = take();
        const auto began = std::chrono::steady_clock::now();
        const auto found = checkRefusal(vault, vault.accounts().back(), {}, m_clock, kNow);
        const auto took = std::chrono::steady_clock::now() - began;
        QCOMPARE(std::ranges::find(found, RefusalCause::OtherAccount, &RefusalCheck::cause)->count, 9'999);
        test::figure("why a code is refused, among 10,000 accounts: "
                     + std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()) + " ms");
    }

private:
    Account &add(std::string_view issuer, std::string_view name, std::string_view key = "a key of twenty bytes")
    {
        m_accounts.push_back(account(m_random, std::string(issuer), std::string(name), key));
        m_accounts.back().created = kNow - 24h;
        m_accounts.back().state = BindingState::Confirmed;
        return m_accounts.back();
    }

    Vault take() { return vaultWith(std::exchange(m_accounts, {})); }

    /// Of the account that was added last.
    std::vector<RefusalCheck> checks()
    {
        std::vector<Account> copies;
        for (const Account &one : m_accounts)
            copies.push_back(one.clone());
        const Vault vault = vaultWith(std::move(copies));
        return checkRefusal(vault, vault.accounts().back(), m_events, m_clock, kNow);
    }

    std::optional<RefusalCheck> find(RefusalCause cause)
    {
        const auto all = checks();
        const auto found = std::ranges::find(all, cause, &RefusalCheck::cause);
        return found == all.end() ? std::nullopt : std::optional(*found);
    }

    Likelihood likelihood(RefusalCause cause) { return find(cause)->likelihood; }

    CountingRandom m_random;
    std::vector<Account> m_accounts;
    std::vector<CodeEvent> m_events;
    ClockFacts m_clock;
};

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
