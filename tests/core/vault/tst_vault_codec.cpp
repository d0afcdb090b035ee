#include "core/vault/cbor_reader.h"
#include "core/vault/cbor_writer.h"
#include "core/vault/vault_codec.h"
#include "tests/core/vault/vault_test_support.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>
#include <QTest>

#include <array>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

SecretBytes padded(ByteView content)
{
    SecretBytes payload(VaultCodec::paddedSize(content.size()));
    std::ranges::copy(content, payload.writable().begin());
    payload.writable()[content.size()] = 0x80;
    return payload;
}

/// A payload whose accounts are these records.
SecretBytes payloadWith(const std::vector<Bytes> &records, ByteView morePairs = {})
{
    Bytes out(64 * 1024);
    CborWriter writer(out);
    CborMapWriter map(writer, 2, morePairs);
    map.key("v");
    writer.unsignedInteger(1);
    map.key("accounts");
    writer.arrayHeader(records.size());
    for (const Bytes &record : records)
        writer.raw(record);
    map.finish();
    return padded(ByteView(out).first(writer.size()));
}

Bytes text(std::string_view value)
{
    Bytes out(value.size() + 3);
    CborWriter writer(out);
    writer.text(value);
    out.resize(writer.size());
    return out;
}

/// The encoded fields of a plain record, to be changed one by one.
using Fields = std::vector<std::pair<std::string, Bytes>>;
Fields plainFields(std::uint8_t idByte)
{
    Bytes id(17, idByte);
    id[0] = 0x50;
    return {{"id", id},          {"name", text("alice")},    {"type", text("totp")}, {"state", text("confirmed")},
            {"digits", {0x06}},  {"issuer", text("GitHub")}, {"period", {0x18, 30}}, {"secret", {0x43, 1, 2, 3}},
            {"created", {0x00}}, {"algorithm", text("SHA1")}};
}

Bytes record(const Fields &fields)
{
    Bytes out(64 * 1024);
    CborWriter writer(out);
    writer.mapHeader(fields.size());
    for (const auto &[key, value] : fields) {
        writer.text(key);
        writer.raw(value);
    }
    out.resize(writer.size());
    return out;
}

Fields changed(Fields fields, std::string_view key, Bytes value)
{
    for (auto &field : fields) {
        if (field.first == key)
            field.second = value;
    }
    return fields;
}

Fields without(Fields fields, std::string_view key)
{
    std::erase_if(fields, [key](const auto &field) { return field.first == key; });
    return fields;
}

} // namespace

