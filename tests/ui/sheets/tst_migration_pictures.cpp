#include "core/transfer/importer.h"
#include "tests/support/figures.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/sheets/paper_reading.h"
#include "ui/sheets/migration_pictures.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr UnixTime kMade{std::chrono::seconds(1795368720)};
constexpr std::int32_t kBatch = 4711;

AccountDraft with(OtpParameters parameters)
{
    AccountDraft draft = samples::totp("Provider", "name");
    draft.parameters = parameters;
    return draft;
}

/// What our importer makes of the texts that a reader found in pictures.
std::vector<AccountDraft> imported(const QByteArrayList &texts)
{
    const QByteArray lines = texts.join('\n');
    const ImportFile file(Bytes(lines.begin(), lines.end()));
    const auto recognised = recogniseImport(file);
    if (!recognised)
        return {};
    auto content = recognised->importer->read(file, {});
    if (!content || !content->rejected.empty() || !content->warnings.empty())
        return {};
    for (AccountDraft &account : content->accounts)
        account.isInUse = false; // more than the pictures say
    return std::move(content->accounts);
}

std::vector<AccountDraft> accountsFor(int count)
{
    return count == 0 ? samples::drafts() : samples::manyDrafts(count);
}

} // namespace

/// Accounts for Google Authenticator, read back by another reader and our importer.
class TestMigrationPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comeBack_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("pictures");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("10") << 10 << 1;
        QTest::newRow("23") << 23 << 3;
        QTest::newRow("of all kinds") << 0 << 1;
    }
    void comeBack()
    {
        if (!testing::isHere("zbarimg"))
            QSKIP("skipped: zbarimg is not installed");
        QFETCH(int, count);
        QFETCH(int, pictures);
        const std::vector<AccountDraft> accounts = accountsFor(count);
        const auto made = migrationPictures(accounts, kBatch);
        QVERIFY(made);
        QCOMPARE(static_cast<int>(made->size()), pictures);
        const QTemporaryDir folder;
        const std::filesystem::path chosen = folder.filePath(u"phone.png"_s).toStdString();
        QStringList files;
        std::size_t next = 0;
        for (const MigrationPicture &picture : *made) {
            const auto file = migrationPictureFile(chosen, static_cast<std::size_t>(files.size()) + 1, made->size());
            files += QString::fromStdString(file.string());
            const ByteView png = picture.png.expose(); // EXPOSE: made-up keys
            QVERIFY(testing::writeTo(
                files.last(),
                QByteArray(reinterpret_cast<const char *>(png.data()), static_cast<qsizetype>(png.size()))));
            for (const std::size_t index : picture.accounts)
                QCOMPARE(index, next++);
        }
        QVERIFY(imported(testing::readByZbar(files)) == accounts);
        test::figure("migration pictures read by zbarimg and imported: " + std::to_string(accounts.size())
                     + " accounts, " + std::to_string(made->size()) + " pictures, 0 wrong");
    }

    void comeBackFromPaper_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("1") << 1;
        QTest::newRow("23") << 23;
        QTest::newRow("of all kinds") << 0;
    }
    void comeBackFromPaper()
    {
        if (!testing::isHere("pdftoppm") || !testing::isHere("zbarimg"))
            QSKIP("skipped: pdftoppm or zbarimg is not installed");
        QFETCH(int, count);
        const std::vector<AccountDraft> accounts = accountsFor(count);
        const auto pdf = migrationSheetPdf(accounts, kBatch, {kMade, Paper::Letter});
        QVERIFY(pdf);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"sheet.pdf"_s);
        QVERIFY(testing::writeTo(file, *pdf));
        testing::PaperReader reader(file);
        QByteArrayList texts;
        const int pages = reader.pages();
        for (int page = 1; page <= pages; ++page)
            texts += reader.codes(page, reader.words(page).count(u"Code "_s));
        QVERIFY(imported(texts) == accounts);
    }

    void comeBackFromHtml()
    {
        const std::vector<AccountDraft> accounts = samples::manyDrafts(23);
        const auto html = migrationSheetHtml(accounts, kBatch, {kMade});
        QVERIFY(html);
        QVERIFY(imported({*html}) == accounts);
    }

    void areListedOnPaper()
    {
        const auto sheet = migrationSheet(samples::manyDrafts(12), kBatch, kMade);
        QVERIFY(sheet);
        QCOMPARE(sheet->entries.size(), std::size_t(2));
        QCOMPARE(sheet->entries[1].heading, u"Code 2 of 2"_s);
        QCOMPARE(sheet->entries[1].names.size(), 2);
        QVERIFY(sheet->entries[1].names[1].contains(u"Provider 11"_s));
    }

    void refuseWhatTheFormatCannotCarry()
    {
        const auto refusal = [](const AccountDraft &account) { return migrationLosses(account).refused; };
        QVERIFY(refusal(with(OtpParameters::steam())) == ExportRefusal::Type);
        QVERIFY(refusal(with(OtpParameters::yandex())) == ExportRefusal::Type);
        QVERIFY(refusal(with(OtpParameters::motp())) == ExportRefusal::Type);
        QVERIFY(refusal(with({.algorithm = HashAlgorithm::Sha384})) == ExportRefusal::Algorithm);
        QVERIFY(refusal(with({.digits = *Digits::from(7)})) == ExportRefusal::Digits);
        QVERIFY(refusal(with({.period = *Period::from(60)})) == ExportRefusal::Period);
        QVERIFY(refusal(samples::hotp("a", "b", std::numeric_limits<std::uint64_t>::max())) == ExportRefusal::Counter);
        QVERIFY(refusal(samples::totp("Long", std::string(3'000, 'x'))) == ExportRefusal::TooLong);

        std::vector<AccountDraft> accounts = samples::drafts();
        accounts.push_back(with(OtpParameters::steam()));
        QVERIFY(migrationPictures(accounts, kBatch).error().code == ErrorCode::UnsupportedType);
        QVERIFY(migrationSheet(accounts, kBatch, kMade).error().code == ErrorCode::UnsupportedType);
        QVERIFY(migrationSheetPdf(accounts, kBatch, {kMade}).error().code == ErrorCode::UnsupportedType);
        QVERIFY(migrationSheetHtml(accounts, kBatch, {kMade}).error().code == ErrorCode::UnsupportedType);
    }

    void loseGroupsNoteAndPin()
    {
        AccountDraft account = samples::totp("GitHub", "mona");
        QVERIFY(migrationLosses(account) == ExportLosses());
        account.groups = {"Work"};
        account.note = "note";
        account.favorite = true;
        QVERIFY((migrationLosses(account)
                 == ExportLosses{.lost = {ExportLoss::Groups, ExportLoss::Note, ExportLoss::Favorite}}));
    }

    void haveTheChosenName()
    {
        QCOMPARE(migrationPictureFile("/a.b/phone", 1, 3).string(), std::string("/a.b/phone-1-of-3.png"));
        QCOMPARE(migrationPictureFile("/a.b/phone.png", 12, 12).string(), std::string("/a.b/phone-12-of-12.png"));
        QCOMPARE(migrationPictureFile("my.phone", 1, 1).string(), std::string("my.phone-1-of-1.png"));
    }
};

QTEST_MAIN(TestMigrationPictures)
#include "tst_migration_pictures.moc"
