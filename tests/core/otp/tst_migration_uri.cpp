#include "core/otp/migration_uri.h"
#include "tests/core/otp/otp_test_support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <protozero/pbf_writer.hpp>

#include <algorithm>
#include <optional>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

/// An entry as Google Authenticator writes it; a negative number of the enumerations is left out.
struct Entry
{
    std::string secret = "Hello!\xde\xad\xbe\xef";
    std::string name = "Example:alice";
    std::string issuer = "Example";
    int algorithm = 1;
    int digits = 1;
    int type = 2;
    std::optional<std::int64_t> counter = {};
};

std::string encoded(const Entry &entry)
{
    std::string data;
    protozero::pbf_writer writer(data);
    writer.add_bytes(1, entry.secret);
    writer.add_string(2, entry.name);
    writer.add_string(3, entry.issuer);
    if (entry.algorithm >= 0)
        writer.add_enum(4, entry.algorithm);
    if (entry.digits >= 0)
        writer.add_enum(5, entry.digits);
    if (entry.type >= 0)
        writer.add_enum(6, entry.type);
    if (entry.counter)
        writer.add_int64(7, *entry.counter);
    writer.add_string(8, "f3a2c1"); // the unique id of newer versions
    return data;
}

struct Payload
{
    std::vector<std::string> entries = {encoded(Entry{})};
    int version = 1;
    int batchSize = 1;
    int batchIndex = 0;
    std::int32_t batchId = -1'234'567;
};

QByteArray base64Of(const Payload &payload)
{
    std::string data;
    protozero::pbf_writer writer(data);
    for (const std::string &entry : payload.entries)
        writer.add_message(1, entry);
    writer.add_int32(2, payload.version);
    writer.add_int32(3, payload.batchSize);
    writer.add_int32(4, payload.batchIndex);
    if (payload.version < 2)
        writer.add_int32(5, payload.batchId);
    return bytesFrom(data).toBase64();
}

Result<MigrationPart> parse(const QByteArray &data)
{
    return parseMigrationUri("otpauth-migration://offline?data=" + data.toStdString());
}

Result<MigrationPart> parse(const Payload &payload)
{
    return parse(base64Of(payload).toPercentEncoding());
}

// Where it meets a boundary of base64, `fb ef be` is `++++` and `ff ff ff` is `////`: here they do for every offset.
constexpr const char *kAwkwardSecret
    = "\xfb\xef\xbe\xff\xff\xff\xff\xfb\xef\xbe\xff\xff\xff\xff\xfb\xef\xbe\xff\xff\xff";

/// A payload whose base64 holds every character that differs between the alphabets, and padding.
Payload awkwardPayload()
{
    Entry entry;
    entry.secret = kAwkwardSecret;
    entry.name = "abcdefgh";
    return {.entries = {encoded(entry)}};
}

} // namespace

