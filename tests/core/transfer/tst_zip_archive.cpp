#include "core/transfer/zip_archive.h"

#include <QByteArray>
#include <QTest>

#include <zip.h>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

struct Member
{
    QByteArray name;
    QByteArray content;
    QByteArray password = {};
    zip_uint16_t encryption = ZIP_EM_NONE;
};

/// A ZIP file, written by libzip.
Bytes archiveOf(const std::vector<Member> &members)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const Member &member : members) {
        zip_source_t *source = zip_source_buffer(archive, member.content.constData(),
                                                 static_cast<zip_uint64_t>(member.content.size()), 0);
        const auto index = static_cast<zip_uint64_t>(zip_file_add(archive, member.name.constData(), source, 0));
        if (member.encryption != ZIP_EM_NONE)
            zip_file_set_encryption(archive, index, member.encryption, member.password.constData());
    }
    zip_close(archive);
    zip_source_open(target);
    zip_stat_t status;
    zip_source_stat(target, &status);
    Bytes bytes(static_cast<std::size_t>(status.size));
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// `size` bytes that don't pack.
QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    std::uint32_t state = 1;
    for (char &byte : bytes)
        byte = static_cast<char>((state = state * 1'664'525u + 1'013'904'223u) >> 24);
    return bytes;
}

int codeOf(const Bytes &bytes)
{
    const auto archive = ZipArchive::open(bytes);
    return archive ? -1 : static_cast<int>(archive.error().code);
}

} // namespace

class TestZipArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsInIt()
    {
        const Bytes bytes = archiveOf({{"folder/a.txt", "first"}, {"b.txt", noise(100'000)}});
        const auto archive = ZipArchive::open(bytes);
        QVERIFY(archive);
        QCOMPARE(archive->entries().size(), std::size_t(2));
        const auto content = archive->read(*archive->find("folder/a.txt"), {});
        QVERIFY(content);
        QCOMPARE(textOf(*content), std::string_view("first"));
        QVERIFY(!archive->find("a.txt"));
    }

    void opensWithThePassword_data()
    {
        QTest::addColumn<int>("encryption");
        QTest::newRow("ZipCrypto") << int(ZIP_EM_TRAD_PKWARE);
        QTest::newRow("AES-128") << int(ZIP_EM_AES_128);
        QTest::newRow("AES-256") << int(ZIP_EM_AES_256);
    }
    void opensWithThePassword()
    {
        QFETCH(const int, encryption);
        const QByteArray secret = noise(5000);
        const Bytes bytes = archiveOf({{"a", secret, "right", static_cast<zip_uint16_t>(encryption)}});
        const auto archive = ZipArchive::open(bytes);
        QVERIFY(archive);
        const ZipArchive::Entry &entry = archive->entries().front();
        QVERIFY(entry.isEncrypted);
        const auto content = archive->read(entry, SecretBytes::fromText("right"));
        QVERIFY(content);
        QVERIFY(textOf(*content) == std::string_view(secret.constData(), static_cast<std::size_t>(secret.size())));
        QCOMPARE(archive->read(entry, SecretBytes::fromText("wrong")).error().code, ErrorCode::ImportPasswordWrong);
        QCOMPARE(archive->read(entry, {}).error().code, ErrorCode::ImportPasswordNeeded);
    }

    void readsAtMostTwoHundredFiles()
    {
        std::vector<Member> members;
        for (int number = 0; number < 200; ++number)
            members.push_back({QByteArray::number(number), "x"});
        QCOMPARE(codeOf(archiveOf(members)), -1);
        members.push_back({"one more", "x"});
        QCOMPARE(codeOf(archiveOf(members)), static_cast<int>(ErrorCode::ImportTooLarge));
    }

    void refusesWhatUnpacksToFarMore()
    {
        QCOMPARE(codeOf(archiveOf({{"small", QByteArray(64 * 1024, 'a')}})), -1);
        QCOMPARE(codeOf(archiveOf({{"bomb", QByteArray(4 * 1024 * 1024, 'a')}})),
                 static_cast<int>(ErrorCode::ImportTooLarge));
    }

    void unpacksAtMostSixtyFourMebibytes()
    {
        const QByteArray half = noise(32 * 1024 * 1024);
        QCOMPARE(codeOf(archiveOf({{"a", half}, {"b", half}})), -1);
        QCOMPARE(codeOf(archiveOf({{"a", half}, {"b", half}, {"c", "x"}})),
                 static_cast<int>(ErrorCode::ImportTooLarge));
    }

    void refusesNamesThatLeadOut_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("up") << QByteArray("../a");
        QTest::newRow("up in the middle") << QByteArray("a/../../b");
        QTest::newRow("absolute") << QByteArray("/etc/passwd");
        QTest::newRow("of Windows") << QByteArray("a\\b");
    }
    void refusesNamesThatLeadOut()
    {
        QFETCH(const QByteArray, name);
        QCOMPARE(codeOf(archiveOf({{name, "x"}})), static_cast<int>(ErrorCode::ImportMalformed));
    }

    void tellsDamage()
    {
        Bytes bytes = archiveOf({{"a", noise(5000)}});
        bytes[200] ^= 1; // in the content
        const auto archive = ZipArchive::open(bytes);
        QVERIFY(archive);
        QCOMPARE(archive->read(archive->entries().front(), {}).error().code, ErrorCode::ImportDamaged);
        bytes.resize(bytes.size() / 2);
        QCOMPARE(codeOf(bytes), static_cast<int>(ErrorCode::ImportMalformed));
    }
};

QTEST_GUILESS_MAIN(TestZipArchive)
#include "tst_zip_archive.moc"
