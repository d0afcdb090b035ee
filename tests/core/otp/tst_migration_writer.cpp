#include "core/otp/migration_batch.h"
#include "core/otp/migration_writer.h"
#include "tests/core/otp/otp_test_support.h"
#include "tests/support/figures.h"
#include "tests/support/fixed_random.h"

#include <QDir>
#include <QTest>

#include <limits>
#include <random>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

AccountDraft draft(std::string issuer, std::string name, std::size_t secretSize = 20)
{
    AccountDraft made{.issuer = std::move(issuer), .name = std::move(name), .secret = SecretBytes(secretSize)};
    for (std::size_t index = 0; index < secretSize; ++index)
        made.secret.writable()[index] = static_cast<std::uint8_t>(index * 37 + made.name.size());
    return made;
}

MigrationExport written(const std::vector<AccountDraft> &drafts, std::uint32_t seed = 1)
{
    FixedRandom random(seed);
    return formatMigrationUris(drafts, randomBatchId(random));
}

MigrationPart readBack(const MigrationLink &link)
{
    auto part = parseMigrationUri(link.uri.exposeText()); // EXPOSE: a made-up key
    return part ? *std::move(part) : MigrationPart();
}

/// All accounts of an export, in order.
std::vector<AccountDraft> readBack(const MigrationExport &exported)
{
    MigrationBatches batches;
    for (const MigrationLink &link : exported.links)
        (void)batches.add(readBack(link));
    if (!batches.isComplete() && !exported.links.empty())
        return {};
    auto accounts = batches.take().accounts;
    for (AccountDraft &account : accounts) {
        if (!account.isInUse)
            return {}; // what another app gives away is in use
        account.isInUse = false;
    }
    return accounts;
}

/// An account as people have them, by chance.
AccountDraft anyDraft(std::mt19937 &generator)
{
    const auto number
        = [&generator](int least, int most) { return std::uniform_int_distribution(least, most)(generator); };
    const char *const words[]
        = {"GitHub", "阿里云", "a:b", "Übergröße", "ops@acme.onaliyun.com", "🔑", "", "GitHub:x", "%2B+/="};
    AccountDraft made = draft(words[number(0, 8)], words[number(0, 8)], static_cast<std::size_t>(number(1, 70)));
    for (std::uint8_t &byte : made.secret.writable())
        byte = static_cast<std::uint8_t>(number(0, 255));
    made.parameters.type = number(0, 3) == 0 ? OtpType::Hotp : OtpType::Totp;
    made.parameters.algorithm = static_cast<HashAlgorithm>(number(0, 2));
    made.parameters.digits = *Digits::from(number(0, 1) == 0 ? 6 : 8);
    if (made.parameters.type == OtpType::Hotp)
        made.counter = static_cast<std::uint64_t>(number(0, 1 << 30)) << number(0, 33);
    return made;
}

} // namespace

class TestMigrationWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsReadBack()
    {
        const std::size_t exports = rounds(300);
        std::mt19937 generator(5);
        std::size_t accounts = 0;
        for (std::size_t round = 0; round < exports; ++round) {
            std::vector<AccountDraft> drafts(std::uniform_int_distribution<std::size_t>(0, 30)(generator));
            for (AccountDraft &each : drafts)
                each = anyDraft(generator);
            const MigrationExport exported = written(drafts, static_cast<std::uint32_t>(round));
            QVERIFY(exported.refused.empty());
            QVERIFY(readBack(exported) == drafts);
            accounts += drafts.size();
        }
        figure("migration codes written and read back: " + std::to_string(exports) + " exports, "
               + std::to_string(accounts) + " accounts, 0 different");
    }

    void tellsPartsAndTheirAccounts()
    {
        std::vector<AccountDraft> drafts;
        for (int index = 0; index < 23; ++index)
            drafts.push_back(draft("GitHub", "mona" + std::to_string(index)));
        const MigrationExport exported = written(drafts);
        QCOMPARE(exported.links.size(), 3U);
        std::vector<std::size_t> all;
        for (std::size_t index = 0; index < 3; ++index) {
            const MigrationPart part = readBack(exported.links[index]);
            QCOMPARE(part.batchSize, 3);
            QCOMPARE(part.batchIndex, static_cast<int>(index));
            QCOMPARE(part.batchId, readBack(exported.links[0]).batchId);
            QVERIFY(part.batchId != 0);
            QVERIFY(part.accounts.size() <= 10);
            QCOMPARE(part.accounts.size(), exported.links[index].accounts.size());
            std::ranges::copy(exported.links[index].accounts, std::back_inserter(all));
        }
        QCOMPARE(all.size(), 23U);
        QVERIFY(std::ranges::is_sorted(all));
        QVERIFY(readBack(written(drafts, 2).links[0]).batchId != readBack(exported.links[0]).batchId);
    }

    void makesMoreCodesWhereOneWouldGetTooDense()
    {
        std::vector<AccountDraft> drafts;
        for (int index = 0; index < 10; ++index)
            drafts.push_back(
                draft("A company with a rather long name", "someone.with.a.long.name@mail.example.org", 64));
        const MigrationExport exported = written(drafts);
        QVERIFY(exported.links.size() > 1);
        for (const MigrationLink &link : exported.links)
            QVERIFY(link.uri.size() <= 857);
        QVERIFY(readBack(exported) == drafts);
    }

    void givesAHugeAccountACodeOfItsOwn()
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(draft("GitHub", "first"));
        drafts.push_back(draft("GitHub", std::string(1200, 'x')));
        drafts.push_back(draft("GitHub", "last"));
        const MigrationExport exported = written(drafts);
        QCOMPARE(exported.links.size(), 3U);
        QVERIFY(readBack(exported) == drafts);
    }

    void refusesWhatTheFormatCannotCarry_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        const auto row
            = [](const char *name, int kind, ErrorCode code) { QTest::newRow(name) << kind << static_cast<int>(code); };
        row("60 seconds", 0, ErrorCode::InvalidPeriod);
        row("seven digits", 1, ErrorCode::InvalidDigits);
        row("Steam", 2, ErrorCode::UnsupportedType);
        row("Yandex", 3, ErrorCode::UnsupportedType);
        row("Mobile-OTP", 4, ErrorCode::UnsupportedType);
        row("a counter beyond 63 bits", 5, ErrorCode::InvalidCounter);
        row("SHA-224", 6, ErrorCode::UnsupportedAlgorithm);
        row("SHA-384", 7, ErrorCode::UnsupportedAlgorithm);
        row("a name of 3,000 bytes", 8, ErrorCode::QrTextTooLong);
    }
    void refusesWhatTheFormatCannotCarry()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        std::vector<AccountDraft> drafts;
        drafts.push_back(draft("GitHub", "good"));
        drafts.push_back(draft("GitHub", "bad"));
        AccountDraft &bad = drafts.back();
        switch (kind) {
        case 0:
            bad.parameters.period = *Period::from(60);
            break;
        case 1:
            bad.parameters.digits = *Digits::from(7);
            break;
        case 2:
            bad.parameters = OtpParameters::steam();
            break;
        case 3:
            bad.parameters = OtpParameters::yandex();
            break;
        case 4:
            bad.parameters = OtpParameters::motp();
            break;
        case 5:
            bad.parameters.type = OtpType::Hotp;
            bad.counter = std::uint64_t{1} << 63;
            break;
        case 6:
            bad.parameters.algorithm = HashAlgorithm::Sha224;
            break;
        case 7:
            bad.parameters.algorithm = HashAlgorithm::Sha384;
            break;
        default:
            bad.name = std::string(3000, 'x');
        }
        const MigrationExport exported = written(drafts);
        QCOMPARE(exported.refused.size(), 1U);
        QCOMPARE(static_cast<int>(exported.refused[0].error.code), code);
        QCOMPARE(exported.refused[0].name, bad.name);
        QCOMPARE(exported.links.size(), 1U);
        QCOMPARE(exported.links[0].accounts, std::vector<std::size_t>{0});
        bad.parameters.period = Period(); // what HOTP has none of
        bad.parameters.type = OtpType::Hotp;
        bad.parameters.algorithm = HashAlgorithm::Sha512;
        bad.parameters.digits = Digits();
        bad.counter = std::uint64_t(std::numeric_limits<std::int64_t>::max());
        QVERIFY(checkMigratable(bad.parameters, bad.counter));
    }

    void stopsAtAThousandCodes()
    {
        std::vector<AccountDraft> drafts;
        for (int index = 0; index < 1002; ++index)
            drafts.push_back(draft("", std::string(600, 'x'))); // two do not fit into one code
        const MigrationExport exported = written(drafts);
        QCOMPARE(exported.links.size(), 1000U);
        QCOMPARE(exported.refused.size(), 2U);
        QCOMPARE(exported.refused[0].error.code, ErrorCode::MigrationTooLarge);
        QCOMPARE(readBack(exported).size(), 1000U);
    }

    void writesAnEmptyExportForNothing() { QVERIFY(written({}).links.empty()); }

    void writesThePublishedExportsAgain()
    {
        const QDir folder(QDir(qEnvironmentVariable("COUNTERSIGN_FIXTURES")).filePath(u"google-authenticator"_s));
        if (!qEnvironmentVariableIsSet("COUNTERSIGN_FIXTURES") || !folder.exists())
            QSKIP("skipped: no fixtures");
        std::size_t count = 0;
        for (const QString &name : folder.entryList({u"*.txt"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QByteArray &line : file.readAll().split('\n')) {
                const auto part = parseMigrationUri(line.toStdString());
                if (!part)
                    continue;
                QVERIFY(readBack(written(part->accounts)) == part->accounts);
                count += part->accounts.size();
            }
        }
        QVERIFY(count > 10);
        figure("published migration codes written again: " + std::to_string(count) + " accounts, 0 different");
    }
};

QTEST_GUILESS_MAIN(TestMigrationWriter)
#include "tst_migration_writer.moc"
