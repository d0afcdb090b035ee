#include "ui/text/time_text.h"
#include "ui/text/translators.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTranslators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersEnglishAndSimplifiedChinese() { QCOMPARE(availableLanguages(), QStringList({u"en"_s, u"zh_CN"_s})); }

    void switchesWhileRunning()
    {
        auto &application = *QCoreApplication::instance();
        installTranslators(application, u"zh_CN"_s);
        QCOMPARE(durationText(5s), u"5 秒"_s);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        installTranslators(application, u"en"_s);
        QCOMPARE(durationText(5s), u"5 seconds"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void leavesNoTranslatorsBehind()
    {
        auto &application = *QCoreApplication::instance();
        installTranslators(application, u"zh_CN"_s);
        const auto once = application.findChildren<QTranslator *>().size();
        for (int round = 0; round < 5; ++round)
            installTranslators(application, u"zh_CN"_s);
        QCOMPARE(application.findChildren<QTranslator *>().size(), once);
    }

    void choosesTheLanguageThatSuitsBest_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("language");
        QTest::newRow("mainland China") << QStringList{u"zh-CN"_s, u"zh-Hans-CN"_s, u"zh"_s} << u"zh_CN"_s;
        QTest::newRow("Singapore") << QStringList{u"zh-Hans-SG"_s, u"zh-SG"_s} << u"zh_CN"_s;
        QTest::newRow("Taiwan") << QStringList{u"zh-Hant-TW"_s, u"zh-TW"_s} << u"en"_s;
        QTest::newRow("Ireland") << QStringList{u"en-IE"_s} << u"en"_s;
        QTest::newRow("Icelandic, else Chinese") << QStringList{u"is-IS"_s, u"zh-CN"_s} << u"zh_CN"_s;
        QTest::newRow("only Icelandic") << QStringList{u"is-IS"_s} << u"en"_s;
        QTest::newRow("the C locale") << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("none") << QStringList{} << u"en"_s;
    }

    void choosesTheLanguageThatSuitsBest()
    {
        QFETCH(QStringList, wanted);
        QTEST(bestLanguage(wanted), "language");
    }

    void followsTheSystemWhereTheSettingIsUnknown()
    {
        installTranslators(*QCoreApplication::instance(), u"tlh"_s);
        QCOMPARE(durationText(5s), u"5 seconds"_s); // tests run in a German locale, which we lack
    }

    void writesNumbersAndDatesInTheLanguageOfTheWordsAsTheCountryDoes()
    {
        const QDate christmas(2026, 12, 25);
        installTranslators(*QCoreApplication::instance(), QString());
        QCOMPARE(QLocale().toString(christmas, QLocale::ShortFormat), u"25/12/2026"_s); // no 12/25 in Germany
        QCOMPARE(QLocale().dayName(5), u"Friday"_s);
        installTranslators(*QCoreApplication::instance(), u"zh_CN"_s);
        QCOMPARE(QLocale().dayName(5), u"星期五"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslators)
#include "tst_translators.moc"
