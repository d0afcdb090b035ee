#include "tests/support/fixed_clock.h"
#include "ui/session/auto_lock.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace countersign;
using namespace std::chrono_literals;

class TestAutoLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_clock.set(UnixMilliseconds(1'700'000'000'000ms));
        m_lock = std::make_unique<AutoLock>(m_clock);
        m_lock->setTimeout(5min);
        m_lock->setActive(true);
    }

    void locksWhenNobodyUsedTheApplicationForItsTime()
    {
        QSignalSpy timedOut(m_lock.get(), &AutoLock::timedOut);
        m_clock.advance(5min - 1s);
        m_lock->check();
        QCOMPARE(timedOut.count(), 0);
        m_clock.advance(1s);
        m_lock->check();
        QCOMPARE(timedOut.count(), 1);
    }

    void countsFromTheLastInput()
    {
        QSignalSpy timedOut(m_lock.get(), &AutoLock::timedOut);
        m_clock.advance(4min);
        pressKey();
        m_clock.advance(4min);
        m_lock->check();
        QCOMPARE(timedOut.count(), 0);
        m_clock.advance(1min);
        m_lock->check();
        QCOMPARE(timedOut.count(), 1);
    }

    void theFirstInputAfterALongSleepIsTooLate()
    {
        QSignalSpy timedOut(m_lock.get(), &AutoLock::timedOut);
        m_clock.advance(8h); // asleep: no timer ran
        pressKey();
        QCOMPARE(timedOut.count(), 1);
    }

    void inputThatComesTooLateDoesNothing()
    {
        class Receiver : public QWindow
        {
        public:
            int keys = 0;

        protected:
            void keyPressEvent(QKeyEvent *) override { ++keys; }
        } receiver;
        QTest::keyClick(&receiver, Qt::Key_A);
        QCOMPARE(receiver.keys, 1);
        m_clock.advance(8h);
        QTest::keyClick(&receiver, Qt::Key_A);
        QCOMPARE(receiver.keys, 1);
    }

    void drawingAfterALongSleepIsEnoughToNotice()
    {
        QSignalSpy timedOut(m_lock.get(), &AutoLock::timedOut);
        m_clock.advance(8h);
        QEvent event(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&m_window, &event);
        QCOMPARE(timedOut.count(), 0); // not in the middle of an event
        QCoreApplication::processEvents();
        QCOMPARE(timedOut.count(), 1);
    }

    void plansOneTimerForWhatIsLeft()
    {
        const auto *timer = m_lock->findChild<QTimer *>();
        QCOMPARE(timer->intervalAsDuration(), 5min);
        m_clock.advance(2min);
        pressKey();
        QCOMPARE(timer->intervalAsDuration(), 5min); // input does not touch it
        m_clock.advance(3min);
        m_lock->check(); // as when the timer ends
        QCOMPARE(timer->intervalAsDuration(), 2min);
    }

    void neverLocksWithATimeOfZero()
    {
        m_lock->setTimeout(0min);
        QSignalSpy timedOut(m_lock.get(), &AutoLock::timedOut);
        m_clock.advance(72h);
        m_lock->check();
        QCOMPARE(timedOut.count(), 0);
        QVERIFY(!m_lock->findChild<QTimer *>()->isActive());
    }

    void isQuietWhileTheVaultIsLocked()
    {
        m_lock->setActive(false);
        QSignalSpy timedOut(m_lock.get(), &AutoLock::timedOut);
        m_clock.advance(1h);
        m_lock->check();
        QCOMPARE(timedOut.count(), 0);
        QVERIFY(!m_lock->findChild<QTimer *>()->isActive());
    }

    void aClockSetBackDoesNotKeepItOpenForThatLong()
    {
        QSignalSpy timedOut(m_lock.get(), &AutoLock::timedOut);
        m_clock.advance(-2h);
        m_lock->check();
        m_clock.advance(5min);
        m_lock->check();
        QCOMPARE(timedOut.count(), 1);
    }

private:
    /// A key as the window system sends it.
    void pressKey()
    {
        QTest::keyClick(&m_window, Qt::Key_A);
        QCoreApplication::processEvents();
    }

    FixedClock m_clock;
    QWindow m_window;
    std::unique_ptr<AutoLock> m_lock;
};

QTEST_MAIN(TestAutoLock)
#include "tst_auto_lock.moc"
