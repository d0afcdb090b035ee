#include "core/crypto/secret_arena.h"
#include "tests/support/qr_drawing.h"
#include "ui/scan/picture_pixels.h"
#include "ui/scan/scan_client.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kBob = "otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;

QImage codeOf(const QByteArray &text, QColor dark = Qt::black, QColor light = Qt::white)
{
    const LuminanceImage code = drawQrCode(text, 6);
    QImage image(code.width, code.height, QImage::Format_ARGB32);
    for (int y = 0; y < code.height; ++y) {
        for (int x = 0; x < code.width; ++x)
            image.setPixelColor(x, y, code.at(x, y) == 0 ? dark : light);
    }
    return image;
}

QImage pageWith(const std::vector<std::pair<QPoint, QImage>> &codes, double degrees = 0)
{
    QImage page(1280, 720, QImage::Format_RGB32);
    page.fill(QColor(240, 244, 248));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const auto &[place, code] : codes) {
        painter.resetTransform();
        painter.translate(place);
        painter.rotate(degrees);
        painter.drawImage(0, 0, code);
    }
    return page;
}

bool isReadable(const QImage &image)
{
    return !readQrCodes(pixelsOf(image)).empty();
}

} // namespace

/// The small pictures that the real helper sends beside what it read.
class TestScanPreviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        if (drawQrCode("x"_ba, 1).width == 0)
            QSKIP("skipped: qrencode is not installed");
    }

    void showPagesWithoutTheirCodes_data()
    {
        QTest::addColumn<QImage>("page");
        QTest::newRow("one code") << pageWith({{{100, 100}, codeOf(kAlice)}});
        QTest::newRow("two codes") << pageWith({{{100, 100}, codeOf(kAlice)}, {{700, 200}, codeOf(kBob)}});
        QTest::newRow("two equal codes") << pageWith({{{100, 100}, codeOf(kAlice)}, {{700, 200}, codeOf(kAlice)}});
        QTest::newRow("turned codes") << pageWith({{{400, 60}, codeOf(kAlice)}, {{900, 60}, codeOf(kBob)}}, 33);
        QTest::newRow("light on dark") << pageWith({{{100, 100}, codeOf(kAlice, Qt::white, Qt::black)}});
        QTest::newRow("red on green") << pageWith({{{100, 100}, codeOf(kAlice, {235, 60, 60}, {60, 170, 60})}});
        QTest::newRow("no account") << pageWith({{{100, 100}, codeOf("https://example.com/app"_ba)}});
    }
    void showPagesWithoutTheirCodes()
    {
        QFETCH(QImage, page);
        const ScanOutcome outcome = scan(page, u"page.png"_s);
        QVERIFY(!outcome.codes.empty());
        QCOMPARE(outcome.previews.size(), std::size_t(1));
        const ScanPreview &preview = outcome.previews[0];
        QCOMPARE(preview.source, u"page.png"_s);
        QCOMPARE(preview.sourceIndex, 0);
        QCOMPARE(preview.sourceSize, QSize(1280, 720));
        QCOMPARE(preview.image.size(), QSize(640, 360));
        QVERIFY(isReadable(page));
        QVERIFY(!isReadable(preview.image));
        QCOMPARE(preview.image.pixelColor(1, 1), QColor(240, 244, 248)); // the page is to be seen
        for (const FoundCode &code : outcome.codes)
            QCOMPARE(preview.image.pixelColor(code.area.center() / 2), QColor(222, 222, 222));
    }

    void showCodesOnTransparentGroundOnWhite_data()
    {
        QTest::addColumn<QColor>("modules");
        QTest::newRow("drawn for light pages") << QColor(Qt::black);
        QTest::newRow("drawn for dark pages") << QColor(Qt::white);
    }
    void showCodesOnTransparentGroundOnWhite()
    {
        QFETCH(QColor, modules);
        QImage page(800, 600, QImage::Format_ARGB32);
        page.fill(Qt::transparent);
        QPainter(&page).drawImage(200, 100, codeOf(kAlice, modules, Qt::transparent));
        const ScanOutcome outcome = scan(page);
        QCOMPARE(outcome.previews.size(), std::size_t(1));
        const QImage &image = outcome.previews[0].image;
        QCOMPARE(image.size(), QSize(400, 300));
        QVERIFY(!isReadable(image));
        QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
        QCOMPARE(image.pixelColor(outcome.codes.at(0).area.center() / 2), QColor(222, 222, 222));
    }

    void areSentForPixelsToo()
    {
        ScanClient client(helperPath());
        client.scanImage(pageWith({{{100, 100}, codeOf(kAlice)}}));
        const ScanOutcome outcome = outcomeOf(client);
        QCOMPARE(outcome.previews.size(), std::size_t(1));
        QVERIFY(!isReadable(outcome.previews[0].image));
    }

    void areNotSentOfPagesWithoutCodes()
    {
        QVERIFY(pageWith({}).save(file(u"empty.png"_s)));
        QVERIFY(pageWith({{{100, 100}, codeOf(kAlice)}}).save(file(u"page.png"_s)));
        ScanClient client(helperPath());
        client.scanFiles({file(u"empty.png"_s), file(u"missing.png"_s), file(u"page.png"_s)});
        const ScanOutcome outcome = outcomeOf(client);
        QCOMPARE(outcome.previews.size(), std::size_t(1));
        QCOMPARE(outcome.previews[0].sourceIndex, 2);
    }

    void areFourAtMost()
    {
        const QImage page = pageWith({{{100, 100}, codeOf(kAlice)}}).copy(0, 0, 640, 400); // the largest there is
        QStringList names;
        for (int number = 0; number < 5; ++number) {
            names += file(u"%1.png"_s.arg(number));
            QVERIFY(page.save(names.last()));
        }
        ScanClient client(helperPath());
        client.scanFiles(names);
        const ScanOutcome outcome = outcomeOf(client);
        QVERIFY(outcome.errors.empty());
        QCOMPARE(outcome.codes.size(), std::size_t(5));
        QCOMPARE(outcome.previews.size(), std::size_t(4));
        QCOMPARE(outcome.previews[3].image.size(), QSize(640, 400));
        QVERIFY(SecretArena::instance().statistics().bytesInUse < 10'000); // locked memory is for keys
    }

private:
    static QString helperPath() { return qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-scan"_s; }
    static ScanOutcome outcomeOf(ScanClient &client)
    {
        QSignalSpy finished(&client, &ScanClient::finished);
        finished.wait(20'000);
        return client.takeOutcome();
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    ScanOutcome scan(const QImage &page, const QString &name = u"page.png"_s)
    {
        if (!page.save(file(name)))
            return {};
        ScanClient client(helperPath());
        client.scanFiles({file(name)});
        return outcomeOf(client);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestScanPreviews)
#include "tst_scan_previews.moc"
