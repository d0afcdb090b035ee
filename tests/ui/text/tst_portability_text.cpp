#include "ui/text/portability_text.h"
#include "ui/text/translators.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestPortabilityText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslators(*QCoreApplication::instance(), u"en"_s); }

    void saysNothingOfAnOrdinaryAccount() { QVERIFY(portabilityTexts({}).isEmpty()); }

    void saysWhatIsIgnoredAndOnceWhatToDo()
    {
        const OtpParameters unusual{
            .algorithm = HashAlgorithm::Sha256, .digits = *Digits::from(8), .period = *Period::from(60)};
        const QStringList texts = portabilityTexts(unusual);
        QCOMPARE(texts.size(), 4);
        QVERIFY(texts[0].contains(u"SHA256"_s));
        QVERIFY(texts[1].contains(u"this account has 8"_s));
        QVERIFY(texts[2].contains(u"this account takes 60"_s));
        QVERIFY(texts[3].contains(u"compare one"_s));
    }

    void warnsOfCountersAndOwnTypesWithoutWrongCodes()
    {
        QCOMPARE(portabilityTexts({.type = OtpType::Hotp}).size(), 1);
        QVERIFY(portabilityTexts({.type = OtpType::Hotp})[0].contains(u"one device only"_s));
        QVERIFY(portabilityTexts(OtpParameters::steam())[0].contains(u"Steam Guard"_s));
        QVERIFY(portabilityTexts(OtpParameters::yandex())[0].contains(u"Yandex"_s));
        QVERIFY(portabilityTexts(OtpParameters::motp())[0].contains(u"Mobile-OTP"_s));
    }

    void saysWhyNoMigrationCodeCarriesIt()
    {
        QCOMPARE(notMigratableText(OtpParameters::steam()), u"Steam Guard"_s);
        QCOMPARE(notMigratableText({.period = *Period::from(60)}), u"renews every 60 s"_s);
        QCOMPARE(notMigratableText({.digits = *Digits::from(7)}), u"7 digits"_s);
        QCOMPARE(notMigratableText({.type = OtpType::Hotp, .period = *Period::from(60)}), u"counter too large"_s);
    }
};

QTEST_GUILESS_MAIN(TestPortabilityText)
#include "tst_portability_text.moc"
