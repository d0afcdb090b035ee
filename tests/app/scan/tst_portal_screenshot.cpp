#include "app/scan/portal_screenshot.h"
#include "tests/support/fake_portal.h"
#include "tests/support/mock_bus.h"
#include "tests/support/qr_drawing.h"
#include "ui/scan/picture_pixels.h"
#include "ui/scan/scan_client.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>
#include <unistd.h>

#include <future>
#include <memory>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;
using Order = PortalBehaviour::Order;

namespace {

constexpr std::chrono::seconds kLong{30};
constexpr std::chrono::milliseconds kShort{200};
constexpr uid_t kOtherUser = 65534;
const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;

QVariantMap naming(const QString &uri)
{
    return {{u"uri"_s, uri}};
}

QString uriOf(const QString &path)
{
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
}

/// How many connections this process holds.
int openSockets()
{
    int count = 0;
    for (const QFileInfo &entry : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System))
        count += QFile::symLinkTarget(entry.filePath()).contains(u"socket:"_s) ? 1 : 0;
    return count;
}

std::string textOf(const Error &error)
{
    return std::to_string(static_cast<int>(error.code)) + ' ' + error.where;
}

} // namespace

/// The portal of a desktop, played by the test on a bus of its own.
class TestPortalScreenshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<MockBus>("DBUS_SESSION_BUS_ADDRESS", MockBus::Services::None);
        if (!m_bus->isRunning())
            QSKIP("skipped: dbus-daemon is not installed");
        const LuminanceImage code = drawQrCode(kAlice, 4);
        if (code.width == 0)
            QSKIP("skipped: qrencode is not installed");
        m_picture = QImage(800, 600, QImage::Format_RGB32);
        m_picture.fill(Qt::white);
        for (int y = 0; y < code.height; ++y) {
            for (int x = 0; x < code.width; ++x)
                m_picture.setPixelColor(300 + x, 200 + y, QColor(code.at(x, y), code.at(x, y), code.at(x, y)));
        }
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address());
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_portal.reset();
        m_folder.reset();
        qunsetenv("WAYLAND_DISPLAY");
    }

    void takesThePictureAndLeavesNothing_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<QString>("name");
        QTest::newRow("reply first") << Order::ReplyFirst << u"out.png"_s;
        QTest::newRow("response before the reply") << Order::ResponseFirst << u"out.png"_s;
        QTest::newRow("a handle of the portal's own") << Order::OtherHandle << u"out.png"_s;
        QTest::newRow("percent signs") << Order::ReplyFirst << u"截图 100%25 #1?.png"_s;
    }
    void takesThePictureAndLeavesNothing()
    {
        QFETCH(Order, order);
        QFETCH(QString, name);
        const QString path = savePicture(name);
        play({.order = order, .results = naming(uriOf(path))});
        const int before = openSockets();
        const auto taken = takePortalScreenshot(PortalAsking::None, kLong);
        QVERIFY2(taken, taken ? "" : textOf(taken.error()).c_str());
        QCOMPARE(openSockets(), before); // whoever decodes must not reach the bus
        QVERIFY(!taken->leftBehind);
        QVERIFY(!QFile::exists(path));
        const auto decoded = decodePictureFile(taken->picture);
        QVERIFY(decoded && decoded->size() == m_picture.size());
    }

    void tellsThePortalWhetherToAsk()
    {
        play({.response = 2});
        QVERIFY(!takePortalScreenshot(PortalAsking::None, kLong));
        QVERIFY(!takePortalScreenshot(PortalAsking::Interactive, kLong));
        const QList<QVariantMap> calls = m_portal->calls();
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[0].value(u"interactive"_s), QVariant(false));
        QCOMPARE(calls[1].value(u"interactive"_s), QVariant(true));
        QVERIFY(calls[0].value(u"handle_token"_s) != calls[1].value(u"handle_token"_s));
    }

    void refuses_data()
    {
        QTest::addColumn<PortalBehaviour>("behaviour");
        QTest::addColumn<bool>("interactive");
        QTest::addColumn<Error>("error");
        const auto row = [](const char *name, const PortalBehaviour &behaviour, ErrorCode code, const char *where,
                            bool interactive = false) {
            QTest::newRow(name) << behaviour << interactive << Error{.code = code, .where = where};
        };
        constexpr auto refused = ErrorCode::ScreenshotRefused;
        row("denied", {.response = 2}, refused, "response 2");
        row("denied by the user", {.response = 1}, refused, "response 1");
        row("cancelled by the user", {.response = 1}, ErrorCode::Cancelled, "", true);
        row("ended otherwise", {.response = 2}, refused, "response 2", true);
        row("without a picture", {}, refused, "no uri");
        row("a number for a picture", {.results = {{u"uri"_s, 7}}}, refused, "no uri");
        row("an error", {.error = u"org.freedesktop.DBus.Error.AccessDenied"_s}, refused,
            "org.freedesktop.DBus.Error.AccessDenied");
        row("no such interface", {.hasScreenshots = false}, ErrorCode::ScreenshotPortalMissing, "backend");
        row("no such method", {.error = u"org.freedesktop.DBus.Error.UnknownMethod"_s},
            ErrorCode::ScreenshotPortalMissing, "backend");
    }
    void refuses()
    {
        QFETCH(PortalBehaviour, behaviour);
        QFETCH(bool, interactive);
        QFETCH(Error, error);
        play(behaviour);
        const auto taken = takePortalScreenshot(interactive ? PortalAsking::Interactive : PortalAsking::None, kLong);
        QVERIFY(!taken);
        QVERIFY2(taken.error() == error, textOf(taken.error()).c_str());
    }

    void doesNotWaitForEverForAnAnswer_data()
    {
        QTest::addColumn<Order>("order");
        QTest::newRow("none") << Order::NoResponse;
        QTest::newRow("on another path") << Order::OtherPath;
    }
    void doesNotWaitForEverForAnAnswer()
    {
        QFETCH(Order, order);
        const QString path = savePicture(u"out.png"_s);
        play({.order = order, .results = naming(uriOf(path))});
        const auto taken = takePortalScreenshot(PortalAsking::None, kShort);
        QVERIFY(!taken);
        QCOMPARE(taken.error(), (Error{.code = ErrorCode::ScreenshotRefused, .where = "no answer"}));
        QTRY_COMPARE(m_portal->closedRequests(), 1); // no dialog stays behind
        QVERIFY(QFile::exists(path));
    }

    void noticesThatThePortalEnded()
    {
        play({.order = Order::NoResponse});
        auto taking
            = std::async(std::launch::async, [] { return portalScreenshotUri(PortalAsking::Interactive, kLong); });
        QTRY_COMPARE(m_portal->calls().size(), 1);
        m_portal.reset();
        const auto uri = taking.get();
        QVERIFY(!uri);
        QCOMPARE(uri.error(), (Error{.code = ErrorCode::ScreenshotRefused, .where = "portal ended"}));
    }

    void tellsThatThereIsNoPortal()
    {
        const Error noPortal{.code = ErrorCode::ScreenshotPortalMissing, .where = "portal"};
        QCOMPARE(takePortalScreenshot(PortalAsking::None, kLong).error(), noPortal);
        const Error noBus{.code = ErrorCode::ScreenshotPortalMissing, .where = "session bus"};
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        QCOMPARE(takePortalScreenshot(PortalAsking::None, kLong).error(), noBus);
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
        QCOMPARE(takePortalScreenshot(PortalAsking::None, kLong).error(), noBus);
    }

    void opensNoOtherAddress_data()
    {
        QTest::addColumn<QString>("uri");
        for (const char *uri : {"", "out.png", "/tmp/out.png", "https://example.org/out.png", "file://server/out.png",
                                "file:", "file:///", "file:///tmp/", "file:///tmp/a%00b", "file:///tmp/a?b",
                                "file:///tmp/a#b", "file:out.png", "data:image/png;base64,AAAA", "file:///%zz"})
            QTest::newRow(*uri ? uri : "empty") << QString::fromLatin1(uri);
    }
    void opensNoOtherAddress()
    {
        QFETCH(QString, uri);
        const auto claimed = claimScreenshot(uri.toStdString());
        QVERIFY(!claimed);
        QCOMPARE(claimed.error(), (Error{.code = ErrorCode::ScreenshotRefused, .where = "no local file"}));
    }

    void takesThisComputersOwnName()
    {
        const QString path = savePicture(u"out.png"_s);
        QVERIFY(claimScreenshot(uriOf(path).replace(u"file:///"_s, u"file://localhost/"_s).toStdString()));
        QVERIFY(!QFile::exists(path));
    }

    void leavesWhatIsNoPictureOfOurs_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a symbolic link") << u"link"_s << ErrorCode::FileUnreadable;
        QTest::newRow("a pipe") << u"pipe"_s << ErrorCode::FileUnreadable;
        QTest::newRow("a folder") << u"folder"_s << ErrorCode::FileUnreadable;
        QTest::newRow("no file") << u"nothing"_s << ErrorCode::FileNotFound;
        QTest::newRow("text") << u"text"_s << ErrorCode::PictureUnsupported;
        QTest::newRow("an empty file") << u"empty"_s << ErrorCode::PictureUnsupported;
        QTest::newRow("another user's") << u"foreign"_s << ErrorCode::FileUnreadable;
    }
    void leavesWhatIsNoPictureOfOurs()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        const QString path = make(kind);
        const bool isThere = kind != u"nothing"_s;
        const auto claimed = claimScreenshot(uriOf(path).toStdString());
        QVERIFY(!claimed);
        QCOMPARE(claimed.error(), (Error{.code = code, .where = path.toStdString()}));
        QCOMPARE(QFileInfo(path).exists() || QFileInfo(path).isSymLink(), isThere);
        if (kind == u"link"_s)
            QVERIFY(QFile::exists(QFile::symLinkTarget(path)));
    }

    void tellsWhereAPictureLiesThatCannotBeRemoved()
    {
        const QString path = savePicture(u"out.png"_s);
        const QByteArray folder = QFile::encodeName(m_folder->path());
        // Root may remove everything; so it is somebody else who tries.
        const bool isRoot = ::geteuid() == 0;
        if (isRoot)
            QCOMPARE(::chown(QFile::encodeName(path).constData(), kOtherUser, kOtherUser), 0);
        QCOMPARE(::chmod(folder.constData(), 0555), 0);
        if (isRoot && ::seteuid(kOtherUser) != 0)
            QSKIP("skipped: cannot become another user");
        const auto claimed = claimScreenshot(uriOf(path).toStdString());
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(folder.constData(), 0700);
        QVERIFY2(claimed, claimed ? "" : textOf(claimed.error()).c_str());
        QVERIFY(QFile::exists(path));
        QCOMPARE(claimed->leftBehind,
                 std::optional(Error{.code = ErrorCode::ScreenshotLeftBehind, .where = path.toStdString()}));
        QVERIFY(decodePictureFile(claimed->picture));
    }

    void theHelperFindsTheCodeInAWaylandSession_data()
    {
        QTest::addColumn<bool>("interactive");
        QTest::addColumn<bool>("wayland");
        QTest::newRow("by itself") << false << true;
        QTest::newRow("interactive") << true << true;
        QTest::newRow("interactive, X11") << true << false;
    }
    void theHelperFindsTheCodeInAWaylandSession()
    {
        QFETCH(bool, interactive);
        QFETCH(bool, wayland);
        const QString path = savePicture(u"out.png"_s);
        play({.results = naming(uriOf(path))});
        if (wayland)
            qputenv("WAYLAND_DISPLAY", "wayland-7");
        const ScanOutcome outcome = scan(interactive);
        QVERIFY(outcome.errors.empty());
        QCOMPARE(outcome.codes.size(), std::size_t(1));
        QVERIFY(outcome.codes[0].text == SecretBytes::fromText({kAlice.constData(), std::size_t(kAlice.size())}));
        QVERIFY(QRect(300, 200, 200, 200).contains(outcome.codes[0].area));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(m_portal->calls().at(0).value(u"interactive"_s).toBool(), interactive);
    }

    void theHelperTellsWhatWentWrong()
    {
        qputenv("WAYLAND_DISPLAY", "wayland-7");
        QCOMPARE(scan(false).errors.at(0), (Error{.code = ErrorCode::ScreenshotPortalMissing, .where = "portal"}));
        play({.response = 2});
        QCOMPARE(scan(false).errors.at(0), (Error{.code = ErrorCode::ScreenshotRefused, .where = "response 2"}));
        m_portal.reset();
        play({.response = 1});
        QCOMPARE(scan(true).errors.at(0).code, ErrorCode::Cancelled);
        m_portal.reset();
        play({.results = naming(uriOf(make(u"text"_s)))});
        QCOMPARE(scan(false).errors.at(0).code, ErrorCode::PictureUnsupported);
    }

    void aDamagedPictureIsRemovedAsWell()
    {
        const QString path = write(u"out.png"_s, "\x89PNG\r\n\x1a\nand nothing more"_ba);
        play({.results = naming(uriOf(path))});
        qputenv("WAYLAND_DISPLAY", "wayland-7");
        QCOMPARE(scan(false).errors.at(0).code, ErrorCode::PictureUnreadable);
        QVERIFY(!QFile::exists(path));
    }

