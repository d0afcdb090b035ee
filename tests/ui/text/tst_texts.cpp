#include "ui/text/code_text.h"
#include "ui/text/display_text.h"
#include "ui/text/time_text.h"
#include "ui/text/translators.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslators(*QCoreApplication::instance(), u"en"_s); }

    void groupsCodesForReading_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shown");
        QTest::newRow("four digits") << u"1234"_s << u"1234"_s;
        QTest::newRow("Steam") << u"2F9K4"_s << u"2F9K4"_s;
        QTest::newRow("six digits") << u"012345"_s << u"012 345"_s;
        QTest::newRow("seven digits") << u"0123456"_s << u"012 3456"_s;
        QTest::newRow("eight digits") << u"01234567"_s << u"0123 4567"_s;
        QTest::newRow("nine digits") << u"012345678"_s << u"0123 45678"_s;
        QTest::newRow("ten digits") << u"0123456789"_s << u"01234 56789"_s;
        QTest::newRow("Yandex letters") << u"umozdicq"_s << u"umoz dicq"_s;
    }

    void groupsCodesForReading()
    {
        QFETCH(QString, code);
        QTEST(groupedCode(code), "shown");
        QCOMPARE(groupedCode(code.toStdString()), groupedCode(code));
    }

    void escapesWhatDeceives()
    {
        QCOMPARE(displayText(u"阿里云 (主账号) é 🙂"_s), u"阿里云 (主账号) é 🙂"_s);
        QCOMPARE(displayText(std::string_view("a\nb\x1b\u202E\u2066\xff")),
                 u"a\\u{A}b\\u{1B}\\u{202E}\\u{2066}\uFFFD"_s);
    }

    void saysMomentsAsPeopleDo()
    {
        const QTimeZone zone("Asia/Shanghai");
        const QLocale german(QLocale::German);
        const auto at = [&zone](int day, int hour) {
            return UnixTime(std::chrono::seconds(QDateTime({2026, 3, day}, {hour, 12}, zone).toSecsSinceEpoch()));
        };
        QCOMPARE(momentText(at(9, 9), at(9, 23), zone, german), u"today 09:12"_s);
        QCOMPARE(momentText(at(8, 23), at(9, 0), zone, german), u"yesterday 23:12"_s);
        QCOMPARE(momentText(at(10, 0), at(9, 23), zone, german), u"tomorrow 00:12"_s);
        QCOMPARE(momentText(at(7, 9), at(9, 9), zone, german), u"07.03.26 09:12"_s);
    }

    void writesDatesInFullForPaper()
    {
        const QTimeZone zone("Asia/Shanghai");
        const UnixTime moment(std::chrono::seconds(QDateTime({2026, 11, 22}, {14, 2}, zone).toSecsSinceEpoch()));
        QCOMPARE(dateText(moment, zone, QLocale(QLocale::German)), u"22. November 2026 14:02"_s);
        QCOMPARE(dateText(moment, zone, QLocale(QLocale::English, QLocale::UnitedKingdom)),
                 u"22 November 2026 14:02"_s);
        QCOMPARE(dateText(moment, zone, QLocale(QLocale::Chinese, QLocale::China)), u"2026年11月22日 14:02"_s);
    }

    void saysDurationsInTheirLargestUnit_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("shown");
        QTest::newRow("negative") << qint64(-5) << u"0 seconds"_s;
        QTest::newRow("one second") << qint64(1) << u"1 second"_s;
        QTest::newRow("below a minute") << qint64(59) << u"59 seconds"_s;
        QTest::newRow("a minute") << qint64(60) << u"1 minute"_s;
        QTest::newRow("below an hour") << qint64(3599) << u"59 minutes"_s;
        QTest::newRow("a day and a half") << qint64(129'600) << u"1 day"_s;
        QTest::newRow("a month") << qint64(30 * 86'400) << u"30 days"_s;
    }

    void saysDurationsInTheirLargestUnit()
    {
        QFETCH(qint64, seconds);
        QTEST(durationText(std::chrono::seconds(seconds)), "shown");
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
