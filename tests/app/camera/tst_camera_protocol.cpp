#include "ui/scan/camera_protocol.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QImage smallFrame()
{
    QImage frame(3, 2, QImage::Format_RGB888);
    frame.fill(Qt::white);
    frame.setPixelColor(2, 1, QColor(10, 20, 30));
    return frame;
}

} // namespace

class TestCameraProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasWrittenHoweverItArrives()
    {
        const QStringList names{u"Front"_s, u"Rück"_s};
        const QByteArray bytes
            = encodeCameraNames(names) + encodeFrame(smallFrame()) + encodeProblem(CameraProblem::Lost);
        CameraRecords records;
        std::vector<CameraRecords::Record> taken;
        for (const char byte : bytes) {
            records.append(QByteArray(1, byte));
            while (auto record = records.take())
                taken.push_back(*std::move(record));
        }
        QVERIFY(!records.isBroken());
        QCOMPARE(taken.size(), std::size_t(3));
        QCOMPARE(std::get<QStringList>(taken[0]), names);
        QCOMPARE(std::get<QImage>(taken[1]), smallFrame());
        QCOMPARE(std::get<CameraProblem>(taken[2]), CameraProblem::Lost);
    }

    void tellsThatThereIsNoCamera()
    {
        CameraRecords records;
        records.append(encodeCameraNames({}));
        const auto record = records.take();
        QVERIFY(record);
        QVERIFY(std::get<QStringList>(*record).isEmpty());
    }

    void refusesWhatIsNoRecord_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("kind") << QByteArray("\x09\0\0\0\x01x", 6);
        QTest::newRow("length") << QByteArray("\x02\xFF\xFF\xFF\xFF", 5);
        QTest::newRow("frame without size") << QByteArray("\x02\0\0\0\x02\0\x01", 7);
        QTest::newRow("frame without pixels") << QByteArray("\x02\0\0\0\x04\0\x01\0\x01", 9);
        QTest::newRow("no width") << QByteArray("\x02\0\0\0\x04\0\0\0\x01", 9);
        QTest::newRow("unknown problem") << QByteArray("\x03\0\0\0\x01\x7F", 6);
        QTest::newRow("negative problem") << QByteArray("\x03\0\0\0\x01\xFF", 6);
        QTest::newRow("many cameras") << QByteArray("\x01\0\0\0\x40", 5) + QByteArray(64, '\0');
        QByteArray wide = encodeFrame(QImage(kMaxFrameWidth + 1, 1, QImage::Format_RGB888));
        QTest::newRow("too wide") << wide;
    }
    void refusesWhatIsNoRecord()
    {
        QFETCH(QByteArray, bytes);
        CameraRecords records;
        records.append(bytes);
        QVERIFY(!records.take());
        QVERIFY(records.isBroken());
        records.append(encodeProblem(CameraProblem::Lost));
        QVERIFY(!records.take());
    }
};

QTEST_GUILESS_MAIN(TestCameraProtocol)
#include "tst_camera_protocol.moc"
