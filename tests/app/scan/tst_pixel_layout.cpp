#include "app/scan/pixel_layout.h"

#include <QTest>

using namespace countersign;

class TestPixelLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryUsualLayout_data()
    {
        QTest::addColumn<quint32>("red");
        QTest::addColumn<quint32>("green");
        QTest::addColumn<quint32>("blue");
        QTest::addColumn<int>("bytesPerPixel");
        QTest::newRow("24 bits in 32") << 0xff0000U << 0xff00U << 0xffU << 4;
        QTest::newRow("24 bits in 24") << 0xff0000U << 0xff00U << 0xffU << 3;
        QTest::newRow("BGR") << 0xffU << 0xff00U << 0xff0000U << 4;
        QTest::newRow("30 bits") << 0x3ff00000U << 0xffc00U << 0x3ffU << 4;
        QTest::newRow("16 bits") << 0xf800U << 0x7e0U << 0x1fU << 2;
        QTest::newRow("15 bits") << 0x7c00U << 0x3e0U << 0x1fU << 2;
    }
    void readsEveryUsualLayout()
    {
        QFETCH(quint32, red);
        QFETCH(quint32, green);
        QFETCH(quint32, blue);
        QFETCH(int, bytesPerPixel);
        for (const bool bigEndian : {false, true}) {
            PixelLayout layout{.redMask = red, .greenMask = green, .blueMask = blue, .bytesPerPixel = bytesPerPixel};
            layout.mostSignificantByteFirst = bigEndian;
            layout.bytesPerLine = static_cast<std::size_t>(5 * bytesPerPixel + 2);
            QVERIFY(layout.isSupported());
            Bytes picture(layout.bytesPerLine);
            const quint32 colours[] = {0, red | green | blue, red, green, blue};
            for (int x = 0; x < 5; ++x) {
                for (int byte = 0; byte < bytesPerPixel; ++byte) {
                    const int place = bigEndian ? bytesPerPixel - 1 - byte : byte;
                    picture[static_cast<std::size_t>(x * bytesPerPixel + place)]
                        = static_cast<std::uint8_t>(colours[x] >> (8 * byte));
                }
            }
            const RgbImage image = pixelsOf(picture, layout, {.x = 0, .y = 0, .width = 5, .height = 1});
            QCOMPARE(image.pixels, Bytes({0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255}));
        }
    }

    void cutsOutAMonitor()
    {
        PixelLayout layout{.redMask = 0xff0000, .greenMask = 0xff00, .blueMask = 0xff, .bytesPerPixel = 4};
        layout.bytesPerLine = 3 * 4;
        Bytes picture(layout.bytesPerLine * 3, 0);
        picture[layout.bytesPerLine * 2 + 4 + 1] = 255; // green at (1, 2)
        const RgbImage image = pixelsOf(picture, layout, {.x = 1, .y = 1, .width = 2, .height = 2});
        QCOMPARE(image.pixels, Bytes({0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0}));
    }

    void doesNotReadPalettes() { QVERIFY(!PixelLayout{}.isSupported()); }
};

QTEST_GUILESS_MAIN(TestPixelLayout)
#include "tst_pixel_layout.moc"
