#include "core/vault/recovery_key.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::test;

class TestRecoveryKey : public QObject
{
    Q_OBJECT

private:
    std::string textOfScripted() const
    {
        ScriptedRandom random{0x00};
        return std::string(RecoveryKey::generate(random).text().exposeText());
    }

private Q_SLOTS:
    void isNineGroupsOfFourLetters()
    {
        const std::string text = textOfScripted();
        QCOMPARE(text.size(), std::size_t(44));
        for (std::size_t index = 0; index < text.size(); ++index)
            QCOMPARE(text[index] == '-', index % 5 == 4);
        QCOMPARE(text.substr(0, 39), "AAAQ-EAYE-AUDA-OCAJ-BIFQ-YDIO-B4IB-CEQT"); // RFC 4648 of 00 01 … 13
    }

    void comesBackFromItsText()
    {
        CountingRandom random;
        for (int round = 0; round < 200; ++round) {
            const RecoveryKey key = RecoveryKey::generate(random);
            const auto parsed = RecoveryKey::parse(key.text().exposeText());
            QVERIFY(parsed);
            QVERIFY(parsed->bytes() == key.bytes());
        }
    }

    void readsWhatPeopleType()
    {
        std::string text = textOfScripted();
        std::ranges::transform(text, text.begin(), [](char letter) {
            switch (letter) {
            case 'O':
                return '0';
            case 'I':
                return '1';
            case 'B':
                return '8';
            case '-':
                return ' ';
            default:
                return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
            }
        });
        const auto parsed = RecoveryKey::parse("  " + text + "\n");
        QVERIFY(parsed);
        QCOMPARE(std::string(parsed->text().exposeText()), textOfScripted());
    }

    void noticesEveryMistypedLetter()
    {
        const std::string text = textOfScripted();
        for (std::size_t index = 0; index < text.size(); ++index) {
            if (text[index] == '-')
                continue;
            std::string mistyped = text;
            mistyped[index] = text[index] == 'X' ? 'Y' : 'X';
            QCOMPARE(RecoveryKey::parse(mistyped).error().code, ErrorCode::RecoveryKeyMistyped);
        }
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("position");
        const QByteArray good = QByteArray::fromStdString(textOfScripted());
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("a letter short") << good.chopped(1) << 43;
        QTest::newRow("a letter more") << good + 'A' << 44;
        QTest::newRow("9 is no letter") << QByteArray(good).replace(2, 1, "9") << 2;
        QTest::newRow("not ASCII") << QByteArray(good).replace(5, 1, "\xc3\xa9") << 5;
    }
    void refusesWhatIsNoKey()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, position);
        const auto parsed = RecoveryKey::parse(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::RecoveryKeyMalformed);
        QCOMPARE(parsed.error().position, static_cast<std::size_t>(position));
    }
};

QTEST_GUILESS_MAIN(TestRecoveryKey)
#include "tst_recovery_key.moc"
