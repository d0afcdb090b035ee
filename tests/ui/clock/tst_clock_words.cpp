#include "ui/clock/clock_words.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClockWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysLengths_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64{0} << u"0.0 s"_s;
        QTest::newRow("less than can be said") << qint64{-49} << u"0.0 s"_s;
        QTest::newRow("300 ms") << qint64{300} << u"+0.3 s"_s;
        QTest::newRow("-9.95 s") << qint64{-9'900} << u"\u22129.9 s"_s;
        QTest::newRow("14 s") << qint64{14'000} << u"+14 s"_s;
        QTest::newRow("59.7 s") << qint64{59'700} << u"+1 min 0 s"_s;
        QTest::newRow("134 s") << qint64{134'000} << u"+2 min 14 s"_s;
        QTest::newRow("an hour") << qint64{-3'900'000} << u"\u22121 h 5 min"_s;
        QTest::newRow("days") << qint64{86'400'000} * 9 << u"+9 day(s)"_s; // no translation is loaded
    }
    void saysLengths()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(signedOffsetText(std::chrono::milliseconds(milliseconds)), text);
    }

    void saysWhichWay()
    {
        QVERIFY(offsetText({134s, 50ms, {}}).contains(u"2 min 14 s slow"_s));
        QVERIFY(offsetText({-134s, 50ms, {}}).contains(u"2 min 14 s fast"_s));
        QVERIFY(offsetText({2s, 50ms, {}}).contains(u"right"_s));
    }
};

QTEST_GUILESS_MAIN(TestClockWords)
#include "tst_clock_words.moc"
