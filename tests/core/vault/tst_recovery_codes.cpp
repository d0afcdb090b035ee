#include "core/vault/recovery_codes.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;

class TestRecoveryCodes : public QObject
{
    Q_OBJECT

    CountingRandom m_random;

    static std::string text(const RecoveryCode &code) { return std::string(code.code.exposeText()); }

private Q_SLOTS:
    void takesOneCodeALineAsTheSiteWroteIt()
    {
        Account one = account(m_random, "GitHub", "mona");
        QCOMPARE(*addRecoveryCodes(one, "  12345-abcde \r\n\n1234 5678\n \t\nlast"), std::size_t(3));
        QCOMPARE(text(one.recoveryCodes[0]), std::string("12345-abcde"));
        QCOMPARE(text(one.recoveryCodes[1]), std::string("1234 5678"));
        QCOMPARE(text(one.recoveryCodes[2]), std::string("last"));
    }

    void keepsWhatIsKnownOfACodeThatComesAgain()
    {
        Account one = account(m_random, "GitHub", "mona");
        QCOMPARE(*addRecoveryCodes(one, "a\nb\na"), std::size_t(2));
        one.recoveryCodes[0].isUsed = true;
        QCOMPARE(*addRecoveryCodes(one, "b\na\nc"), std::size_t(1));
        QCOMPARE(one.recoveryCodes.size(), std::size_t(3));
        QVERIFY(one.recoveryCodes[0].isUsed);
    }

    void addsNothingWhereItWouldBeTooMuch()
    {
        Account one = account(m_random, "GitHub", "mona");
        QVERIFY(!addRecoveryCodes(one, "short\n" + std::string(Vault::kMaxRecoveryCodeBytes + 1, 'x')));
        std::string many;
        for (std::size_t number = 0; number <= Vault::kMaxRecoveryCodes; ++number)
            many += "code " + std::to_string(number) + '\n';
        QVERIFY(!addRecoveryCodes(one, many));
        QVERIFY(one.recoveryCodes.empty());
        QCOMPARE(*addRecoveryCodes(one, std::string_view(many).substr(0, many.rfind("code"))),
                 Vault::kMaxRecoveryCodes);
    }

    void addsNothingFromNothing()
    {
        Account one = account(m_random, "GitHub", "mona");
        QCOMPARE(*addRecoveryCodes(one, ""), std::size_t(0));
        QCOMPARE(*addRecoveryCodes(one, "\n \n"), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestRecoveryCodes)
#include "tst_recovery_codes.moc"
