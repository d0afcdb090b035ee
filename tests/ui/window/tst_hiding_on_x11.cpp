#include "tests/support/qr_drawing.h"
#include "tests/support/x_painter.h"
#include "tests/support/x_server.h"
#include "tests/support/x_stacking.h"
#include "ui/scan/scan_client.h"
#include "ui/window/window_hider.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kOnThePage = "otpauth://totp/Example:page?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kInOurWindow = "otpauth://totp/Example:window?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;
const QByteArray kInOurDialog = "otpauth://totp/Example:dialog?secret=KRSXG5CTMVRXEZLU&issuer=Example"_ba;

constexpr int kPatience = 20'000; // milliseconds

// Two monitors, of which the first shows everything twice as large.
constexpr QRect kLeft(0, 0, 800, 900);
constexpr QRect kRight(800, 0, 800, 900);

QImage pictureOf(const LuminanceImage &image)
{
    QImage picture(image.width, image.height, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x)
            picture.setPixelColor(x, y, QColor(image.at(x, y), image.at(x, y), image.at(x, y)));
    }
    return picture;
}

} // namespace

/// What hiding does on an X server: nothing of ours is on the picture, and what was above is above again. Without a
/// window manager, or with the one that COUNTERSIGN_TEST_WINDOW_MANAGER names.
class TestHidingOnX11 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(QGuiApplication::screens().size(), qsizetype(2));
        QCOMPARE(QGuiApplication::screens()[0]->devicePixelRatio(), 2.0);
        QCOMPARE(QGuiApplication::screens()[1]->devicePixelRatio(), 1.0);
    }
    void cleanup()
    {
        m_hider.restore();
        m_window.reset();
    }

    void bringsEachWindowBackAboveTheSameOnes_data()
    {
        QTest::addColumn<int>("round");
        // The order in which Qt lists windows depends on where they are in memory.
        for (int round = 0; round < 3; ++round)
            QTest::addRow("round %d", round) << round;
    }
    void bringsEachWindowBackAboveTheSameOnes()
    {
        showWindow({60, 60, 200, 200});
        QDialog first(m_window.get());
        QDialog second(&first);
        QDialog third(m_window.get());
        for (QDialog *dialog : {&first, &second, &third}) {
            dialog->resize(160, 120);
            dialog->show();
            QVERIFY(QTest::qWaitForWindowActive(dialog, kPatience));
        }
        m_window->activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isActiveWindow(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(stack().size(), std::size_t(4), kPatience);
        const auto order = stack();
        const auto places = m_stacking.places(order);
        hide();
        QVERIFY(stack().empty());
        m_hider.restore();
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeWindow(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(stack().size(), order.size(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isAbove(first, *m_window), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isAbove(second, first), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isAbove(third, *m_window), kPatience);
        // A window manager has a mind of its own about windows that don't belong to each other, and about the focus.
        if (!m_stacking.hasWindowManager()) {
            QTRY_VERIFY_WITH_TIMEOUT(m_window->isActiveWindow(), kPatience);
            QTRY_COMPARE_WITH_TIMEOUT(stack(), order, kPatience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_stacking.places(order), places, kPatience);
    }

    void bringsWindowsBackToTheirMonitor_data()
    {
        QTest::addColumn<QRect>("place");
        QTest::newRow("twice as large") << QRect(70, 50, 200, 160);
        QTest::newRow("as it is") << QRect(900, 300, 200, 160);
        QTest::newRow("at the border") << QRect(810, 5, 200, 160);
    }
    void bringsWindowsBackToTheirMonitor()
    {
        QFETCH(QRect, place);
        showWindow(place);
        const auto places = m_stacking.places(stack());
        for (int time = 0; time < 2; ++time) {
            hide();
            m_hider.restore();
            QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), kPatience));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_stacking.places(stack()), places, kPatience);
    }

    void hasNothingOfOursOnThePicture()
    {
        if (drawQrCode("x"_ba, 1).width == 0)
            QSKIP("skipped: qrencode is not installed");
        XPainter page(qgetenv("DISPLAY"));
        page.draw(drawQrCode(kOnThePage, 4), 860, 60);
        showWindow({820, 20, 300, 300});
        show(kInOurWindow, *m_window);
        QDialog dialog(m_window.get());
        show(kInOurDialog, dialog);
        dialog.move(100, 100); // on the monitor that is twice as large
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog, kPatience));
        QCOMPARE(foundNow(), QByteArrayList({kInOurDialog, kInOurWindow}));
        hide();
        QRect area;
        QCOMPARE(foundNow(&area), QByteArrayList{kOnThePage});
        QVERIFY(QRect(60, 60, 220, 220).contains(area)); // in pixels, from the monitor's corner
        m_hider.restore();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), kPatience));
        QVERIFY(dialog.isVisible());
    }

    void takesAnOpenMenuAwayForGood()
    {
        showWindow({60, 60, 200, 200});
        QMenu menu(m_window.get());
        menu.addAction(u"Scan"_s);
        menu.popup({80, 80});
        QVERIFY(QTest::qWaitForWindowExposed(&menu, kPatience));
        hide();
        QVERIFY(stack().empty());
        m_hider.restore();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), kPatience));
        QVERIFY(!menu.isVisible());
        QVERIFY(!QApplication::activePopupWidget());
    }

    void leavesADialogClosedThatEndedMeanwhile()
    {
        showWindow({60, 60, 200, 200});
        QDialog dialog(m_window.get());
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog, kPatience));
        hide();
        dialog.reject();
        m_hider.restore();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), kPatience));
        QVERIFY(!dialog.isVisible());
    }

    void bringsADialogBackThatIsShownAgainAfterIt()
    {
        showWindow({60, 60, 200, 200});
        QDialog dialog(m_window.get());
        dialog.open();
        hide();
        m_hider.restore();
        dialog.reject();
        dialog.open();
        hide();
        m_hider.restore();
        QVERIFY(dialog.isVisible());
    }

