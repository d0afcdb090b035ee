#include "ui/dialogs/scan_preview_layout.h"

#include <QTest>

using namespace countersign::scan_preview;

/// Where pictures, outlines and labels stand.
class ScanPreviewLayoutTest : public QObject
{
    Q_OBJECT

    static constexpr QRect kSpace{0, 0, 372, 150};

    static std::vector<Outline> outlines(const std::vector<QRect> &rects, const QRect &picture)
    {
        std::vector<Outline> all;
        for (const QRect &rect : rects)
            all.push_back({rect, picture});
        return all;
    }

private Q_SLOTS:
    void keepsTheProportionsOfOnePicture()
    {
        const auto places = placePictures({QSize(640, 360)}, kSpace, 8);
        QCOMPARE(places.size(), std::size_t(1));
        QCOMPARE(places[0].height(), 150);
        QCOMPARE(places[0].width(), 266);
        QCOMPARE(places[0].center().x(), kSpace.center().x());
    }

    void putsMonitorsSideBySideInTheirProportions()
    {
        const auto places = placePictures({QSize(640, 360), QSize(225, 400), QSize(640, 400)}, kSpace, 8);
        QCOMPARE(places.size(), std::size_t(3));
        for (std::size_t index = 0; index < places.size(); ++index) {
            QVERIFY(kSpace.contains(places[index]));
            QCOMPARE(places[index].height(), places[0].height());
            for (std::size_t other = 0; other < index; ++other)
                QVERIFY(!places[index].intersects(places[other]));
        }
    }

    void findsTheAreaOnTheSmallPicture()
    {
        const QRect shown(50, 10, 192, 108);
        QCOMPARE(mapArea(QRect(0, 0, 1920, 1080), QSize(1920, 1080), shown), shown);
        QCOMPARE(mapArea(QRect(960, 540, 200, 200), QSize(1920, 1080), shown), QRect(146, 64, 20, 20));
    }

    void keepsATinyCodeVisible()
    {
        const QRect mapped = mapArea(QRect(1900, 1060, 20, 20), QSize(1920, 1080), QRect(0, 0, 192, 108));
        QVERIFY(mapped.width() >= 6 && mapped.height() >= 6);
        QVERIFY(QRect(0, 0, 192, 108).contains(mapped));
    }

    void keepsLabelsApart_data()
    {
        QTest::addColumn<QList<QRect>>("codes");
        QTest::newRow("in a row") << QList<QRect>{{20, 60, 30, 30}, {100, 60, 30, 30}, {200, 60, 30, 30}};
        QTest::newRow("close together") << QList<QRect>{
            {100, 50, 30, 30}, {135, 50, 30, 30}, {100, 85, 30, 30}, {135, 85, 30, 30}};
        QTest::newRow("in the corners") << QList<QRect>{
            {0, 0, 30, 30}, {236, 0, 30, 30}, {0, 120, 30, 30}, {236, 120, 30, 30}};
    }
    void keepsLabelsApart()
    {
        QFETCH(const QList<QRect>, codes);
        const QRect picture(0, 0, 266, 150);
        const auto all = outlines({codes.begin(), codes.end()}, picture);
        const auto labels = placeLabels(all, std::vector<QSize>(all.size(), QSize(70, 18)));
        QCOMPARE(labels.size(), all.size());
        QVERIFY(labels.front().has_value());
        for (std::size_t index = 0; index < labels.size(); ++index) {
            if (!labels[index])
                continue; // better none than one on top of another
            QVERIFY(picture.contains(*labels[index]));
            for (const Outline &outline : all)
                QVERIFY(!outline.rect.intersects(*labels[index]));
            for (std::size_t other = 0; other < index; ++other)
                QVERIFY(!labels[other] || !labels[other]->intersects(*labels[index]));
        }
    }

    void labelsEveryCodeWhereThereIsRoom()
    {
        const QRect picture(0, 0, 266, 150);
        const auto all = outlines({{20, 60, 30, 30}, {110, 60, 30, 30}, {200, 60, 30, 30}}, picture);
        for (const auto &label : placeLabels(all, std::vector<QSize>(3, QSize(70, 18))))
            QVERIFY(label.has_value());
    }
};

QTEST_GUILESS_MAIN(ScanPreviewLayoutTest)
#include "tst_scan_preview_layout.moc"
