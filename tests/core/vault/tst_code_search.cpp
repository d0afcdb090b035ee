#include "core/vault/code_search.h"
#include "tests/core/vault/vault_test_support.h"
#include "tests/support/figures.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::test;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view kKey = "12345678901234567890"; // of RFC 4226 and 6238

std::string codeOf(const Account &account, UnixTime now)
{
    return codeAt(account.codeSource(), now)->text;
}

} // namespace

class TestCodeSearch : public QObject
{
    Q_OBJECT

    CountingRandom m_random;
    const UnixTime m_now{1'700'000'012s}; // 2 s into a period of 30 s

    static AccountId idOf(const Vault &vault, std::size_t place) { return vault.accounts()[place].id; }

    Vault one(Account account)
    {
        std::vector<Account> accounts;
        accounts.push_back(std::move(account));
        return vaultWith(std::move(accounts));
    }

private Q_SLOTS:
    void findsACodeUpToTenPeriodsAway_data()
    {
        QTest::addColumn<int>("periods");
        for (const int periods : {0, -1, 1, -2, -10, 10})
            QTest::addRow("%d", periods) << periods;
    }
    void findsACodeUpToTenPeriodsAway()
    {
        QFETCH(const int, periods);
        const Vault vault = one(account(m_random, "RFC", "totp", kKey));
        const UnixTime made = m_now + periods * 30s;
        const auto matches = searchCode(vault, codeOf(vault.accounts().front(), made), m_now);
        QCOMPARE(matches.size(), std::size_t(1));
        QCOMPARE(matches[0].offset, periods);
        QVERIFY(matches[0].validFrom <= made && made < *matches[0].validUntil);
        QCOMPARE(*matches[0].validUntil - *matches[0].validFrom, 30s);
    }

    void findsNothingFurtherAway()
    {
        const Vault vault = one(account(m_random, "RFC", "totp", kKey));
        for (const int periods : {-11, 11})
            QVERIFY(searchCode(vault, codeOf(vault.accounts().front(), m_now + periods * 30s), m_now).empty());
    }

    void findsNothingBefore1970()
    {
        const Vault vault = one(account(m_random, "RFC", "totp", kKey));
        const auto matches = searchCode(vault, codeOf(vault.accounts().front(), UnixTime(0s)), UnixTime(35s));
        QCOMPARE(matches.size(), std::size_t(1)); // not once more for each period that never was
        QCOMPARE(matches[0].offset, -1);
    }

    void doesNotMindHowTheCodeIsGrouped_data()
    {
        QTest::addColumn<QByteArray>("typed");
        for (const char *typed : {"755224", "755 224", " 755-224 ", "75 52 24"})
            QTest::newRow(typed) << QByteArray(typed);
    }
    void doesNotMindHowTheCodeIsGrouped()
    {
        QFETCH(const QByteArray, typed);
        Account token = account(m_random, "Bank", "token", kKey);
        token.parameters.type = OtpType::Hotp;
        const Vault vault = one(std::move(token));
        const auto matches = searchCode(vault, typed.toStdString(), m_now);
        QCOMPARE(matches.size(), std::size_t(1));
        QCOMPARE(matches[0].id, idOf(vault, 0));
    }

    void doesNotTakeTextsForCodes_data()
    {
        QTest::addColumn<QByteArray>("typed");
        for (const char *typed : {"", " - ", "75522", "7552244", "755224x", "０"})
            QTest::newRow(*typed ? typed : "nothing") << QByteArray(typed);
    }
    void doesNotTakeTextsForCodes()
    {
        QFETCH(const QByteArray, typed);
        Account token = account(m_random, "Bank", "token", kKey);
        token.parameters.type = OtpType::Hotp;
        const Vault vault = one(std::move(token));
        QVERIFY(searchCode(vault, typed.toStdString(), m_now).empty());
    }

    void countsTheCodesOfCountedAccounts()
    {
        Account token = account(m_random, "Bank", "token", kKey);
        token.parameters.type = OtpType::Hotp;
        token.counter = 2;
        const Vault vault = one(std::move(token));
        const auto offsetOf = [&](std::string_view code) { return searchCode(vault, code, m_now).at(0).offset; };
        QCOMPARE(offsetOf("755224"), -2); // RFC 4226, appendix D
        QCOMPARE(offsetOf("359152"), 0);
        QCOMPARE(offsetOf("520489"), 7);
        QVERIFY(!searchCode(vault, "755224", m_now).at(0).validFrom);
    }

    void findsEveryTypeInEitherCase_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("Steam") << static_cast<int>(OtpType::Steam);
        QTest::newRow("Yandex") << static_cast<int>(OtpType::Yandex);
        QTest::newRow("Mobile-OTP") << static_cast<int>(OtpType::Motp);
    }
    void findsEveryTypeInEitherCase()
    {
        QFETCH(const int, type);
        Account other = account(m_random, "Other", "type", "1234567890123456");
        other.pin = SecretBytes::fromText("1234");
        other.parameters = type == static_cast<int>(OtpType::Steam) ? OtpParameters::steam()
            : type == static_cast<int>(OtpType::Yandex)             ? OtpParameters::yandex()
                                                                    : OtpParameters::motp();
        const Vault vault = one(std::move(other));
        const QByteArray code = QByteArray::fromStdString(codeOf(vault.accounts().front(), m_now));
        for (const QByteArray &typed : {code.toLower(), code.toUpper()}) {
            const auto matches = searchCode(vault, typed.toStdString(), m_now);
            QCOMPARE(matches.size(), std::size_t(1));
            QCOMPARE(matches[0].offset, 0);
        }
    }

