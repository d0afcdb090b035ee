#include "core/crypto/system_random.h"
#include "core/transfer/export_proof.h"
#include "tests/support/sample_accounts.h"

#include <QTest>

#include <algorithm>

using namespace countersign;

/// What an exporter doesn't name as lost comes back through our importer of the format.
class TestExporters : public QObject
{
    Q_OBJECT

    static AccountDraft ofType(OtpParameters parameters, std::string_view key, std::string_view pin = {})
    {
        AccountDraft draft = samples::totp("Prov: ider & Søn", "名字@例え.jp +%", key);
        draft.parameters = parameters;
        draft.pin = SecretBytes::fromText(pin);
        return draft;
    }
    static AccountDraft withAlgorithm(HashAlgorithm algorithm, int digits, int period)
    {
        return ofType({.algorithm = algorithm, .digits = *Digits::from(digits), .period = *Period::from(period)},
                      "12345678901234567890");
    }
    static std::vector<AccountDraft> samplesOfAllKinds()
    {
        std::vector<AccountDraft> all = samples::drafts();
        all.push_back(samples::hotp("Bank", "token", 4'000'000'000));
        all.push_back(ofType(OtpParameters::steam(), "12345678901234567890"));
        all.push_back(ofType(OtpParameters::yandex(), "1234567890123456", "5239"));
        all.push_back(ofType(OtpParameters::motp(), "e3152afee62599c8", "1234"));
        all.push_back(ofType(OtpParameters::motp(), "E3152AFEE62599C8", "1234")); // another key than the last
        all.push_back(ofType(OtpParameters::motp(), "no hexadecimal", "1234"));
        all.push_back(withAlgorithm(HashAlgorithm::Sha512, 10, 45));
        all.push_back(withAlgorithm(HashAlgorithm::Sha224, 4, 86'400));
        all.push_back(withAlgorithm(HashAlgorithm::Sha384, 8, 1));
        AccountDraft rich = samples::totp("Rich", "\"quoted\" \\ , ; <b>");
        rich.groups = {"Work", "家 & Co"};
        rich.note = "two\nlines, “quoted”";
        rich.favorite = true;
        all.push_back(std::move(rich));
        all.push_back(samples::totp("Long", std::string(9'000, 'x')));
        return all;
    }
    static Result<ImportContent> readBack(const SecretBytes &file, const SecretBytes &password)
    {
        const ByteView bytes = file.expose(); // EXPOSE: as importers read files
        const ImportFile imported(Bytes(bytes.begin(), bytes.end()));
        const auto recognised = recogniseImport(imported);
        if (!recognised)
            return recognised.error();
        return recognised->importer->read(imported, {.password = password.clone()});
    }
    static AccountDraft without(const std::vector<ExportLoss> &lost, AccountDraft draft)
    {
        for (const ExportLoss loss : lost) {
            switch (loss) {
            case ExportLoss::Groups:
                draft.groups.clear();
                break;
            case ExportLoss::OtherGroups:
                draft.groups.resize(1);
                break;
            case ExportLoss::Note:
                draft.note.clear();
                break;
            case ExportLoss::Favorite:
                draft.favorite = false;
                break;
            }
        }
        return draft;
    }

    const SecretBytes m_password = SecretBytes::fromText("pässword");
    SystemRandom m_random;

private Q_SLOTS:
    void losesWhatItNamesAndNothingElse_data()
    {
        QTest::addColumn<const Exporter *>("exporter");
        for (const Exporter *exporter : allExporters())
            QTest::newRow(std::string(exporter->id).c_str()) << exporter;
    }
    void losesWhatItNamesAndNothingElse()
    {
        QFETCH(const Exporter *, exporter);
        std::vector<AccountDraft> carried;
        std::vector<AccountDraft> expected;
        std::vector<AccountDraft> all = samplesOfAllKinds();
        const std::vector<ExportLosses> allLosses = exportLosses(*exporter, all);
        for (std::size_t i = 0; i < all.size(); ++i) {
            AccountDraft &account = all[i];
            const ExportLosses &losses = allLosses[i];
            if (losses.refused) {
                if (losses.refused != ExportRefusal::RepeatedKey)
                    QVERIFY(!exporter->write({&account, 1}, {m_password, m_random}));
                continue;
            }
            expected.push_back(without(losses.lost, account.clone()));
            carried.push_back(std::move(account));
        }
        const auto file = exporter->write(carried, {m_password, m_random});
        QVERIFY(file);
        const auto content = readBack(*file, m_password);
        QVERIFY(content);
        QCOMPARE(content->rejected.size(), std::size_t(0));
        QCOMPARE(content->accounts.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(content->accounts[i] == expected[i], (expected[i].issuer + ": " + expected[i].name).c_str());
    }

    void namesWhatIsRefused()
    {
        const Exporter *aegis = exporterWithId("aegis");
        QVERIFY(aegis->losses(withAlgorithm(HashAlgorithm::Sha224, 6, 30)).refused == ExportRefusal::Algorithm);
        QVERIFY(aegis->losses(ofType(OtpParameters::motp(), "E3152AFEE62599C8")).refused == ExportRefusal::Secret);
        QVERIFY(!aegis->losses(ofType(OtpParameters::motp(), "e3152afee62599c8")).refused);
        const AccountDraft tooLong = samples::totp("Long", std::string(9'000, 'x'));
        QVERIFY(exporterWithId("uris")->losses(tooLong).refused == ExportRefusal::TooLong);
        QVERIFY(!exporterWithId("nothing"));
    }

    void aFileIsProvenOnlyIfItGivesTheSameAccountsAgain()
    {
        std::vector<AccountDraft> accounts = samples::oneDraft("A");
        accounts.push_back(samples::totp("B", std::string(20, 'b')));
        const auto file = exporterWithId("aegis-encrypted")->write(accounts, {m_password, m_random});
        QVERIFY(file);
        const ByteView bytes = file->expose(); // EXPOSE: as it is read from a disk
        QVERIFY(proveExport(bytes, accounts, m_password));
        QCOMPARE(proveExport(bytes, accounts, SecretBytes::fromText("x")).error().code, ErrorCode::ImportPasswordWrong);
        QVERIFY(!proveExport(bytes.first(bytes.size() - 9), accounts, m_password));
        const auto differs = [&](auto change) {
            std::vector<AccountDraft> other;
            for (const AccountDraft &account : accounts)
                other.push_back(account.clone());
            change(other);
            const auto proven = proveExport(bytes, other, m_password);
            return !proven && proven.error().code == ErrorCode::ExportNotProven;
        };
        QVERIFY(differs([](auto &other) { other.pop_back(); }));
        QVERIFY(differs([](auto &other) { other[1].secret = SecretBytes::fromText("another"); }));
        QVERIFY(differs([](auto &other) { other[1].name = "another"; }));
        QVERIFY(differs([](auto &other) { other[1].parameters = OtpParameters::steam(); }));
        QVERIFY(differs([](auto &other) { std::swap(other[0], other[1]); }));
    }

    void encryptedFilesNeedThePasswordAndHideTheAccounts()
    {
        const std::vector<AccountDraft> accounts = samples::oneDraft("A");
        const Exporter *exporter = exporterWithId("aegis-encrypted");
        const auto refused = exporter->write(accounts, {SecretBytes(), m_random});
        QVERIFY(!refused && refused.error().code == ErrorCode::PasswordEmpty);
        const auto file = exporter->write(accounts, {m_password, m_random});
        QVERIFY(file);
        // EXPOSE: only looked at.
        QVERIFY(file->exposeText().find("secret") == std::string_view::npos);
        const auto wrong = readBack(*file, SecretBytes::fromText("password"));
        QVERIFY(!wrong && wrong.error().code == ErrorCode::ImportPasswordWrong);
    }
};

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
