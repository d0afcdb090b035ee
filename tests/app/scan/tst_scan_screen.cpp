#include "tests/support/qr_drawing.h"
#include "tests/support/x_server.h"
#include "ui/scan/scan_client.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <sys/uio.h>
#include <xcb/randr.h>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kBob = "otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;

struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

/// What another program draws on the display.
class Painter
{
public:
    explicit Painter(const QByteArray &display)
        : m_connection(xcb_connect(display.constData(), nullptr))
        , m_screen(xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data)
        , m_context(xcb_generate_id(m_connection))
    {
        xcb_create_gc(m_connection, m_context, m_screen->root, 0, nullptr);
    }
    ~Painter() { xcb_disconnect(m_connection); }
    Painter(const Painter &) = delete;
    Painter &operator=(const Painter &) = delete;

    void draw(const LuminanceImage &image, int x, int y)
    {
        for (int row = 0; row < image.height; ++row) {
            for (int column = 0; column < image.width; ++column)
                dot(x + column, y + row, image.at(column, row) < 128 ? m_screen->black_pixel : m_screen->white_pixel);
        }
        sync();
    }

    /// Divides the screen into two monitors that touch at `edge`.
    void splitAt(int edge)
    {
        // A monitor that holds the output takes the place of the automatic one.
        addMonitor("LEFT-1", 0, edge, outputs());
        addMonitor("RIGHT-1", edge, m_screen->width_in_pixels - edge, {});
        sync();
    }

private:
    void dot(int x, int y, std::uint32_t colour)
    {
        if (colour != m_colour)
            xcb_change_gc(m_connection, m_context, XCB_GC_FOREGROUND, &colour);
        m_colour = colour;
        const xcb_point_t point{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
        xcb_poly_point(m_connection, XCB_COORD_MODE_ORIGIN, m_screen->root, m_context, 1, &point);
    }

    void addMonitor(const QByteArray &name, int left, int width, const std::vector<xcb_randr_output_t> &outputs)
    {
        const auto length = static_cast<std::uint16_t>(name.size());
        const Reply<xcb_intern_atom_reply_t> atom(
            xcb_intern_atom_reply(m_connection, xcb_intern_atom(m_connection, 0, length, name.constData()), nullptr));
        xcb_randr_monitor_info_t monitor{};
        monitor.name = atom->atom;
        monitor.nOutput = static_cast<std::uint16_t>(outputs.size());
        monitor.x = static_cast<std::int16_t>(left);
        monitor.width = static_cast<std::uint16_t>(width);
        monitor.height = m_screen->height_in_pixels;
        monitor.width_in_millimeters = 200;
        monitor.height_in_millimeters = 200;
        setMonitor(monitor, outputs);
    }

    /// By hand: libxcb 1.15 trips over an assertion of its own in `xcb_randr_set_monitor`.
    void setMonitor(xcb_randr_monitor_info_t monitor, std::vector<xcb_randr_output_t> outputs)
    {
        xcb_randr_set_monitor_request_t request{};
        request.window = m_screen->root;
        const xcb_protocol_request_t protocol{
            .count = 3, .ext = &xcb_randr_id, .opcode = XCB_RANDR_SET_MONITOR, .isvoid = 1};
        std::array<iovec, 5> parts{}; // the first two are for libxcb
        parts[2] = {&request, sizeof request};
        parts[3] = {&monitor, sizeof monitor};
        parts[4] = {outputs.data(), outputs.size() * sizeof(xcb_randr_output_t)};
        xcb_send_request(m_connection, 0, &parts[2], &protocol);
    }

    std::vector<xcb_randr_output_t> outputs()
    {
        const Reply<xcb_randr_get_screen_resources_current_reply_t> reply(xcb_randr_get_screen_resources_current_reply(
            m_connection, xcb_randr_get_screen_resources_current(m_connection, m_screen->root), nullptr));
        const auto *first = xcb_randr_get_screen_resources_current_outputs(reply.get());
        return {first, first + reply->num_outputs};
    }

    void sync() { std::free(xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr)); }

    xcb_connection_t *m_connection;
    const xcb_screen_t *m_screen;
    xcb_gcontext_t m_context;
    std::uint32_t m_colour = 1234567;
};

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
        Painter(server.display()).draw(drawQrCode(kAlice, 4), 333, 222);
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
        Painter painter(server.display());
        painter.splitAt(700);
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
        Painter painter(server.display());
        painter.splitAt(700);
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
        Painter painter(server.display());
        painter.draw(drawQrCode("https://example.com/app"_ba, 4), 100, 100);
        const ScanOutcome before = scanScreen(QrEffort::Quick);
        QCOMPARE(before.codes.size(), std::size_t(1));
        QVERIFY(before.previews.empty());
        QCOMPARE(scanScreen().previews.size(), std::size_t(1));
        painter.draw(drawQrCode(kAlice, 4), 700, 500);
        QCOMPARE(scanScreen(QrEffort::Quick).previews.size(), std::size_t(1));
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
