// Against python-dbusmock's timedate1, on a bus of its own.

#include "tests/support/fake_time_server.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/fixed_elapsed_clock.h"
#include "tests/support/fixed_random.h"
#include "tests/support/mock_bus.h"
#include "ui/clock/clock_health.h"

#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kService = u"org.freedesktop.timedate1"_s;
const QString kPath = u"/org/freedesktop/timedate1"_s;
const QString kMock = u"org.freedesktop.DBus.Mock"_s;

struct Computer
{
    FixedClock wall{UnixMilliseconds(1'795'368'000'000ms)};
    FixedElapsedClock elapsed;
    FixedRandom random;
    CorrectedClock clock{wall, elapsed};
    ClockHealth health{clock, random};
    FixedClock truth{UnixMilliseconds(1'795'368'134'000ms)};
    FakeTimeServer one{truth}, two{truth}, three{truth}, four{truth};

    bool measure()
    {
        health.measure({one.name(), two.name(), three.name(), four.name()});
        return QTest::qWaitFor([this] { return !health.isMeasuring(); }, 10'000);
    }
};

} // namespace

class TestClockHealth : public QObject
{
    Q_OBJECT

    static void setProperties(MockService &service, bool isSynchronised, bool isAutomatic)
    {
        for (const auto &[name, value] :
             {std::pair{u"NTPSynchronized"_s, isSynchronised}, std::pair{u"NTP"_s, isAutomatic}})
            service.call(kPath, kMock, u"AddProperty"_s, {kService, name, QVariant::fromValue(QDBusVariant(value))});
    }

    MockBus m_bus{"DBUS_SYSTEM_BUS_ADDRESS", MockBus::Services::None};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.isRunning());
        qputenv(m_bus.variable(), m_bus.address()); // read once
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hearsTheSystem_data()
    {
        QTest::addColumn<bool>("isSynchronised");
        QTest::addColumn<bool>("isAutomatic");
        QTest::addColumn<int>("state");
        QTest::newRow("good") << true << true << int(ClockSync::Synchronised);
        QTest::newRow("by another service") << true << false << int(ClockSync::Synchronised);
        QTest::newRow("not yet") << false << true << int(ClockSync::Waiting);
        QTest::newRow("off") << false << false << int(ClockSync::Off);
    }
    void hearsTheSystem()
    {
        QFETCH(bool, isSynchronised);
        QFETCH(bool, isAutomatic);
        QFETCH(int, state);
        if (MockService::python().isEmpty())
            QSKIP("skipped: python3-dbusmock is not installed");
        MockService service(m_bus, {u"--system"_s, kService, kPath, kService}, kService);
        QVERIFY(service.isRunning());
        setProperties(service, isSynchronised, isAutomatic);
        Computer computer;
        QVERIFY(!computer.health.isDoubtful());
        computer.health.look();
        QTRY_COMPARE(int(computer.health.sync()), state);
        QCOMPARE(computer.health.isDoubtful(), !isSynchronised);
    }

    void noticesThatTheClockWasSet()
    {
        Computer computer;
        computer.health.look();
        QVERIFY(!computer.health.isDoubtful());
        computer.wall.advance(1h);
        QSignalSpy changed(&computer.health, &ClockHealth::changed);
        computer.health.look();
        QCOMPARE(changed.size(), 1);
        QVERIFY(computer.health.step() == 1h);
        QVERIFY(computer.health.isDoubtful());
    }

    void correctsOnlyWhenTold()
    {
        Computer computer;
        QVERIFY(computer.measure());
        QVERIFY(computer.health.measurement()->agreement->offset == 134s);
        QVERIFY(computer.health.isDoubtful());
        QVERIFY(computer.health.correction() == 0s);
        QVERIFY(computer.health.correct());
        QVERIFY(computer.health.correction() == 134s);
        QVERIFY(computer.clock.preciseNow() == computer.truth.preciseNow());
        QVERIFY(!computer.health.isDoubtful());
        computer.health.stopCorrecting();
        QVERIFY(computer.health.correction() == 0s);
    }

    void forgetsTheMeasurementOfAClockThatWasSet()
    {
        Computer computer;
        QVERIFY(computer.measure());
        computer.wall.advance(134s); // somebody mends it
        QVERIFY(computer.health.correct()); // and clicks on what was measured before
        QVERIFY(computer.health.correction() == 0s);
        QVERIFY(!computer.health.measurement());
    }

    void refusesMoreThanTenMinutes()
    {
        Computer computer;
        computer.truth.advance(1h);
        QVERIFY(computer.measure());
        const auto corrected = computer.health.correct();
        QVERIFY(!corrected && corrected.error().code == ErrorCode::ClockCorrectionTooLarge);
        QVERIFY(computer.health.correction() == 0s);
    }

    void saysUnknownWithoutTheService()
    {
        ClockSyncAsker asker;
        QSignalSpy answered(&asker, &ClockSyncAsker::answered);
        asker.ask();
        QVERIFY(answered.wait());
        QVERIFY(asker.state() == ClockSync::Unknown);
    }

    void saysUnknownWithoutABus()
    {
        m_bus.stop();
        ClockSyncAsker asker;
        QSignalSpy answered(&asker, &ClockSyncAsker::answered);
        asker.ask();
        QVERIFY(answered.wait());
        QVERIFY(asker.state() == ClockSync::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestClockHealth)
#include "tst_clock_health.moc"
