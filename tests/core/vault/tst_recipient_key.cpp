#include "core/vault/receiving_key.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace countersign;
using namespace countersign::test;

class TestRecipientKey : public QObject
{
    Q_OBJECT

    // Of the vault key 00 01 … 1f, as docs/tools/open_share.py makes it.
    static constexpr std::string_view kText
        = "countersign-key:6DCIUOIXWI5UL7KX2PHXQDNK6IRENLSKFVG6FGZXUO2HUYXJFZWPEXK3";

    static ReceivingKey receivingKey(std::uint8_t first = 0)
    {
        SecretBytes vaultKey(32);
        std::iota(vaultKey.writable().begin(), vaultKey.writable().end(), first);
        return ReceivingKey(vaultKey);
    }

private Q_SLOTS:
    void isThatOfTheIndependentReader()
    {
        const RecipientKey key = receivingKey().recipientKey();
        QCOMPARE(key.text(), std::string(kText));
        QCOMPARE(key.fingerprint(), std::string("94659 67806 16139 25250 06851"));
    }

    void comesBackFromItsText()
    {
        for (int first = 0; first < 50; ++first) {
            const RecipientKey key = receivingKey(static_cast<std::uint8_t>(first)).recipientKey();
            const auto parsed = RecipientKey::parse(key.text());
            QVERIFY(parsed);
            QVERIFY(*parsed == key);
        }
    }

    void readsWhatMailsMakeOfIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text(kText.data(), static_cast<qsizetype>(kText.size()));
        QTest::newRow("small letters") << text.toLower();
        QTest::newRow("capital letters") << text.toUpper();
        QTest::newRow("white space") << " \n" + text + "\r\n";
        QTest::newRow("without its beginning") << text.mid(text.indexOf(':') + 1);
        QTest::newRow("two lines") << text.left(40) + "\n" + text.mid(40);
        QTest::newRow("dashes") << text.left(30) + "-" + text.mid(30);
    }
    void readsWhatMailsMakeOfIt()
    {
        QFETCH(const QByteArray, text);
        const auto key = RecipientKey::parse(text.toStdString());
        QVERIFY(key);
        QCOMPARE(key->text(), std::string(kText));
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text(kText.data(), static_cast<qsizetype>(kText.size()));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only its beginning") << QByteArray("countersign-key:");
        QTest::newRow("cut") << text.chopped(1);
        QTest::newRow("longer") << text + "A";
        QTest::newRow("another sign") << text.chopped(1) + "!";
        QTest::newRow("a link") << QByteArray("https://example.com/");
        QTest::newRow("letters beyond ASCII") << text.chopped(2) + "阿";
    }
    void refusesWhatIsNone()
    {
        QFETCH(const QByteArray, text);
        const auto key = RecipientKey::parse(text.toStdString());
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::RecipientKeyMalformed);
    }

    void noticesEveryMistypedLetter()
    {
        const std::size_t start = kText.find(':') + 1;
        for (std::size_t place = start; place < kText.size(); ++place) {
            std::string text(kText);
            text[place] = text[place] == 'A' ? 'B' : 'A';
            const auto key = RecipientKey::parse(text);
            QVERIFY2(!key, text.c_str());
            QCOMPARE(key.error().code, ErrorCode::RecipientKeyMistyped);
        }
    }

    void opensWhatWasSealedForItAndNothingElse()
    {
        const ReceivingKey ours = receivingKey();
        const SecretBytes content = SecretBytes::fromText("between us");
        const auto sealed = sealed_box::seal(ours.recipientKey().bytes(), content);
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), content.size() + sealed_box::kOverhead);
        const auto opened = ours.open(*sealed);
        QVERIFY(opened && *opened == content);
        QVERIFY(!receivingKey(1).open(*sealed));
        for (std::size_t place = 0; place < sealed->size(); ++place) {
            Bytes damaged = *sealed;
            damaged[place] ^= 1;
            QVERIFY(!ours.open(damaged));
        }
        for (std::size_t size = 0; size < sealed->size(); ++size)
            QVERIFY(!ours.open(ByteView(*sealed).first(size)));
    }

    void sealsNothingForAKeyThatEverybodyHas()
    {
        QVERIFY(!sealed_box::seal({}, SecretBytes::fromText("between us"))); // the point 0, whose shared secret is 0
    }

    void isAnotherOneForEachVault()
    {
        std::set<std::string> fingerprints;
        for (int first = 0; first < 50; ++first)
            fingerprints.insert(receivingKey(static_cast<std::uint8_t>(first)).recipientKey().fingerprint());
        QCOMPARE(fingerprints.size(), std::size_t(50));
    }
};

QTEST_GUILESS_MAIN(TestRecipientKey)
#include "tst_recipient_key.moc"