private:
    void showWindow(const QRect &place)
    {
        m_window = std::make_unique<QWidget>();
        m_window->setGeometry(place);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
    }

    static void show(const QByteArray &code, QWidget &window)
    {
        auto *label = new QLabel;
        label->setPixmap(QPixmap::fromImage(pictureOf(drawQrCode(code, 4))));
        (new QVBoxLayout(&window))->addWidget(label);
    }

    void hide()
    {
        bool isGone = false;
        m_hider.hide([&] { isGone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isGone, kPatience);
    }

    /// Our windows on the screen, the lowest first.
    std::vector<WId> stack() const
    {
        std::vector<WId> windows;
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            if (window->windowHandle())
                windows.push_back(window->winId());
        }
        return m_stacking.shown(windows);
    }

    bool isAbove(const QWidget &upper, const QWidget &lower) const
    {
        return m_stacking.shown({upper.winId(), lower.winId()}) == std::vector{lower.winId(), upper.winId()};
    }

    static QByteArrayList foundNow(QRect *area = nullptr)
    {
        ScanClient client(qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-scan"_s);
        QSignalSpy finished(&client, &ScanClient::finished);
        client.scanScreen();
        finished.wait(20'000);
        const ScanOutcome outcome = client.takeOutcome();
        QByteArrayList texts;
        for (const FoundCode &code : outcome.codes) {
            // EXPOSE: made-up keys.
            const std::string_view text = code.text.exposeText();
            texts += QByteArray(text.data(), static_cast<qsizetype>(text.size()));
            if (area)
                *area = code.area;
        }
        std::ranges::sort(texts);
        return texts;
    }

    XStacking m_stacking{qgetenv("DISPLAY")};
    WindowHider m_hider;
    std::unique_ptr<QWidget> m_window;
};

/// Before the application, which asks once what the window manager can do. False if it is not installed.
static bool startWindowManager(QProcess &process, const QByteArray &display)
{
    process.start(qEnvironmentVariable("COUNTERSIGN_TEST_WINDOW_MANAGER"), QStringList());
    if (!process.waitForStarted())
        return false;
    const XStacking stacking(display);
    const QDeadlineTimer patience(std::chrono::seconds(20));
    while (!stacking.hasWindowManager() && !patience.hasExpired())
        QTest::qSleep(10);
    return stacking.hasWindowManager();
}

int main(int argc, char **argv)
{
    const XServer server("1600x900x24");
    if (!server.isRunning()) {
        qWarning("skipped: no Xvfb");
        return 77;
    }
    XPainter(server.display()).setMonitors({{"LEFT-1", kLeft}, {"RIGHT-1", kRight}});
    server.useForThisProcess();
    QProcess manager;
    if (qEnvironmentVariableIsSet("COUNTERSIGN_TEST_WINDOW_MANAGER")
        && !startWindowManager(manager, server.display())) {
        qWarning("skipped: no window manager");
        return 77;
    }
    qputenv("QT_SCREEN_SCALE_FACTORS", "LEFT-1=2;RIGHT-1=1");
    const QApplication application(argc, argv);
    TestHidingOnX11 test;
    const int result = QTest::qExec(&test, argc, argv);
    manager.terminate();
    manager.waitForFinished();
    return result;
}

#include "tst_hiding_on_x11.moc"
