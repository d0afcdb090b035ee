#include "core/vault/cbor_reader.h"
#include "core/vault/cbor_writer.h"
#include "tests/core/vault/vault_test_support.h"

#include <QCborValue>
#include <QTest>

#include <limits>

using namespace countersign;
using namespace countersign::test;

namespace {

template <typename Write>
std::string written(Write write)
{
    CborWriter counter;
    write(counter);
    Bytes bytes(counter.size());
    CborWriter writer(bytes);
    write(writer);
    return hex(bytes);
}

Bytes bytesFrom(const char *text)
{
    return fromHex(text);
}

} // namespace

class TestCbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheShortestHead_data()
    {
        QTest::addColumn<quint64>("value");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("0") << quint64(0) << QByteArray("00");
        QTest::newRow("23") << quint64(23) << QByteArray("17");
        QTest::newRow("24") << quint64(24) << QByteArray("1818");
        QTest::newRow("255") << quint64(255) << QByteArray("18ff");
        QTest::newRow("256") << quint64(256) << QByteArray("190100");
        QTest::newRow("65535") << quint64(65'535) << QByteArray("19ffff");
        QTest::newRow("65536") << quint64(65'536) << QByteArray("1a00010000");
        QTest::newRow("2^32") << quint64(4'294'967'296) << QByteArray("1b0000000100000000");
        QTest::newRow("2^64-1") << std::numeric_limits<quint64>::max() << QByteArray("1bffffffffffffffff");
    }
    void writesTheShortestHead()
    {
        QFETCH(const quint64, value);
        QFETCH(const QByteArray, encoded);
        QCOMPARE(written([&](CborWriter &out) { out.unsignedInteger(value); }), encoded.toStdString());
        const Bytes bytes = fromHex(encoded.toStdString());
        const auto read = CborReader(bytes).readUnsigned();
        QVERIFY(read);
        QCOMPARE(*read, std::uint64_t(value));
    }

    void writesAndReadsNegativeNumbers()
    {
        QCOMPARE(written([](CborWriter &out) { out.integer(-1); }), "20");
        QCOMPARE(written([](CborWriter &out) { out.integer(-500); }), "3901f3");
        for (const std::int64_t value :
             {std::int64_t(-1), std::int64_t(-1'000'000), std::numeric_limits<std::int64_t>::min(),
              std::numeric_limits<std::int64_t>::max()}) {
            const Bytes bytes = fromHex(written([&](CborWriter &out) { out.integer(value); }));
            const auto read = CborReader(bytes).readInteger();
            QVERIFY(read);
            QCOMPARE(*read, value);
        }
    }

    void isUnderstoodByAnotherDecoder()
    {
        const Bytes bytes = fromHex(written([](CborWriter &out) {
            CborMapWriter map(out, 3, {});
            map.key("v");
            out.unsignedInteger(300);
            map.key("list");
            out.arrayHeader(2);
            out.boolean(true);
            out.text("\xe8\xb4\xa6");
            map.key("bytes");
            out.bytes(bytesOf("ab"));
            map.finish();
        }));
        const auto value
            = QCborValue::fromCbor(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        QCOMPARE(value[QLatin1String("v")].toInteger(), 300);
        QCOMPARE(value[QLatin1String("list")][0].toBool(), true);
        QCOMPARE(value[QLatin1String("list")][1].toString(), QString::fromUtf8("\xe8\xb4\xa6"));
        QCOMPARE(value[QLatin1String("bytes")].toByteArray(), QByteArray("ab"));
    }

    void countsWithoutWritingPastTheEnd()
    {
        Bytes bytes(3, 0x55);
        CborWriter writer(std::span<std::uint8_t>(bytes).first(2));
        writer.text("abc");
        QCOMPARE(writer.size(), std::size_t(4));
        QCOMPARE(bytes[2], std::uint8_t(0x55));
    }

    void putsUnknownPairsWhereTheyBelong()
    {
        const Bytes unknown = bytesFrom("616101"
                                        "647a7a7a7a02"); // "a": 1, "zzzz": 2
        QCOMPARE(written([&](CborWriter &out) {
                     CborMapWriter map(out, 2, unknown);
                     map.key("id");
                     out.boolean(true);
                     map.key("secret");
                     out.boolean(false);
                     map.finish();
                 }),
                 "a4"
                 "616101"
                 "626964f5"
                 "647a7a7a7a02"
                 "66736563726574f4");
    }

    void refusesWhatIsNotDeterministic_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("23 in two bytes") << QByteArray("1817");
        QTest::newRow("255 in three bytes") << QByteArray("1900ff");
        QTest::newRow("65535 in five bytes") << QByteArray("1a0000ffff");
        QTest::newRow("2^32-1 in nine bytes") << QByteArray("1b00000000ffffffff");
        QTest::newRow("length not the shortest") << QByteArray("5803616263");
        QTest::newRow("bytes of indefinite length") << QByteArray("5f4161ff");
        QTest::newRow("text of indefinite length") << QByteArray("7f6161ff");
        QTest::newRow("array of indefinite length") << QByteArray("9f01ff");
        QTest::newRow("map of indefinite length") << QByteArray("bf616101ff");
        QTest::newRow("break alone") << QByteArray("ff");
        QTest::newRow("reserved head") << QByteArray("1c");
        QTest::newRow("simple value in two bytes") << QByteArray("f818");
        QTest::newRow("text that is not UTF-8") << QByteArray("61ff");
        QTest::newRow("overlong UTF-8") << QByteArray("62c080");
        QTest::newRow("surrogate in UTF-8") << QByteArray("63eda080");
        QTest::newRow("keys out of order") << QByteArray("a2616201616101");
        QTest::newRow("longer key first") << QByteArray("a262616101616201");
        QTest::newRow("key there twice") << QByteArray("a2616101616102");
        QTest::newRow("nine arrays in each other") << QByteArray("81818181818181818101");
        QTest::newRow("cut in the head") << QByteArray("19ff");
        QTest::newRow("cut in the text") << QByteArray("6361");
        QTest::newRow("cut in the array") << QByteArray("8201");
        QTest::newRow("cut in the map") << QByteArray("a16161");
        QTest::newRow("more items than bytes") << QByteArray("9bffffffffffffffff");
        QTest::newRow("nothing") << QByteArray("");
    }
    void refusesWhatIsNotDeterministic()
    {
        QFETCH(const QByteArray, encoded);
        const Bytes bytes = fromHex(encoded.toStdString());
        const auto item = CborReader(bytes).readItem(0);
        QVERIFY(!item);
        QCOMPARE(item.error().code, ErrorCode::CborMalformed);
    }

    void passesOverEveryKindOfItem_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        for (const char *encoded : {"00", "38ff", "43010203", "6161", "80", "8201a0", "a1616182f4f5", "c11a514b67b0",
                                    "f6", "f820", "f93c00", "fa47c35000", "fb3ff199999999999a", "818181818181818101"})
            QTest::newRow(encoded) << QByteArray(encoded);
    }
    void passesOverEveryKindOfItem()
    {
        QFETCH(const QByteArray, encoded);
        const Bytes bytes = fromHex(encoded.toStdString());
        for (const bool isStrict : {true, false}) {
            CborReader reader(bytes);
            const auto item = isStrict ? reader.readItem(0) : reader.skipItem();
            QVERIFY(item);
            QVERIFY(reader.atEnd());
        }
    }

    void findsTheEndOfItemsThatItWouldNotRead_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        for (const char *encoded : {"1817", "5f4161ff", "9f01ff", "bf616101ff", "61ff", "a2616201616101",
                                    "a2616101616102", "8181818181818181818101", "9fbf6161018080ffff"})
            QTest::newRow(encoded) << QByteArray(encoded);
    }
    void findsTheEndOfItemsThatItWouldNotRead()
    {
        QFETCH(const QByteArray, encoded);
        Bytes bytes = fromHex(encoded.toStdString());
        const std::size_t size = bytes.size();
        bytes.push_back(0x01); // the next item
        CborReader reader(bytes);
        const auto item = reader.skipItem();
        QVERIFY(item);
        QCOMPARE(reader.position(), size);
    }

    void refusesToSkipWhatHasNoEnd_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        for (const char *encoded :
             {"9f01", "bf6161ff", "bf01ff", "ff", "82ff01", "1c", "c1ff", "9bffffffffffffffff", "5bffffffffffffffff"})
            QTest::newRow(encoded) << QByteArray(encoded);
    }
    void refusesToSkipWhatHasNoEnd()
    {
        QFETCH(const QByteArray, encoded);
        const Bytes bytes = fromHex(encoded.toStdString());
        CborReader reader(bytes);
        QVERIFY(!reader.skipItem());
        QCOMPARE(reader.position(), std::size_t(0));
    }

    void boundsTheDepthThatItSkips()
    {
        Bytes deep(100'000, 0x81);
        deep.push_back(0x01);
        QVERIFY(!CborReader(deep).skipItem());
    }

    void holdsItsLimits()
    {
        const Bytes text = bytesFrom("63616263");
        QVERIFY(CborReader(text).readText(3));
        QVERIFY(!CborReader(text).readText(2));
        const Bytes bytes = bytesFrom("43616263");
        QVERIFY(CborReader(bytes).readSecret(3));
        QVERIFY(!CborReader(bytes).readSecret(2));
        const Bytes array = bytesFrom("83010203");
        QVERIFY(CborReader(array).readArrayHeader(3));
        QVERIFY(!CborReader(array).readArrayHeader(2));
    }

    void refusesAnotherType()
    {
        const Bytes text = bytesFrom("6161");
        CborReader reader(text);
        QVERIFY(!reader.readUnsigned());
        QVERIFY(!reader.readInteger());
        QVERIFY(!reader.readBoolean());
        QVERIFY(!reader.readBytes(10));
        QVERIFY(!reader.readArrayHeader(10));
        QVERIFY(!reader.readMapHeader(10));
        QCOMPARE(reader.position(), std::size_t(0));
        QVERIFY(reader.readText(10));
    }
};

QTEST_GUILESS_MAIN(TestCbor)
#include "tst_cbor.moc"
