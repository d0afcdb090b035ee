#include "core/base/hex.h"
#include "core/crypto/hashes.h"
#include "core/transfer/importers/kdbx.h"
#include "core/transfer/kdbx_header.h"
#include "core/vault/little_endian.h"
#include "tests/core/transfer/import_fixtures.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

/// What KDBX files are refused for. That good ones are read: tst_import_fixtures.
class TestKdbx : public QObject
{
    Q_OBJECT

    static ImportFixture fixture(const QString &name)
    {
        for (ImportFixture &each : ownFixtures()) {
            if (each.file() == name)
                return std::move(each);
        }
        return {};
    }

    static ImportRequest request() { return requestWith(fixture(u"4.0-aes-aeskdf.kdbx"_s).password()); }

    /// Replaces the bytes after `before`, which is in the header, so that its digest still agrees.
    static Bytes withHeader(const QString &name, const Bytes &before, const Bytes &replacement)
    {
        Bytes file = fixture(name).bytes();
        const auto header = parseKdbxHeader(file);
        if (!header)
            return {};
        const auto end = file.begin() + static_cast<std::ptrdiff_t>(header->raw.size());
        const auto found = std::search(file.begin(), end, before.begin(), before.end());
        if (found == end)
            return {};
        std::ranges::copy(replacement, found + static_cast<std::ptrdiff_t>(before.size()));
        if (header->version == 4)
            std::ranges::copy(sha256(ByteView(file).first(header->raw.size())), end);
        return file;
    }

    /// What stands in front of a parameter of the key derivation.
    static Bytes parameter(std::uint8_t type, char name, std::uint32_t size)
    {
        Bytes bytes{type, 1, 0, 0, 0, static_cast<std::uint8_t>(name)};
        appendLittleEndian(bytes, size);
        return bytes;
    }

    template <typename Number>
    static Bytes littleEndian(Number number)
    {
        Bytes bytes;
        appendLittleEndian(bytes, number);
        return bytes;
    }

    static Result<ImportContent> read(Bytes bytes)
    {
        return importers::kKdbx.read(ImportFile(std::move(bytes)), request());
    }

    static void expectError(Bytes bytes, ErrorCode code, std::string_view where = {})
    {
        QVERIFY(!bytes.empty());
        const auto content = read(std::move(bytes));
        QVERIFY(!content);
        QCOMPARE(content.error().code, code);
        if (!where.empty())
            QCOMPARE(content.error().where, where);
    }

    static Bytes withChange(const QString &name, std::ptrdiff_t place)
    {
        Bytes file = fixture(name).bytes();
        auto &byte
            = place < 0 ? file[file.size() - static_cast<std::size_t>(-place)] : file[static_cast<std::size_t>(place)];
        byte ^= 1;
        return file;
    }

private Q_SLOTS:
    void tellsDamageFromAWrongPassword()
    {
        for (const auto &name :
             {u"4.0-aes-aeskdf.kdbx"_s, u"4.0-chacha20-argon2d.kdbx"_s, u"4.1-aes-argon2id.kdbx"_s}) {
            const auto header = parseKdbxHeader(fixture(name).bytes());
            QVERIFY(header);
            const auto end = static_cast<std::ptrdiff_t>(header->raw.size());
            expectError(withChange(name, 40), ErrorCode::ImportDamaged); // in the header
            expectError(withChange(name, end), ErrorCode::ImportDamaged); // its digest
            expectError(withChange(name, end + 64), ErrorCode::ImportDamaged); // the check of the first block
            expectError(withChange(name, end + 500), ErrorCode::ImportDamaged);
            expectError(withChange(name, -1), ErrorCode::ImportDamaged); // the empty block at the end
        }
    }

