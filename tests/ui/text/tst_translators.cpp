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
    void cleanup() { qunsetenv("LANGUAGE"); }

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

    void followsTheSystem_data()
    {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<QString>("shown");
        QTest::newRow("mainland China") << QByteArray("zh_CN") << u"5 秒"_s;
        QTest::newRow("Singapore") << QByteArray("zh_SG") << u"5 秒"_s;
        QTest::newRow("Ireland") << QByteArray("en_IE") << u"5 seconds"_s;
        QTest::newRow("a language we lack") << QByteArray("is_IS") << u"5 seconds"_s;
    }

    void followsTheSystem()
    {
        QFETCH(QByteArray, system);
        qputenv("LANGUAGE", system);
        qputenv("LC_ALL", system + ".UTF-8");
        installTranslators(*QCoreApplication::instance(), {});
        QTEST(durationText(5s), "shown");
    }

    void followsTheSystemWhereTheSettingIsUnknown()
    {
        qputenv("LC_ALL", "zh_CN.UTF-8");
        installTranslators(*QCoreApplication::instance(), u"tlh"_s);
        QCOMPARE(durationText(5s), u"5 秒"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslators)
#include "tst_translators.moc"
