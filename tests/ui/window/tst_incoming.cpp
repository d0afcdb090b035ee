#include "ui/window/incoming.h"

#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString kLink = u"otpauth://totp/GitHub:mona?secret=GEZDGNBV"_s;

}

/// What another program offers, as Qt shows it: the encoded formats and, on request, their pixels. Each format holds
/// its own name.
class OfferedPicture final : public QMimeData
{
public:
    explicit OfferedPicture(QStringList formats)
        : m_formats(std::move(formats))
    { }
    bool hasFormat(const QString &format) const override { return formats().contains(format); }
    QStringList formats() const override { return m_formats + QStringList(u"application/x-qt-image"_s); }
    bool wasDecoded() const { return m_wasDecoded; }

protected:
    QVariant retrieveData(const QString &format, QMetaType) const override
    {
        if (!m_formats.contains(format)) {
            m_wasDecoded = m_wasDecoded || format == u"application/x-qt-image"_s;
            return {};
        }
        return format.toUtf8();
    }

private:
    QStringList m_formats;
    mutable bool m_wasDecoded = false;
};

class TestIncoming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsAVaultByItsFirstBytes()
    {
        const QString file = write("renamed.bak", "\x89OTP\r\n\x1a\n and more");
        QCOMPARE(incomingFromArguments({file}).vaultFile, file);
    }

    void knowsADamagedVaultByItsName()
    {
        const QString file = write("zeroed.OTPV", "");
        QCOMPARE(incomingFromArguments({file}).vaultFile, file);
    }

    void knowsPicturesByTheirFirstBytesOrTheirName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("PNG") << QByteArray("screenshot") << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("JPEG") << QByteArray("photo.bin") << QByteArray("\xff\xd8\xff\xe0");
        QTest::newRow("WebP") << QByteArray("code") << QByteArray("RIFF....WEBPVP8 ");
        QTest::newRow("damaged") << QByteArray("damaged.WEBP") << QByteArray("nothing");
    }
    void knowsPicturesByTheirFirstBytesOrTheirName()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, content);
        const QString file = write(name.constData(), content);
        const Incoming incoming = incomingFromArguments({file});
        QCOMPARE(incoming.pictures, QStringList(file));
        QVERIFY(incoming.exports.isEmpty());
    }

    void takesOtherFilesForExports()
    {
        const QString file = write("aegis.json", "{}");
        const QString sound = write("sound", "RIFF....WAVEfmt ");
        const QString empty = write("empty", "");
        const Incoming incoming = incomingFromArguments({file, sound, empty});
        QCOMPARE(incoming.exports, QStringList({file, sound, empty}));
        QVERIFY(incoming.pictures.isEmpty() && incoming.vaultFile.isEmpty());
        QVERIFY(!incoming.isEmpty());
    }

    void takesPictureFilesAndTheirAddresses()
    {
        const QString file = write("page.png", "\x89PNG\r\n\x1a\n");
        const Incoming incoming = incomingFromArguments({file, QUrl::fromLocalFile(file).toString()});
        QCOMPARE(incoming.pictures, QStringList({file, file}));
        QVERIFY(incoming.vaultFile.isEmpty());
    }

    void takesWhatIsNoFileForAText()
    {
        const Incoming incoming = incomingFromArguments({kLink, u"  "_s, u"https://example.com"_s});
        QCOMPARE(incoming.texts, QStringList({kLink, u"https://example.com"_s}));
    }

    void readsADroppedLink()
    {
        QMimeData data;
        data.setText(u" %1\n"_s.arg(kLink));
        QVERIFY(canComeIn(data));
        QCOMPARE(incomingFromMimeData(data).texts, QStringList(kLink));
    }

    void readsDroppedFiles()
    {
        const QString picture = write("code.jpg", "\xff\xd8\xff");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(picture)});
        const Incoming incoming = incomingFromMimeData(data);
        QCOMPARE(incoming.pictures, QStringList(picture));
        QVERIFY(incoming.texts.isEmpty()); // the address is the file, not a text beside it
    }

    void prefersThePixelsOfAPictureDraggedFromABrowser()
    {
        QMimeData data;
        data.setUrls({QUrl(u"https://example.com/qr.png"_s)});
        data.setImageData(QImage(2, 2, QImage::Format_RGB32));
        const Incoming incoming = incomingFromMimeData(data);
        QVERIFY(!incoming.image.isNull());
        QVERIFY(incoming.texts.isEmpty());
    }

    void leavesPicturesOfOtherProgramsEncoded_data()
    {
        QTest::addColumn<QStringList>("formats");
        QTest::addColumn<QString>("taken");
        QTest::newRow("a browser") << QStringList{u"image/png"_s} << u"image/png"_s;
        QTest::newRow("several") << QStringList{u"image/bmp"_s, u"image/jpeg"_s, u"image/png"_s} << u"image/png"_s;
        QTest::newRow("a photo") << QStringList{u"image/jpeg"_s} << u"image/jpeg"_s;
        QTest::newRow("none that the helper reads") << QStringList{u"image/tiff"_s} << u"image/tiff"_s;
    }
    void leavesPicturesOfOtherProgramsEncoded()
    {
        QFETCH(QStringList, formats);
        QFETCH(QString, taken);
        const OfferedPicture data(formats);
        QVERIFY(data.hasImage()); // as Qt offers to decode it
        QVERIFY(canComeIn(data));
        const Incoming incoming = incomingFromMimeData(data);
        QCOMPARE(incoming.pictureFile, taken.toUtf8());
        QVERIFY(incoming.image.isNull());
        QVERIFY(!data.wasDecoded());
        QVERIFY(incoming.hasAccounts());
    }

    void findsNothingInNothing()
    {
        QVERIFY(!canComeIn(QMimeData()));
        QVERIFY(incomingFromMimeData(QMimeData()).isEmpty());
        QVERIFY(incomingFromArguments({}).isEmpty());
    }

    void addsUp()
    {
        Incoming incoming{.texts = {kLink}, .pictures = {}, .vaultFile = u"a.otpv"_s};
        incoming.append({.texts = {}, .pictures = {u"b.png"_s}, .vaultFile = {}});
        QCOMPARE(incoming.vaultFile, u"a.otpv"_s);
        incoming.append({.texts = {u"x"_s}, .pictures = {}, .vaultFile = u"b.otpv"_s});
        QCOMPARE(incoming.texts, QStringList({kLink, u"x"_s}));
        QCOMPARE(incoming.pictures, QStringList(u"b.png"_s));
        QCOMPARE(incoming.vaultFile, u"b.otpv"_s);
    }

private:
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(QLatin1StringView(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestIncoming)
#include "tst_incoming.moc"