class TestVaultCodec : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

    /// Every field at small and large values, each present and absent, in ever another mixture.
    Account varied(std::uint64_t number)
    {
        const auto has = [number](int bit) { return (number >> bit & 1) != 0; };
        Account each = account(m_random, std::string(number, 'i'), has(0) ? "账户" : "", std::string(1 + number, 's'));
        each.parameters
            = {.type
               = std::array{OtpType::Totp, OtpType::Hotp, OtpType::Steam, OtpType::Yandex, OtpType::Motp}[number % 5],
               .algorithm = std::array{HashAlgorithm::Sha1, HashAlgorithm::Sha256, HashAlgorithm::Sha512,
                                       HashAlgorithm::Md5, HashAlgorithm::Sha224, HashAlgorithm::Sha384}[number % 6],
               .digits = *Digits::from(4 + static_cast<std::int64_t>(number % 7)),
               .period = *Period::from(1 + static_cast<std::int64_t>(number) * 288)};
        each.counter = has(1) ? (std::uint64_t{1} << number % 63) : 0;
        each.groups.resize(number % 27, "g");
        each.note = std::string(has(2) ? number * 200 : 0, 'n');
        each.pin = SecretBytes(has(3) ? number : 0);
        each.favorite = has(4);
        each.state = std::array{BindingState::Pending, BindingState::Confirmed, BindingState::Retired}[number % 3];
        each.created = UnixTime(std::chrono::seconds((has(5) ? -1 : 1) * (std::int64_t{1} << number % 62)));
        if (has(6))
            each.trashed = each.created - std::chrono::seconds(1);
        if (has(7))
            each.retired = each.created + std::chrono::seconds(1);
        each.minimumLeft = std::chrono::seconds(has(2) ? number : 0);
        for (std::uint64_t count = 0; count < number % 4; ++count)
            each.recoveryCodes.push_back({.code = SecretBytes(1 + count), .isUsed = has(3)});
        each.codesPlace = std::string(number % 3, 'p');
        each.alsoOn = std::string(number % 5, 'o');
        each.unbinder = std::string(number % 7, 'u');
        return each;
    }

    static QByteArray qtBytes(const SecretBytes &secret)
    {
        // EXPOSE: made-up keys.
        return QByteArray::fromStdString(std::string(secret.exposeText()));
    }

    static void addLostDeviceFields(QCborMap &map, const Account &account)
    {
        if (account.retired)
            map[u"retired"_s] = qint64(account.retired->time_since_epoch().count());
        if (account.minimumLeft.count() != 0)
            map[u"min_left"_s] = qint64(account.minimumLeft.count());
        QCborArray codes;
        for (const RecoveryCode &code : account.recoveryCodes)
            codes.append(QCborArray{qtBytes(code.code), code.isUsed});
        if (!codes.isEmpty())
            map[u"recovery"_s] = codes;
        const std::pair<QString, std::string> texts[]
            = {{u"codes_at"_s, account.codesPlace}, {u"also_on"_s, account.alsoOn}, {u"unbinder"_s, account.unbinder}};
        for (const auto &[key, text] : texts) {
            if (!text.empty())
                map[key] = QString::fromStdString(text);
        }
    }

    static QCborMap asQtWouldWrite(const Account &account)
    {
        static const QStringList types{u"totp"_s, u"hotp"_s, u"steam"_s, u"yandex"_s, u"motp"_s};
        static const QStringList algorithms{u"SHA1"_s, u"SHA256"_s, u"SHA512"_s, u"MD5"_s, u"SHA224"_s, u"SHA384"_s};
        static const QStringList states{u"pending"_s, u"confirmed"_s, u"retired"_s};
        const OtpParameters &parameters = account.parameters;
        QCborMap map{{u"id"_s, QByteArray::fromHex(QByteArray::fromStdString(account.id.text()))},
                     {u"name"_s, QString::fromStdString(account.name)},
                     {u"type"_s, types[int(parameters.type)]},
                     {u"state"_s, states[int(account.state)]},
                     {u"digits"_s, parameters.digits.count()},
                     {u"issuer"_s, QString::fromStdString(account.issuer)},
                     {u"period"_s, qint64(parameters.period.seconds().count())},
                     {u"secret"_s, qtBytes(account.secret)},
                     {u"created"_s, qint64(account.created.time_since_epoch().count())},
                     {u"algorithm"_s, algorithms[int(parameters.algorithm)]}};
        if (!account.pin.empty())
            map[u"pin"_s] = qtBytes(account.pin);
        if (!account.note.empty())
            map[u"note"_s] = QString::fromStdString(account.note);
        QCborArray groups;
        for (const std::string &group : account.groups)
            groups.append(QString::fromStdString(group));
        if (!groups.isEmpty())
            map[u"groups"_s] = groups;
        if (parameters.type == OtpType::Hotp || account.counter != 0)
            map[u"counter"_s] = qint64(account.counter);
        if (account.trashed)
            map[u"trashed"_s] = qint64(account.trashed->time_since_epoch().count());
        if (account.favorite)
            map[u"favorite"_s] = true;
        addLostDeviceFields(map, account);
        return map;
    }

