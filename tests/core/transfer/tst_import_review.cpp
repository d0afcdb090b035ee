#include "core/transfer/import_review.h"
#include "tests/support/sample_accounts.h"

#include <QTest>

using namespace countersign;

/// What importing would do is known before anything is done.
class TestImportReview : public QObject
{
    Q_OBJECT

    static std::vector<AccountDraft> drafts(AccountDraft first)
    {
        std::vector<AccountDraft> all;
        all.push_back(std::move(first));
        return all;
    }
    static Vault vaultWith(AccountDraft draft)
    {
        Vault vault;
        std::vector<Account> accounts;
        accounts.push_back(samples::account(std::move(draft), 1));
        VaultChange change = changes::add(vault, std::move(accounts));
        [[maybe_unused]] const auto undo = vault.apply(std::move(change));
        return vault;
    }
    static AccountDraft otherKey(AccountDraft draft)
    {
        draft.secret.writable()[0] ^= 1;
        return draft;
    }

private Q_SLOTS:
    void tellsWhatIsNewFromWhatIsHere()
    {
        const Vault vault = vaultWith(samples::totp("GitHub", "alice"));
        auto file = drafts(samples::totp("GitHub", "alice"));
        file.push_back(samples::totp("GitHub", "bob"));
        file.push_back(otherKey(samples::totp("GitHub", "alice")));
        std::vector<std::vector<AccountDraft>> files;
        files.push_back(std::move(file));
        const auto reviewed = reviewImport(vault, std::move(files));
        QCOMPARE(reviewed.size(), std::size_t(3));
        QVERIFY(reviewed[0].kind == ReviewKind::AlreadyHere);
        QCOMPARE(reviewed[0].existing, vault.accounts().front().id);
        QVERIFY(reviewed[1].kind == ReviewKind::New);
        QVERIFY(reviewed[2].kind == ReviewKind::OtherKey);
        QCOMPARE(reviewed[2].existing, vault.accounts().front().id);
    }

    void marksWhatComesTwiceInTheFiles()
    {
        std::vector<std::vector<AccountDraft>> files;
        files.push_back(drafts(samples::totp("GitHub", "alice")));
        files.push_back(drafts(samples::totp("github", "ALICE")));
        files.push_back(drafts(otherKey(samples::totp("GitHub", "alice"))));
        const auto reviewed = reviewImport({}, std::move(files));
        QVERIFY(reviewed[0].kind == ReviewKind::New);
        QVERIFY(reviewed[1].kind == ReviewKind::Repeated);
        QCOMPARE(reviewed[1].file, std::size_t(1));
        QVERIFY(reviewed[2].kind == ReviewKind::New); // nobody knows which of the two counts: both come
    }

    void keepsAccountsThatShareAKey()
    {
        auto counting = samples::totp("GitHub", "alice");
        counting.parameters.type = OtpType::Hotp;
        std::vector<std::vector<AccountDraft>> files;
        files.push_back(drafts(samples::totp("GitHub", "alice")));
        files.back().push_back(std::move(counting));
        files.back().push_back(samples::totp("GitHub", "carol"));
        for (const ReviewedAccount &account : reviewImport({}, std::move(files)))
            QVERIFY(account.kind == ReviewKind::New);
    }
};

QTEST_GUILESS_MAIN(TestImportReview)
#include "tst_import_review.moc"
