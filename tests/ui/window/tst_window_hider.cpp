#include "ui/window/window_hider.h"

#include <QDialog>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace countersign;

namespace {

constexpr QRect kPlace(120, 90, 300, 200);

} // namespace

/// What is taken from the screen for a scan comes back as it was.
class TestWindowHider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hider.setSettleTime(std::chrono::milliseconds(0)); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->setGeometry(kPlace);
    }

    void cleanup()
    {
        m_hider.restore();
        m_window.reset();
    }

    void bringsWindowsBackInTheirState_data()
    {
        QTest::addColumn<Qt::WindowStates>("state");
        QTest::newRow("normal") << Qt::WindowStates(Qt::WindowNoState);
        QTest::newRow("maximised") << Qt::WindowStates(Qt::WindowMaximized);
        QTest::newRow("full screen") << Qt::WindowStates(Qt::WindowFullScreen);
    }

    void bringsWindowsBackInTheirState()
    {
        QFETCH(Qt::WindowStates, state);
        m_window->setWindowState(state);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        const QRect place = m_window->geometry();
        hide();
        QVERIFY(!m_window->isVisible());
        m_hider.restore();
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->windowState() & ~Qt::WindowActive, state);
        QCOMPARE(m_window->geometry(), place);
    }

    void leavesMinimisedAndHiddenWindowsAlone()
    {
        QWidget hidden;
        m_window->showMinimized();
        hide();
        QVERIFY(m_window->isVisible());
        m_hider.restore();
        QVERIFY(m_window->isMinimized());
        QVERIFY(!hidden.isVisible());
    }

    void bringsModalDialogsBackModal()
    {
        m_window->show();
        auto *dialog = new QDialog(m_window.get());
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        hide();
        QVERIFY(!dialog->isVisible());
        m_hider.restore();
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->isModal());
    }

    void isNotTroubledByAWindowThatGoes()
    {
        QWidget other;
        other.show();
        m_window->show();
        hide();
        m_window.reset();
        m_hider.restore();
        QVERIFY(other.isVisible());
    }

    void bringsThemBackWhenItGoes()
    {
        m_window->show();
        bool looked = false;
        {
            WindowHider hider;
            hider.hide([&] { looked = true; });
            QVERIFY(!m_window->isVisible());
        }
        QVERIFY(m_window->isVisible());
        QVERIFY(!looked);
    }

private:
    void hide()
    {
        bool gone = false;
        m_hider.hide([&] { gone = true; });
        QTRY_VERIFY(gone);
    }

    WindowHider m_hider;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestWindowHider)
#include "tst_window_hider.moc"