private Q_SLOTS:
    void givesEveryFieldBack()
    {
        Account full = account(m_random, "Alibaba Cloud", "\xe4\xb8\xbb\xe8\xb4\xa6\xe5\x8f\xb7", "secret bytes");
        full.parameters = {.type = OtpType::Hotp,
                           .algorithm = HashAlgorithm::Sha512,
                           .digits = *Digits::from(8),
                           .period = *Period::from(60)};
        full.pin = SecretBytes::fromText("1234");
        full.counter = 0xffff'ffff'ffff'fffe;
        full.groups = {"work", "cloud"};
        full.note = "first line\nsecond";
        full.favorite = true;
        full.state = BindingState::Retired;
        full.created = UnixTime(std::chrono::seconds(-5));
        full.trashed = UnixTime(std::chrono::seconds(5'000'000'000));
        full.retired = UnixTime(std::chrono::seconds(4'000'000'000));
        full.minimumLeft = std::chrono::seconds(8);
        full.recoveryCodes.push_back({.code = SecretBytes::fromText("1111-2222"), .isUsed = true});
        full.recoveryCodes.push_back({.code = SecretBytes::fromText("3333-4444")});
        full.codesPlace = "the safe";
        full.alsoOn = "the phone";
        full.unbinder = "the administrator";
        std::vector<Account> accounts;
        accounts.push_back(full.clone());

        const auto payload = VaultCodec::encode(vaultWith(std::move(accounts)));
        QVERIFY(payload);
        const auto vault = VaultCodec::decode(*payload);
        QVERIFY(vault);
        QVERIFY(vault->quarantine().empty());
        QCOMPARE(vault->accounts().size(), std::size_t(1));
        const Account &read = vault->accounts().front();
        QCOMPARE(read.id, full.id);
        QCOMPARE(read.issuer, full.issuer);
        QCOMPARE(read.name, full.name);
        QVERIFY(read.parameters == full.parameters);
        QVERIFY(read.secret == full.secret);
        QVERIFY(read.pin == full.pin);
        QCOMPARE(read.counter, full.counter);
        QVERIFY(read.groups == full.groups);
        QCOMPARE(read.note, full.note);
        QCOMPARE(read.favorite, true);
        QVERIFY(read.state == BindingState::Retired);
        QVERIFY(read.created == full.created);
        QVERIFY(read.trashed == full.trashed);
        QVERIFY(read.retired == full.retired);
        QVERIFY(read.minimumLeft == full.minimumLeft);
        QVERIFY(read.recoveryCodes == full.recoveryCodes);
        QCOMPARE(read.codesPlace, full.codesPlace);
        QCOMPARE(read.alsoOn, full.alsoOn);
        QCOMPARE(read.unbinder, full.unbinder);
    }

    /// Qt's decoder finds the same fields in what we write, and nothing that this test does not know.
    void isUnderstoodByAnotherDecoder()
    {
        std::vector<Account> accounts;
        for (std::uint64_t number = 0; number < 300; ++number)
            accounts.push_back(varied(number));
        const Vault vault = vaultWith(std::move(accounts));
        const SecretBytes payload = *VaultCodec::encode(vault);
        QCborStreamReader reader(reinterpret_cast<const char *>(payload.expose().data()),
                                 static_cast<qsizetype>(payload.size()));
        const QCborValue document = QCborValue::fromCbor(reader);
        QCOMPARE(payload.expose()[static_cast<std::size_t>(reader.currentOffset())], std::uint8_t(0x80));
        QCOMPARE(document.toMap().size(), 2);
        QCOMPARE(document[u"v"_s].toInteger(), 1);
        const QCborArray records = document[u"accounts"_s].toArray();
        QCOMPARE(records.size(), 300);
        for (qsizetype index = 0; index < records.size(); ++index) {
            const QCborMap record = records[index].toMap();
            const QCborMap expected = asQtWouldWrite(vault.accounts()[static_cast<std::size_t>(index)]);
            QCOMPARE(record.size(), expected.size());
            for (const QCborValue &key : expected.keys())
                QCOMPARE(record[key], expected[key]);
        }
    }

    void keepsTheOrderOfAccounts()
    {
        std::vector<Account> accounts;
        for (int number = 0; number < 50; ++number)
            accounts.push_back(account(m_random, "issuer", std::to_string(number)));
        const auto vault = VaultCodec::decode(*VaultCodec::encode(vaultWith(std::move(accounts))));
        QVERIFY(vault);
        for (int number = 0; number < 50; ++number)
            QCOMPARE(vault->accounts()[static_cast<std::size_t>(number)].name, std::to_string(number));
    }

    void padsAsTheFormatSays_data()
    {
        QTest::addColumn<quint64>("content");
        QTest::addColumn<quint64>("padded");
        QTest::newRow("empty") << quint64(0) << quint64(32'768);
        QTest::newRow("just fits the smallest") << quint64(32'767) << quint64(32'768);
        QTest::newRow("one more") << quint64(32'768) << quint64(36'864); // m = 32769, multiples of 2^12
        QTest::newRow("just below the double") << quint64(65'534) << quint64(65'536);
        QTest::newRow("the double") << quint64(65'535) << quint64(65'536);
        QTest::newRow("above the double") << quint64(65'536) << quint64(73'728); // multiples of 2^13
        QTest::newRow("a million") << quint64(1'000'000) << quint64(1'048'576);
    }
    void padsAsTheFormatSays()
    {
        QFETCH(const quint64, content);
        QFETCH(const quint64, padded);
        QCOMPARE(quint64(VaultCodec::paddedSize(content)), padded);
    }

    void keepsUnknownFieldsByteForByte()
    {
        Fields fields = plainFields(1);
        fields.insert(fields.begin() + 1, {"aaa", {0x82, 0x01, 0xf9, 0x3c, 0x00}}); // after "id"
        fields.push_back({"zz-newer-field", {0xa1, 0x61, 'k', 0x41, 0xff}});
        const Bytes topPairs = fromHex("636e6577"
                                       "8101"
                                       "6a"
                                       + hex(bytesOf("zzzzzzzzzz")) + "f6");
        const SecretBytes payload = payloadWith({record(fields)}, topPairs);
        const auto vault = VaultCodec::decode(payload);
        QVERIFY(vault);
        QCOMPARE(vault->accounts().size(), std::size_t(1));
        QVERIFY(*VaultCodec::encode(*vault) == payload);
    }

    void quarantinesABadRecord_data()
    {
        QTest::addColumn<QByteArray>("recordHex");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char *name, const Bytes &bytes, ErrorCode reason, const char *where) {
            QTest::newRow(name) << QByteArray::fromStdString(hex(bytes)) << static_cast<int>(reason)
                                << QByteArray(where);
        };
        const Fields plain = plainFields(7);
        const auto with = [&](const char *key, const Bytes &value) { return record(changed(plain, key, value)); };
        row("a number", {0x01}, ErrorCode::CborMalformed, "accounts[1]");
        row("an empty map", {0xa0}, ErrorCode::CborMalformed, "accounts[1].id");
        row("a map of indefinite length", {0xbf, 0xff}, ErrorCode::CborMalformed, "accounts[1]");
        row("ten arrays in each other", fromHex("818181818181818181818101"), ErrorCode::CborMalformed, "accounts[1]");
        row("type of a newer version", with("type", text("passkey")), ErrorCode::UnsupportedType, "accounts[1].type");
        row("algorithm of a newer version", with("algorithm", text("SHA3")), ErrorCode::UnsupportedAlgorithm,
            "accounts[1].algorithm");
        row("three digits", with("digits", {0x03}), ErrorCode::InvalidDigits, "accounts[1].digits");
        row("eleven digits", with("digits", {0x0b}), ErrorCode::InvalidDigits, "accounts[1].digits");
        row("2^64-1 digits", with("digits", fromHex("1bffffffffffffffff")), ErrorCode::InvalidDigits,
            "accounts[1].digits");
        row("digits as text", with("digits", text("6")), ErrorCode::CborMalformed, "accounts[1].digits");
        row("no period", with("period", {0x00}), ErrorCode::InvalidPeriod, "accounts[1].period");
        row("a period of a day and a second", with("period", fromHex("1a00015181")), ErrorCode::InvalidPeriod,
            "accounts[1].period");
        row("empty secret", with("secret", {0x40}), ErrorCode::SecretEmpty, "accounts[1].secret");
        row("secret as text", with("secret", text("abc")), ErrorCode::CborMalformed, "accounts[1].secret");
        row("short id", with("id", {0x41, 1}), ErrorCode::CborMalformed, "accounts[1].id");
        Bytes nullId(17, 0);
        nullId[0] = 0x50;
        row("an id of zeros", with("id", nullId), ErrorCode::VaultLimit, "accounts[1].id");
        row("hotp without counter", with("type", text("hotp")), ErrorCode::InvalidCounter, "accounts[1].counter");
        row("no type", record(without(plain, "type")), ErrorCode::CborMalformed, "accounts[1].type");
        row("no secret", record(without(plain, "secret")), ErrorCode::CborMalformed, "accounts[1].secret");
        row("name that is not UTF-8", with("name", {0x61, 0xff}), ErrorCode::CborMalformed, "accounts[1].name");
        row("id of another account", record(plainFields(1)), ErrorCode::AccountExists, "accounts[1]");
        Fields atLength = plainFields(1); // says what goes without saying, which we do not write
        atLength.insert(std::prev(atLength.end()), {"favorite", {0xf4}});
        row("id of another account, at length", record(atLength), ErrorCode::AccountExists, "accounts[1]");
        Bytes longName = text(std::string(4097, 'a'));
        row("name too long", with("name", longName), ErrorCode::CborMalformed, "accounts[1].name");
    }
    void quarantinesABadRecord()
    {
        QFETCH(const QByteArray, recordHex);
        QFETCH(const int, reason);
        QFETCH(const QByteArray, where);
        const SecretBytes payload
            = payloadWith({record(plainFields(1)), fromHex(recordHex.toStdString()), record(plainFields(2))});
        auto vault = VaultCodec::decode(payload);
        QVERIFY(vault);
        QCOMPARE(vault->accounts().size(), std::size_t(2));
        QCOMPARE(vault->quarantine().size(), std::size_t(1));
        QCOMPARE(static_cast<int>(vault->quarantine()[0].reason.code), reason);
        QCOMPARE(QByteArray::fromStdString(vault->quarantine()[0].reason.where), where);
        QVERIFY(*VaultCodec::encode(*vault) == payload); // back where it was
        VaultChange change;
        change.steps.emplace_back(EraseAccount{vault->accounts()[0].id});
        change.steps.emplace_back(EraseAccount{vault->accounts()[1].id});
        QVERIFY(vault->apply(std::move(change)));
        const SecretBytes written = *VaultCodec::encode(*vault);
        const auto again = VaultCodec::decode(written);
        QVERIFY(again); // the first record took the duplicate's id with it, so that one reads now
        QVERIFY(*VaultCodec::encode(*again) == written);
        QCOMPARE(again->quarantine().size() + again->accounts().size(), std::size_t(1));
    }

    void countsRecordsItCannotReadAmongTheAccounts()
    {
        CountingRandom random;
        auto vault = VaultCodec::decode(payloadWith({{0x01}}));
        QVERIFY(vault && vault->quarantine().size() == 1);
        std::vector<Account> accounts;
        while (accounts.size() < Vault::kMaxAccounts - 1)
            accounts.push_back(account(random, "issuer", "name"));
        QVERIFY(vault->apply(changes::add(*vault, std::move(accounts))));
        QVERIFY(VaultCodec::decode(*VaultCodec::encode(*vault)));
        accounts.clear();
        accounts.push_back(account(random, "one", "more")); // no reader would take it
        QCOMPARE(vault->apply(changes::add(*vault, std::move(accounts))).error().code, ErrorCode::VaultLimit);
    }

    void refusesMoreThanAFileHolds()
    {
        CountingRandom random;
        Account large = account(random, "issuer", "large");
        large.note = std::string(Vault::kMaxNoteBytes, 'n');
        const std::size_t count = 64 * 1024 * 1024 / Vault::kMaxNoteBytes;
        std::vector<Account> accounts;
        for (std::size_t number = 0; number < count; ++number) {
            accounts.push_back(large.clone());
            accounts.back().id = AccountId::generate(random);
        }
        Vault vault = vaultWith(std::move(accounts));
        QVERIFY((VaultCodec::encode(vault).error() == Error{ErrorCode::VaultLimit, "payload"}));
    }

    void refusesAPayloadThatIsNoVault_data()
    {
        QTest::addColumn<QByteArray>("contentHex");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("a list") << QByteArray("80");
        QTest::newRow("an empty map") << QByteArray("a0");
        QTest::newRow("no accounts") << QByteArray("a1617601");
        QTest::newRow("no version") << QByteArray("a1686163636f756e747380");
        QTest::newRow("version 2") << QByteArray("a2617602686163636f756e747380");
        QTest::newRow("accounts are a number") << QByteArray("a2617601686163636f756e747301");
        QTest::newRow("accounts without end") << QByteArray("a2617601686163636f756e747382a0");
        QTest::newRow("bytes behind") << QByteArray("a2617601686163636f756e74738000");
        QTest::newRow("10,001 accounts") << QByteArray("a2617601686163636f756e7473992711");
        QTest::newRow("keys out of order") << QByteArray("a2686163636f756e747380617601");
    }
    void refusesAPayloadThatIsNoVault()
    {
        QFETCH(const QByteArray, contentHex);
        const auto vault = VaultCodec::decode(padded(fromHex(contentHex.toStdString())));
        QVERIFY(!vault);
        QCOMPARE(vault.error().code, ErrorCode::VaultInternal);
    }

    void refusesBadPadding()
    {
        const SecretBytes zeros(32'768);
        QCOMPARE(VaultCodec::decode(zeros).error().where, "padding");
        SecretBytes wrongMark = VaultCodec::encode(Vault())->clone();
        wrongMark.writable()[14] = 0x81;
        QCOMPARE(VaultCodec::decode(wrongMark).error().where, "padding");
    }
};

QTEST_GUILESS_MAIN(TestVaultCodec)
#include "tst_vault_codec.moc"