    void findsRetiredAccountsAfterTheListAndTheTrashLast()
    {
        std::vector<Account> accounts;
        for (const char *name : {"trashed", "retired", "listed"})
            accounts.push_back(account(m_random, "RFC", name, kKey));
        accounts[0].trashed = m_now;
        accounts[0].state = BindingState::Retired; // before it was thrown away
        accounts[1].state = BindingState::Retired;
        const Vault vault = vaultWith(std::move(accounts));
        const auto matches = searchCode(vault, codeOf(vault.accounts().front(), m_now), m_now);
        QCOMPARE(matches.size(), std::size_t(3));
        QCOMPARE(matches[0].id, idOf(vault, 2));
        QCOMPARE(matches[1].id, idOf(vault, 1));
        QCOMPARE(matches[2].id, idOf(vault, 0));
    }

    void passesOverAccountsThatMakeNoCode()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "Yandex", "no PIN", "1234567890123456"));
        accounts[0].parameters = OtpParameters::yandex();
        accounts.push_back(account(m_random, "RFC", "totp", kKey));
        const Vault vault = vaultWith(std::move(accounts));
        QCOMPARE(searchCode(vault, codeOf(vault.accounts()[1], m_now), m_now).size(), std::size_t(1));
        QVERIFY(searchCode(vault, "abcdefgh", m_now).empty());
        QVERIFY(clockDifferences(vault.accounts()[0], "abcdefgh", m_now).empty());
    }

    void measuresAnotherClock_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<bool>("mayBeNone");
        QTest::newRow("none") << 0 << true;
        QTest::newRow("within the period") << 27 << true;
        QTest::newRow("a period ahead") << 28 << false;
        QTest::newRow("just behind") << -3 << false;
        QTest::newRow("minutes ahead") << 312 << false;
        QTest::newRow("ten minutes ahead") << 600 << false;
        QTest::newRow("ten minutes behind") << -600 << false;
    }
    void measuresAnotherClock()
    {
        QFETCH(const int, ahead);
        QFETCH(const bool, mayBeNone);
        const Account github = account(m_random, "RFC", "totp", kKey);
        const std::chrono::seconds truth(ahead);
        const auto differences = clockDifferences(github, codeOf(github, m_now + truth), m_now);
        QCOMPARE(differences.size(), std::size_t(1));
        QVERIFY(differences[0].least <= truth && truth <= differences[0].most);
        QCOMPARE(differences[0].most - differences[0].least, 29s); // both ends can be
        QCOMPARE(differences[0].mayBeNone(), mayBeNone);
    }

    void doesNotGuessAtClocksFurtherAway()
    {
        const Account github = account(m_random, "RFC", "totp", kKey);
        for (const auto ahead : {-640s, 640s})
            QVERIFY(clockDifferences(github, codeOf(github, m_now + ahead), m_now).empty());
        QVERIFY(clockDifferences(github, "", m_now).empty());
    }

    void looksLessFarWhereCodesAreShort()
    {
        OtpParameters parameters;
        QCOMPARE(clockReach(parameters), 600s);
        parameters.digits = *Digits::from(4); // 10 codes of 10,000: one in a thousand
        QCOMPARE(clockReach(parameters), 4 * 30s);
        parameters.digits = {};
        parameters.period = *Period::from(1);
        QCOMPARE(clockReach(parameters), 499s);
        QCOMPARE(clockReach(OtpParameters::steam()), 600s);
    }

    void measuresNothingByCounters()
    {
        Account token = account(m_random, "Bank", "token", kKey);
        token.parameters.type = OtpType::Hotp;
        QVERIFY(clockDifferences(token, "755224", m_now).empty());
    }

    void givesTheSmallestDifferenceFirstWhereACodeOccursTwice()
    {
        // Two windows of one key with the same four digits, as near as they come.
        Account pad = account(m_random, "Pad", "four", kKey);
        pad.parameters.digits = *Digits::from(4);
        UnixTime now(0s);
        for (bool isFound = false; !isFound; now += 30s) {
            for (int periods = 1; periods <= 3 && !isFound; ++periods)
                isFound = codeOf(pad, now) == codeOf(pad, now + periods * 30s);
            if (isFound)
                break;
        }
        const UnixTime between = now + 30s;
        const auto differences = clockDifferences(pad, codeOf(pad, now), between);
        QVERIFY(differences.size() >= 2);
        const auto distance
            = [](const ClockDifference &d) { return d.mayBeNone() ? 0s : std::min(abs(d.least), abs(d.most)); };
        QVERIFY(distance(differences[0]) <= distance(differences[1]));
    }

    void looksThroughManyAccounts()
    {
        std::vector<Account> accounts;
        for (int number = 0; number < 10'000; ++number)
            accounts.push_back(account(m_random, "GitHub", "user " + std::to_string(number),
                                       "the key of number " + std::to_string(number)));
        const Vault vault = vaultWith(std::move(accounts));
        const auto began = std::chrono::steady_clock::now();
        const auto found = searchCode(vault, codeOf(vault.accounts()[5'000], m_now), m_now);
        const auto took = std::chrono::steady_clock::now() - began;
        QVERIFY(std::ranges::find(found, idOf(vault, 5'000), &CodeMatch::id) != found.end());
        test::figure("which of 10,000 accounts made a code: "
                     + std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()) + " ms");
    }
};

QTEST_GUILESS_MAIN(TestCodeSearch)
#include "tst_code_search.moc"
