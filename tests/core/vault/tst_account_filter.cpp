#include "core/vault/account_filter.h"
#include "core/vault/duplicates.h"
#include "tests/core/vault/vault_test_support.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class TestAccountFilter : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

    Account example()
    {
        Account each = account(m_random, "Alibaba Cloud 阿里云", "Élodie@ПРИМЕР.example");
        each.groups = {"Work", "ΣΊΣΥΦΟΣ"};
        each.note = "spare phone in the drawer";
        return each;
    }

private Q_SLOTS:
    void findsWordsInEveryField_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("matches");
        const auto row
            = [](const char *query, bool matches) { QTest::newRow(query) << QString::fromUtf8(query) << matches; };
        row("", true);
        row("   ", true);
        row("alibaba", true);
        row("CLOUD ali", true);
        row("阿里云", true);
        row("里", true);
        row("élodie", true);
        row("ÉLODIE", true);
        row("пример", true);
        row("work", true);
        row("σίσυφοσ", true);
        row("drawer", true);
        row("alibaba drawer", true);
        row("alibaba tencent", false);
        row("tencent", false);
        row("cloudé", false);
        row("阿里云Élodie", false);
    }
    void findsWordsInEveryField()
    {
        QFETCH(const QString, query);
        QFETCH(const bool, matches);
        QCOMPARE(AccountFilter(query.toStdString()).matches(example()), matches);
    }

    void passesOverWordsForAuthenticators_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"MFA", "totp", "2FA", "OTP", "virtual MFA", "Virtual mfa", "token", "两步验证",
                                  "动态口令", "虚拟MFA", "mfa alibaba", "alibaba Virtual MFA"})
            QTest::newRow(query) << QString::fromUtf8(query);
    }
    void passesOverWordsForAuthenticators()
    {
        QFETCH(const QString, query);
        QVERIFY(AccountFilter(query.toStdString()).matches(example()));
        QVERIFY(!AccountFilter(query.toStdString() + " tencent").matches(example()));
    }

    /// Compared with the tables of Qt, letter by letter, where sites and names of people are written with capitals.
    void foldsLettersAsUnicodeDoes_data()
    {
        QTest::addColumn<uint>("first");
        QTest::addColumn<uint>("last");
        QTest::newRow("basic Latin") << 0x20u << 0x7eu;
        QTest::newRow("Latin-1 letters") << 0xc0u << 0xfeu;
        QTest::newRow("Latin extended A, to the dotted I") << 0x100u << 0x12fu;
        QTest::newRow("Latin extended A") << 0x132u << 0x17eu;
        QTest::newRow("Romanian letters") << 0x218u << 0x21bu;
        QTest::newRow("Greek") << 0x386u << 0x3ceu;
        QTest::newRow("Cyrillic") << 0x400u << 0x45fu;
        QTest::newRow("Latin extended additional") << 0x1e00u << 0x1e95u;
        QTest::newRow("Vietnamese letters") << 0x1ea0u << 0x1effu;
        QTest::newRow("full-width Latin") << 0xff21u << 0xff5au;
        QTest::newRow("Chinese") << 0x4e00u << 0x4f00u;
        QTest::newRow("beyond the first plane") << 0x1f510u << 0x1f513u;
    }
    void foldsLettersAsUnicodeDoes()
    {
        QFETCH(const uint, first);
        QFETCH(const uint, last);
        for (char32_t letter = first; letter <= last; ++letter) {
            const std::string expected = QString::fromUcs4(&letter, 1).toCaseFolded().toStdString();
            const std::string folded = foldedCase(QString::fromUcs4(&letter, 1).toStdString());
            QVERIFY2(folded == expected || expected.size() > 3, qPrintable(QString::number(letter, 16)));
        }
    }

    void foldsBytesThatAreNotUtf8AsTheyAre()
    {
        QCOMPARE(foldedCase("A\xff"
                            "B"),
                 "a\xff"
                 "b");
    }

    void knowsAnAccountThatIsAlreadyThere()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", "alice", "secret-1"));
        accounts.push_back(account(m_random, "", "bob", "secret-2"));
        Vault vault = vaultWith(std::move(accounts));
        const auto draft = [](const char *issuer, const char *name, const char *secret) {
            return AccountDraft{.issuer = issuer, .name = name, .secret = SecretBytes::fromText(secret)};
        };
        QCOMPARE(findDuplicate(vault, draft("github", "Alice", "secret-1")).kind, DuplicateKind::Same);
        const Duplicate boundAgain = findDuplicate(vault, draft("GitHub", "alice", "secret-9"));
        QCOMPARE(boundAgain.kind, DuplicateKind::OtherSecret);
        QCOMPARE(boundAgain.existing, vault.accounts()[0].id);
        QCOMPARE(findDuplicate(vault, draft("GitLab", "alice", "secret-9")).kind, DuplicateKind::None);
        QCOMPARE(findDuplicate(vault, draft("", "bob", "secret-9")).kind, DuplicateKind::None);
        QCOMPARE(findDuplicate(vault, draft("", "bob", "secret-2")).kind, DuplicateKind::Same);
        QVERIFY(vault.apply(changes::moveToTrash(vault.accounts()[0], UnixTime())));
        QCOMPARE(findDuplicate(vault, draft("GitHub", "alice", "secret-1")).kind, DuplicateKind::None);
    }

    void knowsNamesInAnyCase_data()
    {
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("added");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const QString &there, const QString &added, bool isSame) {
            QTest::newRow(qPrintable(there + u' ' + added)) << there << added << isSame;
        };
        row(u"Ärger"_s, u"äRGER"_s, true);
        row(u"Ärger"_s, u"Ürger"_s, false);
        row(u"ΣΙΓΜΑΣ"_s, u"σιγμας"_s, true);
        row(u"Банк"_s, u"БАНК"_s, true);
        row(u"阿里云"_s, u"阿里云"_s, true);
        row(u"阿里云"_s, u"腾讯云"_s, false);
        row(u"ab"_s, u"é"_s, false); // as many bytes
        row(u"a"_s, u"ab"_s, false);
    }

    void knowsNamesInAnyCase()
    {
        QFETCH(QString, there);
        QFETCH(QString, added);
        QFETCH(bool, isSame);
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, there.toUtf8().constData(), "me", "secret"));
        const Vault vault = vaultWith(std::move(accounts));
        const AccountDraft draft{
            .issuer = added.toStdString(), .name = "ME", .secret = SecretBytes::fromText("secret")};
        QCOMPARE(findDuplicate(vault, draft).kind, isSame ? DuplicateKind::Same : DuplicateKind::None);
    }

    void foldingKeepsATextAsLongAsItIs()
    {
        // What finding duplicates relies on.
        for (char32_t letter = 0x80; letter < 0x10000; ++letter) {
            const bool isText = !QChar::isSurrogate(letter) && letter != QChar::ByteOrderMark;
            const std::string text = isText ? QString::fromUcs4(&letter, 1).toStdString() : "ä";
            const std::string folded = foldedCase(text);
            QCOMPARE(folded.size(), text.size());
            QVERIFY2(static_cast<unsigned char>(folded.front()) >= 0x80, qPrintable(QString::number(letter, 16)));
        }
    }

    void findsDuplicatesAmongThousands()
    {
        std::vector<Account> accounts;
        for (int number = 0; number < 3000; ++number)
            accounts.push_back(account(m_random, ("Site" + std::to_string(1000 + number)).c_str(), "me", "secret"));
        const Vault vault = vaultWith(std::move(accounts));
        QElapsedTimer timer;
        timer.start();
        for (const Account &existing : vault.accounts()) {
            const AccountDraft draft{
                .issuer = existing.issuer, .name = "me", .secret = SecretBytes::fromText("secret")};
            QCOMPARE(findDuplicate(vault, draft).existing, existing.id);
        }
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed()))); // it took a minute once
    }
};

QTEST_GUILESS_MAIN(TestAccountFilter)
#include "tst_account_filter.moc"
