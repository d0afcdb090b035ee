#include "core/providers/brand_glyph.h"
#include "core/providers/provider.h"
#include "ui/accounts/svg_path.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>

using namespace countersign;

class TestSvgPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sameShapeInOtherWords_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("other");
        const QByteArray square = "M1 2H5V6H1Z";
        QTest::newRow("relative") << square << QByteArray("m1 2h4v4h-4z");
        QTest::newRow("lines without a command") << square << QByteArray("M1 2 5 2 5 6 1 6Z");
        QTest::newRow("relative lines without a command") << square << QByteArray("m1,2 4,0 0,4 -4,0z");
        QTest::newRow("numbers that touch")
            << QByteArray("M1-.5L.5.25L1e1-2Z") << QByteArray("M 1,-0.5 L 0.5 0.25 L 10 -2 Z");
        QTest::newRow("flags that touch") << QByteArray("M2 2a1 1 0 012 2") << QByteArray("M2 2 a 1 1 0 0 1 2 2");
        QTest::newRow("smooth curve") << QByteArray("M0 0C1 2 3 2 4 0S7-2 8 0")
                                      << QByteArray("M0 0C1 2 3 2 4 0C5-2 7-2 8 0");
        QTest::newRow("smooth quadratic") << QByteArray("M0 0Q2 2 4 0T8 0") << QByteArray("M0 0Q2 2 4 0Q6-2 8 0");
        QTest::newRow("smooth after a line") << QByteArray("M0 0L1 1S3 3 4 0") << QByteArray("M0 0L1 1C1 1 3 3 4 0");
        QTest::newRow("arc without radius") << QByteArray("M0 0A0 5 0 0 1 4 4") << QByteArray("M0 0L4 4");
        QTest::newRow("second shape starts at the first")
            << QByteArray("m1 1h2v2zm4 0h2v2z") << QByteArray("M1 1H3V3ZM5 1H7V3Z");
    }
    void sameShapeInOtherWords()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, other);
        const QPainterPath first = pathOf(path);
        QVERIFY(!first.isEmpty());
        QCOMPARE(first, pathOf(other));
    }

    void sweepAndSizeChooseTheArc_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QRectF>("box");
        // From (2, 0) to (0, 2) there are two circles of radius 2: around (0, 0) and around (2, 2).
        QTest::newRow("short, clockwise") << QByteArray("M2 0A2 2 0 0 1 0 2") << QRectF(0, 0, 2, 2);
        QTest::newRow("long, clockwise") << QByteArray("M2 0A2 2 0 1 1 0 2") << QRectF(0, 0, 4, 4);
        QTest::newRow("long, the other way") << QByteArray("M2 0A2 2 0 1 0 0 2") << QRectF(-2, -2, 4, 4);
        QTest::newRow("half a circle") << QByteArray("M0 0A2 2 0 0 1 4 0") << QRectF(0, -2, 4, 2);
        QTest::newRow("radius too short grows") << QByteArray("M0 0A1 1 0 0 1 4 0") << QRectF(0, -2, 4, 2);
        QTest::newRow("turned ellipse") << QByteArray("M0 0A2 1 90 0 1 2 0") << QRectF(0, -2, 2, 2);
    }
    void sweepAndSizeChooseTheArc()
    {
        QFETCH(QByteArray, path);
        QFETCH(QRectF, box);
        const QRectF actual = pathOf(path).boundingRect();
        const auto isNear = [](qreal a, qreal b) { return std::abs(a - b) < 0.01; };
        QVERIFY2(isNear(actual.left(), box.left()) && isNear(actual.top(), box.top())
                     && isNear(actual.right(), box.right()) && isNear(actual.bottom(), box.bottom()),
                 qPrintable(QDebug::toString(actual)));
    }

    void endsBeforeWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"", " ", "M", "M1", "Mx", "?", "M0 0X5 5", "M0 0A1", "M0 0a1 1 0 0", "M0 0Lnan 1", "1 2 3"})
            QTest::newRow(path) << QByteArray(path);
    }
    void endsBeforeWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, path);
        const QRectF box = pathOf(path).boundingRect();
        QVERIFY(box.width() <= 5 && box.height() <= 5);
    }

    void everyDrawingFillsItsSquare()
    {
        int count = 0;
        for (const Provider &provider : providers()) {
            const BrandGlyph *glyph = findBrandGlyph(provider.glyph);
            if (!glyph)
                continue;
            ++count;
            const QRectF box = painterPathFromSvg(glyph->path).boundingRect();
            const std::string key(glyph->key);
            QVERIFY2(QRectF(-0.3, -0.3, 24.6, 24.6).contains(box), key.c_str());
            QVERIFY2(std::max(box.width(), box.height()) > 12, key.c_str());
        }
        QVERIFY(count >= 200);
    }

private:
    static QPainterPath pathOf(const QByteArray &data)
    {
        return painterPathFromSvg({data.data(), static_cast<std::size_t>(data.size())});
    }
};

QTEST_APPLESS_MAIN(TestSvgPath)
#include "tst_svg_path.moc"
