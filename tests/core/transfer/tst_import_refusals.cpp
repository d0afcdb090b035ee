#include "core/transfer/importer.h"
#include "core/transfer/java_map.h"

#include <QByteArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

Bytes bytesIn(const QByteArray &content)
{
    return Bytes(content.begin(), content.end());
}

/// The error that comes of importing it without a password.
ErrorCode errorOf(const QByteArray &content)
{
    const ImportFile file(bytesIn(content));
    const auto recognised = recogniseImport(file);
    if (!recognised)
        return recognised.error().code;
    const auto read = recognised->importer->read(file, {});
    return read ? ErrorCode::Cancelled : read.error().code;
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

QByteArray raivo(int count)
{
    QByteArray list = "[";
    for (int number = 0; number < count; ++number)
        list += QByteArray(number == 0 ? "" : ",")
            + R"({"kind":"TOTP","timer":"30","secret":"JBSWY3DPEHPK3PXP","account":")" + QByteArray::number(number)
            + R"("})";
    return list + "]";
}

} // namespace

/// What is no export, or more than one, is told for what it is.
class TestImportRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &content, ErrorCode code) {
            QTest::newRow(name) << content << static_cast<int>(code);
        };
        row("nothing", {}, ErrorCode::ImportUnrecognised);
        row("words", "correct horse battery staple", ErrorCode::ImportUnrecognised);
        row("JSON of something else", R"({"name":"value"})", ErrorCode::ImportUnrecognised);
        row("JSON that is cut", R"({"header":{"slots":)", ErrorCode::ImportMalformed);
        row("32 levels", nested(32), ErrorCode::ImportUnrecognised);
        row("34 levels", nested(34), ErrorCode::ImportTooLarge);
        row("10,001 entries", raivo(10'001), ErrorCode::ImportTooLarge);
        row("OpenPGP in armour", "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n", ErrorCode::ImportOpenPgp);
        row("OpenPGP for a key", QByteArray::fromHex("85020c03") + QByteArray(600, '\x9d'), ErrorCode::ImportOpenPgp);
        row("OpenPGP for a password", QByteArray::fromHex("8c0d0409") + QByteArray(600, '\x9d'),
            ErrorCode::ImportOpenPgp);
        row("Bitwarden for one account", R"({"encrypted":true,"data":"2.a|b|c"})", ErrorCode::ImportAccountRestricted);
        row("Ente of another version", R"({"version":2,"kdfParams":{},"encryptedData":"","encryptionNonce":""})",
            ErrorCode::ImportPasswordNeeded);
        row("2FAS of another schema", R"({"schemaVersion":9,"services":[]})", ErrorCode::ImportVersionUnknown);
        row("picture", "\x89PNG\r\n\x1a\n" + QByteArray(600, '\x9d'), ErrorCode::ImportUnrecognised);
    }
    void refuses()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const int, code);
        QCOMPARE(static_cast<int>(errorOf(content)), code);
    }

    void readsTenThousandEntries()
    {
        const ImportFile file(bytesIn(raivo(10'000)));
        const auto recognised = recogniseImport(file);
        QVERIFY(recognised);
        QCOMPARE(recognised->importer->read(file, {})->accounts.size(), std::size_t(10'000));
    }

    /// A reference takes five bytes of the file, what it refers to may be long.
    void boundsWhatAJavaMapRepeats()
    {
        const QByteArray beginning = QByteArray::fromHex("aced00057372") + QByteArray::fromHex("0011")
            + "java.util.HashMap" + QByteArray::fromHex("0507dac1c31660d103000246000a") + "loadFactor"
            + QByteArray::fromHex("490009") + "threshold" + QByteArray::fromHex("7870") + QByteArray(8, '\0')
            + QByteArray::fromHex("77080000001000000064");
        const QByteArray text = QByteArray::fromHex("7c0000000000100000") + QByteArray(0x100000, 'a');
        QByteArray references;
        for (int count = 0; count < 199; ++count)
            references += QByteArray::fromHex("71007e0002");
        const auto repeated = readJavaMap(bytesIn(beginning + text + references + QByteArray::fromHex("78")));
        QVERIFY(!repeated);
        QCOMPARE(repeated.error().code, ErrorCode::ImportMalformed);
    }
};

QTEST_GUILESS_MAIN(TestImportRefusals)
#include "tst_import_refusals.moc"
