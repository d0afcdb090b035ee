#include "tests/support/qr_drawing.h"
#include "tests/support/x_painter.h"
#include "tests/support/x_server.h"
#include "ui/scan/scan_client.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kBob = "otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;

ScanOutcome scanScreen(QrEffort effort = QrEffort::Thorough)
{
    ScanClient client(qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-scan"_s);
    QSignalSpy finished(&client, &ScanClient::finished);
    client.scanScreen(effort);
    finished.wait(20'000);
    return client.takeOutcome();
}

QStringList summaryOf(const ScanOutcome &outcome)
{
    QStringList lines;
    for (const FoundCode &code : outcome.codes) {
        // EXPOSE: made-up keys.
        const std::string_view text = code.text.exposeText();
        const QString name
            = QByteArray(text.data(), static_cast<qsizetype>(text.size())) == kAlice ? u"alice"_s : u"bob"_s;
        lines += code.source + u": "_s + name;
    }
    return lines;
}

} // namespace

class TestScanScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        if (drawQrCode("x"_ba, 1).width == 0)
            QSKIP("skipped: qrencode is not installed");
        qunsetenv("WAYLAND_DISPLAY");
    }

    void readsTheScreenAtEveryColourDepth_data()
    {
        QTest::addColumn<QByteArray>("screen");
        QTest::newRow("24 bits") << "1280x1024x24"_ba;
        QTest::newRow("30 bits") << "800x600x30"_ba;
        QTest::newRow("16 bits, odd width") << "801x600x16"_ba;
    }
    void readsTheScreenAtEveryColourDepth()
    {
        QFETCH(QByteArray, screen);
        const XServer server(screen);
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter(server.display()).draw(drawQrCode(kAlice, 4), 333, 222);
        const ScanOutcome outcome = scanScreen();
        QVERIFY(outcome.errors.empty());
        QCOMPARE(outcome.codes.size(), std::size_t(1));
        QCOMPARE(summaryOf(outcome).first().section(u": "_s, 1), u"alice"_s);
        QVERIFY(QRect(333, 222, 200, 200).contains(outcome.codes[0].area));
    }

    void readsEveryMonitorAndNamesIt()
    {
        const XServer server("1600x600x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter painter(server.display());
        painter.setMonitors({{"LEFT-1", {0, 0, 700, 600}}, {"RIGHT-1", {700, 0, 900, 600}}});
        painter.draw(drawQrCode(kBob, 4), 100, 100);
        painter.draw(drawQrCode(kAlice, 4), 900, 200);
        const ScanOutcome outcome = scanScreen();
        QCOMPARE(summaryOf(outcome), QStringList({u"LEFT-1: bob"_s, u"RIGHT-1: alice"_s}));
        QCOMPARE(outcome.codes[1].sourceIndex, 1);
        QVERIFY(QRect(200, 200, 200, 200).contains(outcome.codes[1].area));
        QCOMPARE(outcome.previews.size(), std::size_t(2));
        QCOMPARE(outcome.previews[0].source, u"LEFT-1"_s);
        QCOMPARE(outcome.previews[0].sourceSize, QSize(700, 600));
        QCOMPARE(outcome.previews[1].sourceIndex, 1);
        QCOMPARE(outcome.previews[1].sourceSize, QSize(900, 600));
        QCOMPARE(outcome.previews[1].image.size(), QSize(450, 300));
    }

    void showsOnlyTheMonitorsWithCodes()
    {
        const XServer server("1600x600x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter painter(server.display());
        painter.setMonitors({{"LEFT-1", {0, 0, 700, 600}}, {"RIGHT-1", {700, 0, 900, 600}}});
        painter.draw(drawQrCode(kAlice, 4), 900, 200);
        const ScanOutcome outcome = scanScreen();
        QCOMPARE(outcome.previews.size(), std::size_t(1));
        QCOMPARE(outcome.previews[0].source, u"RIGHT-1"_s);
    }

    void showsAfterAQuickLookOnlyWhatEndsAWatch()
    {
        const XServer server("1280x1024x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter painter(server.display());
        painter.draw(drawQrCode("https://example.com/app"_ba, 4), 100, 100);
        const ScanOutcome before = scanScreen(QrEffort::Quick);
        QCOMPARE(before.codes.size(), std::size_t(1));
        QVERIFY(before.previews.empty());
        QCOMPARE(scanScreen().previews.size(), std::size_t(1));
        painter.draw(drawQrCode(kAlice, 4), 700, 500);
        QCOMPARE(scanScreen(QrEffort::Quick).previews.size(), std::size_t(1));
    }

    void readsMonitorsThatTouchNoCornerOfTheScreen()
    {
        const XServer server("1600x900x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter painter(server.display());
        painter.setMonitors({{"UPPER-1", {200, 60, 600, 400}}, {"LOWER-1", {850, 480, 700, 400}}});
        painter.draw(drawQrCode(kAlice, 4), 950, 560);
        const ScanOutcome outcome = scanScreen();
        QCOMPARE(summaryOf(outcome), QStringList{u"LOWER-1: alice"_s});
        QVERIFY(QRect(100, 80, 200, 200).contains(outcome.codes[0].area));
    }

    void givesACodeOnceThatTwoMonitorsShow_data()
    {
        QTest::addColumn<QRect>("second");
        QTest::newRow("same") << QRect(0, 0, 800, 600);
        QTest::newRow("a part") << QRect(50, 50, 500, 500);
        QTest::newRow("overlapping") << QRect(50, 0, 1000, 600);
    }
    void givesACodeOnceThatTwoMonitorsShow()
    {
        QFETCH(QRect, second);
        const XServer server("1600x600x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter painter(server.display());
        painter.setMonitors({{"FIRST-1", {0, 0, 800, 600}}, {"SECOND-1", second}});
        painter.draw(drawQrCode(kAlice, 4), 200, 200);
        QCOMPARE(summaryOf(scanScreen()), QStringList{u"FIRST-1: alice"_s});
    }

    void clipsMonitorsToTheScreen()
    {
        const XServer server("1200x600x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter painter(server.display());
        painter.setMonitors({{"OVER-1", {-100, -50, 700, 900}},
                             {"OUTSIDE-1", {5000, 0, 800, 600}},
                             {"WIDE-1", {600, -32'768, 65'535, 65'535}}});
        painter.draw(drawQrCode(kBob, 4), 20, 20);
        painter.draw(drawQrCode(kAlice, 4), 900, 300);
        const ScanOutcome outcome = scanScreen();
        QVERIFY(outcome.errors.empty());
        QCOMPARE(summaryOf(outcome), QStringList({u"OVER-1: bob"_s, u"WIDE-1: alice"_s}));
        QVERIFY(QRect(20, 20, 200, 200).contains(outcome.codes[0].area));
        QVERIFY(QRect(300, 300, 200, 200).contains(outcome.codes[1].area));
    }

    void readsEveryScreenOfTheDisplay()
    {
        const XServer server("800x600x24", "640x480x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        XPainter(server.display(), 0).draw(drawQrCode(kBob, 4), 50, 50);
        XPainter(server.display(), 1).draw(drawQrCode(kAlice, 4), 100, 100);
        for (const char *screen : {"", ".0", ".1"}) {
            qputenv("DISPLAY", server.display() + screen);
            const ScanOutcome outcome = scanScreen();
            QVERIFY(outcome.errors.empty());
            QCOMPARE(outcome.codes.size(), std::size_t(2));
            QCOMPARE(outcome.codes[0].sourceIndex, 0);
            QCOMPARE(outcome.codes[1].sourceIndex, 1);
            QVERIFY(summaryOf(outcome)[1].endsWith(u": alice"_s));
        }
    }

    void readsTheOtherScreensWhereOneHasAPalette()
    {
        const XServer server("800x600x8", "640x480x24");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        XPainter(server.display(), 1).draw(drawQrCode(kAlice, 4), 100, 100);
        const ScanOutcome outcome = scanScreen();
        QCOMPARE(outcome.codes.size(), std::size_t(1));
    }

    void saysThatAPaletteCannotBeRead()
    {
        const XServer server("800x600x8");
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        QCOMPARE(scanScreen().errors.at(0), (Error{.code = ErrorCode::ScreenUnavailable, .where = "colour palette"}));
    }

    void findsNothingOnAnEmptyScreen()
    {
        const XServer server;
        if (!server.isRunning())
            QSKIP("skipped: Xvfb is not installed");
        qputenv("DISPLAY", server.display());
        const ScanOutcome outcome = scanScreen();
        QVERIFY(outcome.codes.empty() && outcome.errors.empty() && outcome.previews.empty());
    }

    void saysThatThereIsNoDisplay()
    {
        qputenv("DISPLAY", ":65432");
        QCOMPARE(scanScreen().errors.at(0), (Error{.code = ErrorCode::ScreenUnavailable, .where = "no display"}));
        qunsetenv("DISPLAY");
        QCOMPARE(scanScreen().errors.at(0), (Error{.code = ErrorCode::ScreenUnavailable, .where = "no display"}));
    }

    void doesNotTakeTheXServerOfAWaylandSessionForTheScreen()
    {
        qputenv("WAYLAND_DISPLAY", "wayland-0");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        QCOMPARE(scanScreen().errors.at(0),
                 (Error{.code = ErrorCode::ScreenshotPortalMissing, .where = "session bus"}));
        qunsetenv("WAYLAND_DISPLAY");
    }
};

QTEST_GUILESS_MAIN(TestScanScreen)
#include "tst_scan_screen.moc"
