#include "ui/scan/code_reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

// Made-up accounts: "a" is part 1 of 2, "b" part 2 of 2 of one export with the id 7.
constexpr std::string_view kFirstPart = "otpauth-migration://offline?data=ChUKCgECAwQFBgcICQoSAWEgASgBMAIQARgCIAAoBw==";
constexpr std::string_view kSecondPart
    = "otpauth-migration://offline?data=ChUKCgsMDQ4PEBESExQSAWIgASgBMAIQARgCIAEoBw==";
constexpr std::string_view kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example";

FoundCode found(std::string_view text, const QString &source = u"HDMI-1"_s)
{
    return {.text = SecretBytes::fromText(text), .source = source, .sourceIndex = 0, .area = {}};
}

template <typename... Texts>
std::vector<FoundCode> codes(Texts... texts)
{
    std::vector<FoundCode> result;
    (result.push_back(found(texts)), ...);
    return result;
}

} // namespace

class TestCodeReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAccountsWithTheirSource()
    {
        const CodeReading reading = readCodes(codes(kAlice, "https://apps.apple.com/app"));
        QCOMPARE(reading.accounts.size(), std::size_t(1));
        QCOMPARE(reading.accounts[0].draft.issuer, "Example");
        QCOMPARE(reading.accounts[0].draft.name, "alice");
        QCOMPARE(reading.accounts[0].source, u"HDMI-1"_s);
        QCOMPARE(reading.others.size(), std::size_t(1));
        QCOMPARE(reading.others[0].explanation.detail, "apps.apple.com");
    }

    void tellsWhereThingsWereFound()
    {
        std::vector<FoundCode> all = codes(kSecondPart, kAlice, kFirstPart, "tel:1", "tel:1");
        for (int number = 0; number < 5; ++number) {
            all[number].sourceIndex = number;
            all[number].area = QRect(10 * number, 0, 5, 5);
        }
        const CodeReading reading = readCodes(all);
        QCOMPARE(reading.accounts.size(), std::size_t(3));
        QCOMPARE(reading.accounts[0].sourceIndex, 1);
        QCOMPARE(reading.accounts[0].area, QRect(10, 0, 5, 5));
        for (const std::size_t number : {std::size_t(1), std::size_t(2)}) {
            QCOMPARE(reading.accounts[number].sourceIndex, 0);
            QCOMPARE(reading.accounts[number].area, QRect(0, 0, 5, 5));
        }
        QCOMPARE(reading.others.size(), std::size_t(1));
        QCOMPARE(reading.others[0].sourceIndex, 3);
        QCOMPARE(reading.others[0].area, QRect(30, 0, 5, 5));
        const CodeReading typed = readCodes(codesInText(kAlice));
        QVERIFY(typed.accounts[0].area.isEmpty());
    }

    void readsAnAccountOnceThoughItsLinksDiffer()
    {
        const CodeReading reading = readCodes(codes(kAlice, "otpauth://totp/Example:alice?secret=jbswy3dpehpk3pxp"));
        QCOMPARE(reading.accounts.size(), std::size_t(1));
    }

    void explainsTheSameThingOnce()
    {
        const CodeReading reading
            = readCodes(codes("https://example.com/a", "https://example.com/b", "https://example.org/", "tel:1"));
        QCOMPARE(reading.others.size(), std::size_t(3));
    }

    void tellsWhyAnAccountLinkIsOfNoUse()
    {
        const CodeReading reading = readCodes(codes("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=11"));
        QVERIFY(reading.accounts.empty());
        QCOMPARE(reading.others.size(), std::size_t(1));
        QCOMPARE(reading.others[0].explanation.error->code, ErrorCode::InvalidDigits);
    }

    void tellsWhichPartsOfAnExportAreMissing()
    {
        const CodeReading reading = readCodes(codes(kSecondPart));
        QCOMPARE(reading.accounts.size(), std::size_t(1));
        QCOMPARE(reading.accounts[0].draft.name, "b");
        QVERIFY(reading.hasMissingParts());
        QCOMPARE(reading.exports.size(), std::size_t(1));
        QCOMPARE(reading.exports[0].partCount, 2);
        QCOMPARE(reading.exports[0].missing, std::vector<int>{0});
    }

    void putsThePartsOfAnExportTogether()
    {
        const CodeReading reading = readCodes(codes(kSecondPart, kAlice, kFirstPart, kSecondPart));
        QVERIFY(!reading.hasMissingParts());
        QCOMPARE(reading.accounts.size(), std::size_t(3));
        QCOMPARE(reading.accounts[0].draft.name, "alice");
        QCOMPARE(reading.accounts[1].draft.name, "a");
        QCOMPARE(reading.accounts[2].draft.name, "b");
    }

    void mergesCodesByTheirText()
    {
        std::vector<FoundCode> all = codes(kFirstPart);
        mergeCodes(all, codes(kSecondPart, kFirstPart));
        QCOMPARE(all.size(), std::size_t(2));
    }

    void keepsThePlaceThatThePreviewShows()
    {
        std::vector<FoundCode> all = codes(kAlice, "tel:1");
        all[0].area = QRect(1, 2, 3, 4);
        all[1].area = QRect(5, 6, 7, 8);
        std::vector<FoundCode> sameScan = codes(kAlice);
        sameScan[0].sourceIndex = 1;
        sameScan[0].area = QRect(9, 9, 9, 9);
        mergeCodes(all, std::move(sameScan));
        QCOMPARE(all[0].sourceIndex, 0); // of two monitors the first
        QCOMPARE(all[0].area, QRect(1, 2, 3, 4));

        forgetPlaces(all);
        std::vector<FoundCode> nextScan = codes(kAlice);
        nextScan[0].source = u"HDMI-2"_s;
        nextScan[0].sourceIndex = 1;
        nextScan[0].area = QRect(10, 20, 30, 40);
        mergeCodes(all, std::move(nextScan));
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].source, u"HDMI-2"_s);
        QCOMPARE(all[0].sourceIndex, 1);
        QCOMPARE(all[0].area, QRect(10, 20, 30, 40));
        QVERIFY(all[1].area.isEmpty());
    }

    void takesTheFirstPartOfAnExportThatIsOnAPreview()
    {
        std::vector<FoundCode> all = codes(kFirstPart, kSecondPart);
        all[1].area = QRect(1, 2, 3, 4);
        QCOMPARE(readCodes(all).accounts[0].area, QRect(1, 2, 3, 4));
    }

    void takesLinksLineByLine()
    {
        const std::string text
            = "# my accounts\r\n\r\n" + std::string(kAlice) + "\r\n   \n  otpauth://hotp/x?secret=AAAA\n";
        const CodeReading reading = readCodes(codesInText(text));
        QCOMPARE(reading.accounts.size(), std::size_t(2));
        QVERIFY(reading.others.empty());
        QVERIFY(codesInText("").empty());
    }
};

QTEST_GUILESS_MAIN(TestCodeReading)
#include "tst_code_reading.moc"
