#include "core/otp/code_schedule.h"

#include <QTest>

using namespace countersign;
using namespace std::chrono_literals;

/// The codes of a shift are those that the account shows at each moment of it.
class TestCodeSchedule : public QObject
{
    Q_OBJECT

    const SecretBytes m_secret = SecretBytes::fromText("12345678901234567890");
    const SecretBytes m_noPin = {};

    CodeSource source(const OtpParameters &parameters) const { return {m_secret, m_noPin, parameters}; }
    static OtpParameters every(int seconds) { return {.period = *Period::from(seconds)}; }

private Q_SLOTS:
    void areThoseOfEverySecond_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("start");
        QTest::newRow("30 s, at a rollover") << 30 << 1'799'999'970;
        QTest::newRow("30 s, in between") << 30 << 1'799'999'999;
        QTest::newRow("60 s") << 60 << 1'800'000'001;
        QTest::newRow("7 s") << 7 << 1'800'000'003;
        QTest::newRow("1970") << 30 << 0;
    }
    void areThoseOfEverySecond()
    {
        QFETCH(const int, period);
        QFETCH(const int, start);
        const OtpParameters parameters = every(period);
        const UnixTime from{std::chrono::seconds(start)};
        const UnixTime until = from + 400s;
        const auto codes = codesBetween(source(parameters), from, until);
        QVERIFY(codes);
        QCOMPARE(codes->size(), code_schedule::count(parameters.period, from, until));
        auto row = codes->begin();
        for (UnixTime moment = from; moment < until; moment += 1s) {
            if (moment >= row->validUntil)
                ++row;
            QVERIFY(*row == *codeAt(source(parameters), moment));
        }
        QVERIFY(std::next(row) == codes->end());
    }

    void aShiftHasAtMostADay()
    {
        const OtpParameters parameters = every(30);
        const UnixTime from{1'800'000'000s};
        const auto whole = codesBetween(source(parameters), from, from + 24h);
        QVERIFY(whole);
        QCOMPARE(whole->size(), std::size_t(2'880));
        const auto longer = codesBetween(source(parameters), from, from + 24h + 1s);
        QVERIFY(!longer);
        QCOMPARE(longer.error().code, ErrorCode::TooManyCodes);
    }

    void aShortPeriodFillsItSooner()
    {
        const OtpParameters parameters = every(1);
        const UnixTime from{1'800'000'000s};
        QCOMPARE(codesBetween(source(parameters), from, from + 3'000s)->size(), std::size_t(3'000));
        const auto more = codesBetween(source(parameters), from, from + 3'001s);
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::TooManyCodes);
    }

    void nothingComesOfNoTime()
    {
        const OtpParameters parameters = every(30);
        const UnixTime from{1'800'000'000s};
        QVERIFY(codesBetween(source(parameters), from, from)->empty());
        QVERIFY(codesBetween(source(parameters), from, from - 1h)->empty());
    }

    void countedCodesAreNotUsedUp()
    {
        OtpParameters parameters;
        parameters.type = OtpType::Hotp;
        const auto codes = codesBetween(source(parameters), UnixTime(0s), UnixTime(60s));
        QVERIFY(!codes);
        QCOMPARE(codes.error().code, ErrorCode::UnsupportedType);
    }
};

QTEST_GUILESS_MAIN(TestCodeSchedule)
#include "tst_code_schedule.moc"
