// Against python-dbusmock's logind and screen savers, on buses of their own.

#include "tests/support/mock_bus.h"
#include "ui/session/lock_signals.h"

#include <QDBusArgument>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString kLogind = u"org.freedesktop.login1"_s;
const QString kManager = u"org.freedesktop.login1.Manager"_s;
const QString kLogindPath = u"/org/freedesktop/login1"_s;
const QString kSessions = u"/org/freedesktop/login1/session/"_s;
const QString kMock = u"org.freedesktop.DBus.Mock"_s;

/// logind with two sessions; `c1` is ours.
struct Logind
{
    explicit Logind(const MockBus &bus)
        : service(bus, {u"--template"_s, u"logind"_s}, kLogind)
    {
        for (const QString &session : {u"c1"_s, u"c2"_s})
            service.call(kLogindPath, kMock, u"AddSession"_s, {session, u"seat0"_s, 1000u, u"mona"_s, true});
    }

    /// How many programs delay sleep now.
    int inhibitors()
    {
        const QVariant list = service.call(kLogindPath, kManager, u"ListInhibitors"_s, {});
        const auto entries = list.value<QDBusArgument>();
        int count = 0;
        entries.beginArray();
        while (!entries.atEnd()) {
            QString what, who, why, mode;
            uint user = 0, process = 0;
            entries.beginStructure();
            entries >> what >> who >> why >> mode >> user >> process;
            entries.endStructure();
            if (what == u"sleep"_s && who == u"Countersign"_s && mode == u"delay"_s && !why.isEmpty())
                ++count;
        }
        entries.endArray();
        return count;
    }

    bool prepareForSleep(bool begins)
    {
        return service.emitSignal(kLogindPath, kManager, u"PrepareForSleep"_s, u"b"_s, {begins});
    }
    bool lockSession(const QString &session)
    {
        return service.emitSignal(kSessions + session, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {}, {});
    }

    MockService service;
};

/// Gives what is on its way time to come: everything after it on the same bus came, too.
void settle()
{
    QTest::qWait(200);
}

} // namespace

class TestLockSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (MockService::python().isEmpty())
            QSKIP("skipped: python3-dbusmock is not installed");
        qputenv("XDG_SESSION_ID", "c1");
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_system = std::make_unique<MockBus>("DBUS_SYSTEM_BUS_ADDRESS");
        m_desktop = std::make_unique<MockBus>("DBUS_SESSION_BUS_ADDRESS");
        if (!m_system->isRunning() || !m_desktop->isRunning())
            QSKIP("skipped: dbus-daemon does not run here");
    }

    void cleanup()
    {
        m_system.reset();
        m_desktop.reset();
    }

    void holdsSleepBackWhileActive()
    {
        Logind logind(*m_system);
        QVERIFY(logind.service.isRunning());
        LockSignals computer;
        QCOMPARE(logind.inhibitors(), 0);
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
        computer.setActive(true);
        settle();
        QCOMPARE(logind.inhibitors(), 1);
        computer.setActive(false);
        QTRY_COMPARE(logind.inhibitors(), 0);
    }

    void locksBeforeTheComputerMaySleep()
    {
        Logind logind(*m_system);
        LockSignals computer;
        int inhibitorsWhileLocking = -1;
        QPointer<QObject> dropped = new QObject;
        bool wasGoneBeforeSleep = false;
        connect(&computer, &LockSignals::lockNeeded, this, [&] {
            // As locking does: widgets go by deleteLater, and the state that is told turns us off.
            dropped->deleteLater();
            computer.setActive(false);
            inhibitorsWhileLocking = logind.inhibitors();
            connect(dropped, &QObject::destroyed, this, [&] { wasGoneBeforeSleep = logind.inhibitors() == 1; });
        });
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
        QVERIFY(logind.prepareForSleep(true));
        QTRY_COMPARE(logind.inhibitors(), 0);
        QCOMPARE(inhibitorsWhileLocking, 1);
        QVERIFY(wasGoneBeforeSleep);

        // Awake again, and unlocked again.
        QVERIFY(logind.prepareForSleep(false));
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
    }

    void holdsTheNextSleepBackWhenNothingWasLocked()
    {
        Logind logind(*m_system);
        LockSignals computer;
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
        QVERIFY(logind.prepareForSleep(true)); // nobody listens, so it stays active
        QTRY_COMPARE(logind.inhibitors(), 0);
        QVERIFY(logind.prepareForSleep(false));
        QTRY_COMPARE(logind.inhibitors(), 1);
    }

    void locksWithItsOwnSession()
    {
        Logind logind(*m_system);
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1); // asked after the session was
        QVERIFY(logind.lockSession(u"c2"_s));
        settle();
        QCOMPARE(lockNeeded.count(), 0);
        QVERIFY(logind.lockSession(u"c1"_s));
        QTRY_COMPARE(lockNeeded.count(), 1);
    }

    void locksWithAnySessionWhereItsOwnIsUnknown()
    {
        Logind logind(*m_system);
        qunsetenv("XDG_SESSION_ID"); // and dbusmock's logind does not know GetSessionByPID
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
        QVERIFY(logind.lockSession(u"c2"_s));
        QTRY_COMPARE(lockNeeded.count(), 1);
        qputenv("XDG_SESSION_ID", "c1");
    }

    void locksWithTheScreen_data()
    {
        QTest::addColumn<QStringList>("mock");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("path");
        QTest::newRow("GNOME") << QStringList{u"--template"_s, u"gnome_screensaver"_s} << u"org.gnome.ScreenSaver"_s
                               << u"/org/gnome/ScreenSaver"_s;
        QTest::newRow("freedesktop") << QStringList{u"--session"_s, u"org.freedesktop.ScreenSaver"_s, u"/ScreenSaver"_s,
                                                    u"org.freedesktop.ScreenSaver"_s}
                                     << u"org.freedesktop.ScreenSaver"_s << u"/ScreenSaver"_s;
    }
    void locksWithTheScreen()
    {
        QFETCH(QStringList, mock);
        QFETCH(QString, service);
        QFETCH(QString, path);
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        computer.setActive(true); // before the service is there
        {
            MockService saver(*m_desktop, mock, service);
            QVERIFY(saver.isRunning());
            QVERIFY(saver.emitSignal(path, service, u"ActiveChanged"_s, u"b"_s, {false}));
            settle();
            QCOMPARE(lockNeeded.count(), 0);
            QVERIFY(saver.emitSignal(path, service, u"ActiveChanged"_s, u"b"_s, {true}));
            QTRY_COMPARE(lockNeeded.count(), 1);
        }
        MockService again(*m_desktop, mock, service); // restarted: another name on the bus behind it
        QVERIFY(again.emitSignal(path, service, u"ActiveChanged"_s, u"b"_s, {true}));
        QTRY_COMPARE(lockNeeded.count(), 2);
    }

    void meetsALogindThatWasRestarted()
    {
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        computer.setActive(true);
        {
            Logind first(*m_system); // came later than we did
            QTRY_COMPARE(first.inhibitors(), 1);
        }
        Logind second(*m_system);
        QTRY_COMPARE(second.inhibitors(), 1);
        QVERIFY(second.prepareForSleep(true));
        QTRY_COMPARE(lockNeeded.count(), 1);
    }

    void isQuietWithoutLogind()
    {
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        computer.setActive(true);
        settle();
        computer.setActive(false);
        QCOMPARE(lockNeeded.count(), 0);
    }

    void isQuietWithoutABusAndFindsItLater()
    {
        m_system->stop();
        m_desktop->stop();
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        computer.setActive(true);
        computer.setActive(false);
        m_system = std::make_unique<MockBus>("DBUS_SYSTEM_BUS_ADDRESS");
        Logind logind(*m_system);
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
        QVERIFY(logind.lockSession(u"c1"_s));
        QTRY_COMPARE(lockNeeded.count(), 1);
    }

    void outlivesABusThatEnds()
    {
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        {
            Logind logind(*m_system);
            computer.setActive(true);
            QTRY_COMPARE(logind.inhibitors(), 1);
        }
        m_system.reset();
        m_system = std::make_unique<MockBus>("DBUS_SYSTEM_BUS_ADDRESS");
        Logind logind(*m_system);
        computer.setActive(false);
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
        QVERIFY(logind.prepareForSleep(true));
        QTRY_COMPARE(lockNeeded.count(), 1);
    }

    void saysNothingWhileInactive()
    {
        Logind logind(*m_system);
        LockSignals computer;
        QSignalSpy lockNeeded(&computer, &LockSignals::lockNeeded);
        computer.setActive(true);
        QTRY_COMPARE(logind.inhibitors(), 1);
        computer.setActive(false);
        QVERIFY(logind.lockSession(u"c1"_s));
        QVERIFY(logind.prepareForSleep(true));
        settle();
        QCOMPARE(lockNeeded.count(), 0);
    }

private:
    std::unique_ptr<MockBus> m_system;
    std::unique_ptr<MockBus> m_desktop;
};

QTEST_GUILESS_MAIN(TestLockSignals)
#include "tst_lock_signals.moc"