class TestMigrationUri : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPhoneExports()
    {
        const auto part = parse(Payload{});
        QVERIFY(part);
        QCOMPARE(part->accounts.size(), std::size_t(1));
        const AccountDraft &account = part->accounts.front();
        QCOMPARE(account.issuer, std::string("Example"));
        QCOMPARE(account.name, std::string("alice"));
        QCOMPARE(hexOf(account.secret.expose()), QByteArray("48656c6c6f21deadbeef"));
        QVERIFY(account.parameters == OtpParameters{});
        QCOMPARE(part->batchId, -1'234'567);
        QCOMPARE(part->batchSize, 1);
        QCOMPARE(part->batchIndex, 0);
    }

    void readsTheOtherValuesOfTheFormat()
    {
        const auto part = parse({.entries = {encoded({.algorithm = 2, .digits = 2}), encoded({.algorithm = 3}),
                                             encoded({.type = 1, .counter = 9'000'000'000}),
                                             encoded({.algorithm = -1, .digits = -1, .type = -1}),
                                             encoded({.algorithm = 0, .digits = 0, .type = 0})}});
        QVERIFY(part);
        QVERIFY(part->rejected.empty());
        QCOMPARE(part->accounts.size(), std::size_t(5));
        QVERIFY((part->accounts[0].parameters
                 == OtpParameters{.algorithm = HashAlgorithm::Sha256, .digits = *Digits::from(8)}));
        QVERIFY((part->accounts[1].parameters == OtpParameters{.algorithm = HashAlgorithm::Sha512}));
        QVERIFY(part->accounts[2].parameters.type == OtpType::Hotp);
        QCOMPARE(part->accounts[2].counter, std::uint64_t(9'000'000'000));
        QVERIFY(part->accounts[3].parameters == OtpParameters{});
        QVERIFY(part->accounts[4].parameters == OtpParameters{});
    }

    void splitsTheNameByTheLabelRule_data()
    {
        QTest::addColumn<QByteArray>("issuer");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("label");
        const auto row = [](const char *title, const char *issuer, const char *name, const char *label) {
            QTest::newRow(title) << QByteArray(issuer) << QByteArray(name) << QByteArray(label);
        };
        row("prefix equals the issuer", "Example", "Example:alice", "Example/alice");
        row("space after the prefix", "Example", "Example: alice", "Example/alice");
        row("prefix in another case", "Example", "EXAMPLE:alice", "Example/alice");
        row("issuer in the name alone", "", "Example:alice", "Example/alice");
        row("another prefix stays", "Example", "Other:alice", "Example/Other:alice");
        row("no prefix", "Example", "alice", "Example/alice");
        row("neither", "", "alice", "/alice");
        row("empty prefix", "", ":alice", "/alice");
    }

    void splitsTheNameByTheLabelRule()
    {
        QFETCH(QByteArray, issuer);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, label);
        const auto part = parse({.entries = {encoded({.name = name.toStdString(), .issuer = issuer.toStdString()})}});
        QVERIFY(part);
        const AccountDraft &account = part->accounts.front();
        QCOMPARE(bytesFrom(account.issuer + '/' + account.name), label);
    }

    void namesAnEntryItCannotTakeAndReadsTheOthers_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<int>("error");
        const auto row = [](const char *title, const Entry &entry, ErrorCode error) {
            QTest::newRow(title) << bytesFrom(encoded(entry)) << int(error);
        };
        row("MD5", {.name = "odd", .algorithm = 4}, ErrorCode::UnsupportedAlgorithm);
        row("unknown algorithm", {.name = "odd", .algorithm = 9}, ErrorCode::UnsupportedAlgorithm);
        row("unknown digits", {.name = "odd", .digits = 3}, ErrorCode::InvalidDigits);
        row("unknown type", {.name = "odd", .type = 3}, ErrorCode::UnsupportedType);
        row("no secret", {.secret = "", .name = "odd"}, ErrorCode::SecretEmpty);
        row("secret of 1025 bytes", {.secret = std::string(1025, 'x'), .name = "odd"}, ErrorCode::SecretTooLong);
        row("negative counter", {.name = "odd", .type = 1, .counter = -1}, ErrorCode::InvalidCounter);
        QTest::newRow("cut short") << bytesFrom(encoded({.name = "odd"})).chopped(3)
                                   << int(ErrorCode::MigrationMalformed);
    }

    void namesAnEntryItCannotTakeAndReadsTheOthers()
    {
        QFETCH(QByteArray, entry);
        QFETCH(int, error);
        const auto part = parse({.entries = {encoded(Entry{}), entry.toStdString(), encoded(Entry{})}});
        QVERIFY(part);
        QCOMPARE(part->accounts.size(), std::size_t(2));
        QCOMPARE(part->rejected.size(), std::size_t(1));
        QCOMPARE(part->rejected[0].name, std::string("odd"));
        QCOMPARE(int(part->rejected[0].error.code), error);
    }

    void readsPartsOfALargerExport()
    {
        const auto part = parse({.version = 2, .batchSize = 3, .batchIndex = 1});
        QVERIFY(part);
        QCOMPARE(part->batchSize, 3);
        QCOMPARE(part->batchIndex, 1);
        QCOMPARE(part->batchId, 0); // version 2 writes none
    }

    void readsBase64AsToolsLeaveIt_data()
    {
        QTest::addColumn<QByteArray>("data");
        const QByteArray base64 = base64Of(awkwardPayload());
        QVERIFY(base64.contains('+') && base64.contains('/') && base64.endsWith('='));
        QByteArray urlSafe = base64;
        urlSafe.replace('+', '-').replace('/', '_');
        QByteArray spaced = base64;
        spaced.replace('+', ' ');
        QByteArray unpadded = base64;
        unpadded.replace('=', "");
        QTest::newRow("percent-encoded") << base64.toPercentEncoding();
        QTest::newRow("raw") << base64;
        QTest::newRow("url-safe alphabet") << urlSafe;
        QTest::newRow("plus became a space") << spaced;
        QTest::newRow("plus became %20") << spaced.toPercentEncoding();
        QTest::newRow("padding missing") << unpadded;
    }

    void readsBase64AsToolsLeaveIt()
    {
        QFETCH(QByteArray, data);
        const auto part = parse(data);
        QVERIFY(part);
        QCOMPARE(hexOf(part->accounts[0].secret.expose()), QByteArray(kAwkwardSecret).toHex());
    }

    void readsALinkAfterOtherWords()
    {
        const std::string data = base64Of(Payload{}).toPercentEncoding().toStdString();
        QVERIFY(parseMigrationUri("QR-Code:otpauth-migration://offline?data=" + data + "\n"));
        QVERIFY(parseMigrationUri("OTPAUTH-MIGRATION://offline?x=1&data=" + data));
    }

    void readsThePublishedExports()
    {
        QFile list(QDir(qEnvironmentVariable("COUNTERSIGN_FIXTURES")).filePath(u"expected.json"_s));
        if (!qEnvironmentVariableIsSet("COUNTERSIGN_FIXTURES") || !list.open(QIODevice::ReadOnly))
            QSKIP("skipped: no fixtures");
        int checked = 0;
        const QJsonArray files = QJsonDocument::fromJson(list.readAll()).object()[u"fixtures"_s].toArray();
        for (const QJsonValue &value : files) {
            const QString name = value[u"file"_s].toString();
            if (!name.startsWith(QLatin1String("google-authenticator/")) || !name.endsWith(QLatin1String(".txt")))
                continue;
            QFile file(QDir(qEnvironmentVariable("COUNTERSIGN_FIXTURES")).filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QByteArrayList found;
            const auto lines = file.readAll().split('\n');
            for (const QByteArray &line : lines) {
                const auto part = parseMigrationUri(line.toStdString());
                if (!part)
                    continue;
                for (const AccountDraft &account : part->accounts)
                    found.append(bytesFrom(account.issuer + '/' + account.name + '/') + hexOf(account.secret.expose()));
            }
            QByteArrayList expected;
            const QJsonArray accounts = value[u"accounts"_s].toArray();
            for (const QJsonValue &account : accounts) {
                const QStringList parts{account[u"issuer"_s].toString(), account[u"name"_s].toString(),
                                        account[u"secret_hex"_s].toString()};
                expected.append(parts.join(QLatin1Char('/')).toUtf8());
            }
            std::ranges::sort(found);
            std::ranges::sort(expected);
            QCOMPARE(found, expected);
            ++checked;
        }
        QCOMPARE(checked, 2);
    }

    void refusesWhatIsNoMigrationLink()
    {
        for (const char *text : {"", "otpauth://totp/x?secret=JBSWY3DP", "https://example.com", "otpauth-migration:"})
            QCOMPARE(parseMigrationUri(text).error().code, ErrorCode::NotAnAccountLink);
    }

    void refusesDamagedPayloads()
    {
        for (const char *data : {"", "XXXX", "!!!!", "A", "IAE="})
            QCOMPARE(parse(QByteArray(data)).error().code, ErrorCode::MigrationMalformed);
        QCOMPARE(parseMigrationUri("otpauth-migration://offline").error().code, ErrorCode::MigrationMalformed);
        QCOMPARE(parse({.batchSize = 2, .batchIndex = 2}).error().code, ErrorCode::MigrationMalformed);
        QCOMPARE(parse({.batchSize = 2, .batchIndex = -1}).error().code, ErrorCode::MigrationMalformed);
    }

    void refusesEveryTruncationWithoutACrash()
    {
        const QByteArray whole = QByteArray::fromBase64(base64Of({.entries = {encoded(Entry{}), encoded(Entry{})}}));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto part = parse(whole.left(size).toBase64().toPercentEncoding());
            if (part)
                QVERIFY(!part->accounts.empty() || !part->rejected.empty());
        }
    }

    void refusesMoreThanOneThousandEntriesOrParts()
    {
        const std::string small = encoded({.secret = "x", .name = "", .issuer = ""});
        QVERIFY(parse({.entries = std::vector<std::string>(1000, small)}));
        QCOMPARE(parse({.entries = std::vector<std::string>(1001, small)}).error().code, ErrorCode::MigrationTooLarge);
        QVERIFY(parse({.batchSize = 1000}));
        QCOMPARE(parse({.batchSize = 1001}).error().code, ErrorCode::MigrationTooLarge);
    }

    void refusesLinksOver64Kibibytes()
    {
        std::string link = "otpauth-migration://offline?data=" + base64Of(Payload{}).toPercentEncoding().toStdString();
        link += "&x=";
        link.resize(65'536, 'x');
        QVERIFY(parseMigrationUri(link));
        QCOMPARE(parseMigrationUri(link + 'x').error().code, ErrorCode::MigrationTooLarge);
    }
};

QTEST_GUILESS_MAIN(TestMigrationUri)
#include "tst_migration_uri.moc"