    void tellsDamageFromAWrongPasswordInVersion3()
    {
        const auto name = u"3.1-aes-salsa20.kdbx"_s;
        const auto header = parseKdbxHeader(fixture(name).bytes());
        QVERIFY(header);
        const auto end = static_cast<std::ptrdiff_t>(header->raw.size());
        expectError(withChange(name, end), ErrorCode::ImportPasswordWrong); // the only check that it has
        expectError(withChange(name, end + 500), ErrorCode::ImportDamaged);
        expectError(withChange(name, -1), ErrorCode::ImportDamaged); // the padding
        expectError(withChange(name, -20), ErrorCode::ImportDamaged); // the hash of the empty block at the end
        Bytes cut = fixture(name).bytes();
        cut.resize(cut.size() - 7);
        expectError(std::move(cut), ErrorCode::ImportDamaged);
        expectError(withHeader(name, {8, 32, 0}, {static_cast<std::uint8_t>(header->streamKey.front() ^ 1)}),
                    ErrorCode::ImportDamaged); // the XML has the header's hash
        expectError(withChange(u"3.1-chacha20-salsa20.kdbx"_s, -1), ErrorCode::ImportDamaged);
        expectError(withChange(u"3.1-chacha20-salsa20.kdbx"_s, -20), ErrorCode::ImportDamaged);
    }

    void refusesCostsBeforeTheyArePaid()
    {
        const auto argon = u"4.1-aes-argon2id.kdbx"_s;
        const Bytes seedInFront = parameter(0x05, 'R', 8);
        expectError(withHeader(u"4.0-aes-aeskdf.kdbx"_s, seedInFront, littleEndian(foreign_kdf::kMaxAesRounds + 1)),
                    ErrorCode::KdfRefused);
        expectError(withHeader(u"3.1-aes-salsa20.kdbx"_s, {6, 8, 0}, littleEndian(foreign_kdf::kMaxAesRounds + 1)),
                    ErrorCode::KdfRefused);
        expectError(withHeader(argon, parameter(0x05, 'I', 8), littleEndian(foreign_kdf::kMaxPasses + 1)),
                    ErrorCode::KdfRefused);
        expectError(withHeader(argon, parameter(0x05, 'M', 8), littleEndian(std::uint64_t{1} << 40)),
                    ErrorCode::KdfRefused);
        expectError(withHeader(argon, parameter(0x04, 'P', 4), littleEndian(std::uint32_t{1000})),
                    ErrorCode::KdfRefused);
    }

    void refusesWhatItDoesNotKnow()
    {
        const auto name = u"4.0-aes-aeskdf.kdbx"_s;
        const auto aes = decodeHex("31c1f2e6bf714350be5805216afc5aff");
        const auto kdf = decodeHex("c9d9f39a628a4460bf740d08c18a4fea");
        QVERIFY(aes && kdf);
        expectError(withHeader(name, {2, 16, 0, 0, 0}, Bytes(16, 7)), ErrorCode::CipherUnsupported);
        expectError(withHeader(name, Bytes(kdf->begin(), kdf->begin() + 15), {7}), ErrorCode::CipherUnsupported);
        expectError(withHeader(name, {3, 4, 0, 0, 0}, littleEndian(std::uint32_t{2})), ErrorCode::ImportMalformed);
        expectError(withHeader(u"3.1-aes-salsa20.kdbx"_s, {10, 4, 0}, littleEndian(std::uint32_t{1})),
                    ErrorCode::CipherUnsupported, "ArcFour");

        Bytes file = fixture(name).bytes();
        file[10] = 5;
        expectError(file, ErrorCode::ImportVersionUnknown, "5.0");
        file[10] = 2;
        expectError(file, ErrorCode::ImportVersionUnknown, "2.0");
        file[4] = 0x65;
        QVERIFY(importers::kKdbx.recognise(ImportFile(file)) == Protection::Password);
        expectError(file, ErrorCode::ImportVersionUnknown, "1");
        file[4] = 0x64;
        QVERIFY(!importers::kKdbx.recognise(ImportFile(file)));
    }

    void canBeCancelled()
    {
        for (const auto &name : {u"4.0-aes-aeskdf.kdbx"_s, u"4.1-aes-argon2id.kdbx"_s}) {
            ImportRequest cancelled = request();
            cancelled.cancelled = [] { return true; };
            const auto content = importers::kKdbx.read(ImportFile(fixture(name).bytes()), cancelled);
            QVERIFY(!content);
            QCOMPARE(content.error().code, ErrorCode::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestKdbx)
#include "tst_kdbx.moc"