private:
    void play(const PortalBehaviour &behaviour)
    {
        m_portal = std::make_unique<FakePortal>(m_bus->address(), behaviour);
        QVERIFY(m_portal->isRunning());
    }

    QString savePicture(const QString &name)
    {
        const QString path = m_folder->filePath(name);
        return m_picture.save(path, "PNG") ? path : QString();
    }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    /// Something that a portal might name, and that is no picture of this user.
    QString make(const QString &kind)
    {
        const QString path = m_folder->filePath(u"named"_s);
        const QByteArray name = QFile::encodeName(path);
        if (kind == u"link"_s)
            QFile::link(savePicture(u"target.png"_s), path);
        else if (kind == u"pipe"_s)
            ::mkfifo(name.constData(), 0600);
        else if (kind == u"folder"_s)
            ::mkdir(name.constData(), 0700);
        else if (kind == u"text"_s)
            write(u"named"_s, "not a picture at all"_ba);
        else if (kind == u"empty"_s)
            write(u"named"_s, {});
        else if (kind == u"foreign"_s && ::geteuid() != 0)
            return u"/etc/passwd"_s;
        else if (kind == u"foreign"_s)
            savePicture(u"copy.png"_s), QFile::rename(m_folder->filePath(u"copy.png"_s), path),
                ::chown(name.constData(), kOtherUser, kOtherUser);
        return path;
    }

    static ScanOutcome scan(bool interactive)
    {
        ScanClient client(qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-scan"_s);
        QSignalSpy finished(&client, &ScanClient::finished);
        interactive ? client.scanChosenArea() : client.scanScreen();
        finished.wait(20'000);
        return client.takeOutcome();
    }

    std::unique_ptr<MockBus> m_bus;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<QTemporaryDir> m_folder;
    QImage m_picture;
};

QTEST_GUILESS_MAIN(TestPortalScreenshot)
#include "tst_portal_screenshot.moc"
