#include "core/vault/bindings.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace std::chrono_literals;

class TestBindings : public QObject
{
    Q_OBJECT

    CountingRandom m_random;

private Q_SLOTS:
    void isOverdueOnceTheBindingPageMustHaveExpired()
    {
        Account pending = account(m_random, "GitHub", "alice");
        pending.created = UnixTime(1000s);
        QVERIFY(!isBindingOverdue(pending, UnixTime(1000s + 1h)));
        QVERIFY(isBindingOverdue(pending, UnixTime(1001s + 1h)));
        QVERIFY(!isBindingOverdue(pending, UnixTime(0s))); // the clock was set back
    }

    void isNotOverdueUnlessItIsPendingAndInTheList()
    {
        const UnixTime later(10h);
        Account confirmed = account(m_random, "GitHub", "alice");
        confirmed.state = BindingState::Confirmed;
        QVERIFY(!isBindingOverdue(confirmed, later));
        Account trashed = account(m_random, "GitHub", "alice");
        trashed.created = UnixTime(0s);
        trashed.trashed = UnixTime(1h);
        QVERIFY(!isBindingOverdue(trashed, later));
        trashed.trashed.reset();
        QVERIFY(isBindingOverdue(trashed, later));
    }

    void findsOtherBindingsOfTheSameAccount()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", "alice", "first key"));
        accounts.push_back(account(m_random, "github", "Alice", "second key"));
        accounts.push_back(account(m_random, "GitHub", "bob", "third key"));
        accounts.push_back(account(m_random, "GitLab", "alice", "fourth key"));
        accounts.push_back(account(m_random, "GitHub", "alice", "first key")); // the same binding, twice
        accounts.push_back(account(m_random, "GitHub", "alice", "fifth key"));
        accounts.back().state = BindingState::Retired;
        const Vault vault = vaultWith(std::move(accounts));
        QVERIFY(otherBindings(vault, vault.accounts()[0]) == std::vector{vault.accounts()[1].id});
        QVERIFY(otherBindings(vault, vault.accounts()[2]).empty());
    }

    void neverGoesByTheNameAlone()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "", "alice", "first key"));
        accounts.push_back(account(m_random, "", "alice", "second key"));
        const Vault vault = vaultWith(std::move(accounts));
        QVERIFY(otherBindings(vault, vault.accounts()[0]).empty());
    }
};

QTEST_GUILESS_MAIN(TestBindings)
#include "tst_bindings.moc"
