#include "ui/window/dialog_focus.h"

#include <QApplication>
#include <QDialog>
#include <QTest>
#include <QWindow>

using namespace countersign;

/// Keys that are pressed reach the dialog that asks.
class TestDialogFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void aWindowThatIsGivenTheKeyboardHandsItOnToItsDialog()
    {
        const DialogFocus focus(*m_window);
        QDialog dialog(m_window.get());
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));

        m_window->windowHandle()->requestActivate();

        QTRY_COMPARE(QGuiApplication::focusWindow(), dialog.windowHandle());
    }

    void aWindowWithoutADialogKeepsTheKeyboard()
    {
        const DialogFocus focus(*m_window);
        {
            QDialog dialog(m_window.get());
            dialog.open();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
        }

        m_window->windowHandle()->requestActivate();

        QTRY_COMPARE(QGuiApplication::focusWindow(), m_window->windowHandle());
        QCoreApplication::processEvents();
        QCOMPARE(QGuiApplication::focusWindow(), m_window->windowHandle());
    }

private:
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestDialogFocus)
#include "tst_dialog_focus.moc"
