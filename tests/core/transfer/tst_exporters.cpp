#include "core/crypto/system_random.h"
#include "core/transfer/export_proof.h"
#include "core/transfer/json.h"
#include "tests/support/sample_accounts.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <set>

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
        all.push_back(samples::hotp("Bank", "largest", (std::uint64_t{1} << 63) - 1));
        all.push_back(ofType(OtpParameters::steam(), "12345678901234567890"));
        all.push_back(ofType(OtpParameters::steam(), "12345678901234567890"));
        all.back().issuer = "Steam"; // without which some applications don't know it
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
            case ExportLoss::WaysBack:
                break; // no draft has them
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

    void namesWhatIsRefused_data()
    {
        QTest::addColumn<QByteArray>("exporter");
        QTest::addColumn<std::shared_ptr<AccountDraft>>("account"); // drafts are not copied
        QTest::addColumn<ExportRefusal>("refusal");
        const auto row = [](const char *exporter, const char *what, AccountDraft account, ExportRefusal refusal) {
            QTest::addRow("%s: %s", exporter, what)
                << QByteArray(exporter) << std::make_shared<AccountDraft>(std::move(account)) << refusal;
        };
        const auto named = [](std::string issuer, std::string name) { return samples::totp(issuer, name); };
        row("aegis", "SHA224", withAlgorithm(HashAlgorithm::Sha224, 6, 30), ExportRefusal::Algorithm);
        row("aegis", "key of Mobile-OTP", ofType(OtpParameters::motp(), "E3152AFEE62599C8"), ExportRefusal::Secret);
        for (const char *exporter : {"aegis", "freeotp-plus", "andotp", "stratum", "ente"})
            row(exporter, "counter", samples::hotp("Bank", "token", std::uint64_t{1} << 63), ExportRefusal::Counter);
        row("share", "long name", named("Long", std::string(9'000, 'x')), ExportRefusal::TooLong);
        row("uris", "long name", named("Long", std::string(9'000, 'x')), ExportRefusal::TooLong);
        row("freeotp-plus", "Yandex", ofType(OtpParameters::yandex(), "1234567890123456", "5239"), ExportRefusal::Type);
        row("freeotp-plus", "Steam of another issuer", ofType(OtpParameters::steam(), "1"), ExportRefusal::Type);
        row("freeotp-plus", "others of the issuer Steam", named("Steam", "me"), ExportRefusal::Type);
        row("freeotp-plus", "digits", withAlgorithm(HashAlgorithm::Sha1, 9, 30), ExportRefusal::Digits);
        row("freeotp-plus", "period", withAlgorithm(HashAlgorithm::Sha1, 6, 4), ExportRefusal::Period);
        row("freeotp-plus", "SHA384", withAlgorithm(HashAlgorithm::Sha384, 6, 30), ExportRefusal::Algorithm);
        row("andotp", "Mobile-OTP", ofType(OtpParameters::motp(), "e3152afee62599c8", "1"), ExportRefusal::Type);
        row("andotp", "SHA224", withAlgorithm(HashAlgorithm::Sha224, 6, 30), ExportRefusal::Algorithm);
        AccountDraft steam = ofType(OtpParameters::steam(), "12345678901234567890");
        row("proton", "Steam of another issuer", std::move(steam), ExportRefusal::Type);
        row("ente", "Yandex", ofType(OtpParameters::yandex(), "1234567890123456", "5239"), ExportRefusal::Type);
        row("ente", "Mobile-OTP", ofType(OtpParameters::motp(), "e3152afee62599c8", "1"), ExportRefusal::Type);
        row("ente", "SHA224", withAlgorithm(HashAlgorithm::Sha224, 6, 30), ExportRefusal::Algorithm);
        AccountDraft wordy = named("Shop", "me");
        wordy.note = std::string(8'192, 'x');
        row("ente", "long note", std::move(wordy), ExportRefusal::TooLong);
        row("proton", "counting", samples::hotp("Bank", "token", 1), ExportRefusal::Type);
        row("proton", "Yandex", ofType(OtpParameters::yandex(), "1234567890123456", "5239"), ExportRefusal::Type);
        row("proton", "SHA384", withAlgorithm(HashAlgorithm::Sha384, 6, 30), ExportRefusal::Algorithm);
        row("proton", "digits", withAlgorithm(HashAlgorithm::Sha1, 10, 30), ExportRefusal::Digits);
        row("proton", "period", withAlgorithm(HashAlgorithm::Sha1, 6, 65'536), ExportRefusal::Period);
        row("proton", "long name", named("Long", std::string(9'000, 'x')), ExportRefusal::TooLong);
        row("stratum", "digits", withAlgorithm(HashAlgorithm::Sha1, 5, 30), ExportRefusal::Digits);
        row("stratum", "no issuer", named("", "me"), ExportRefusal::NoIssuer);
        row("stratum", "long issuer", named(std::string(33, 'x'), "me"), ExportRefusal::TooLong);
        row("stratum", "long name", named("Shop", std::string(41, 'x')), ExportRefusal::TooLong);
        row("2fas", "Mobile-OTP", ofType(OtpParameters::motp(), "e3152afee62599c8", "1"), ExportRefusal::Type);
        row("2fas", "digits", withAlgorithm(HashAlgorithm::Sha1, 9, 30), ExportRefusal::Digits);
        row("2fas", "period", withAlgorithm(HashAlgorithm::Sha1, 6, 45), ExportRefusal::Period);
        row("2fas", "counter", samples::hotp("Bank", "token", 2'147'483'648), ExportRefusal::Counter);
        row("bitwarden", "counting", samples::hotp("Bank", "token", 1), ExportRefusal::Type);
        row("bitwarden", "no issuer", named("", "me"), ExportRefusal::NoIssuer);
        row("bitwarden", "long issuer", named(std::string(688, 'x'), "me"), ExportRefusal::TooLong);
        row("bitwarden", "long name", named("Shop", std::string(688, 'x')), ExportRefusal::TooLong);
        row("bitwarden", "long link", named("Shop", std::string(600, ' ')), ExportRefusal::TooLong);
        AccountDraft noted = named("Shop", "me");
        noted.note = std::string(7'440, 'x');
        row("bitwarden", "long note", std::move(noted), ExportRefusal::TooLong);
        AccountDraft grouped = named("Shop", "me");
        grouped.groups = {std::string(688, 'x')};
        row("bitwarden", "long group", std::move(grouped), ExportRefusal::TooLong);
        row("csv", "counting", samples::hotp("Bank", "token", 1), ExportRefusal::Type);
        row("csv", "formula", named("=1+1", "me"), ExportRefusal::Formula);
        row("csv", "formula in the name", named("Shop", "@me"), ExportRefusal::Formula);
        row("csv", "formula in Japanese letters", named("＝1+1", "me"), ExportRefusal::Formula);
        row("csv", "formula on the second line", named("Shop", "\n=1+1"), ExportRefusal::Formula);
    }
    void namesWhatIsRefused()
    {
        QFETCH(const QByteArray, exporter);
        QFETCH(const std::shared_ptr<AccountDraft>, account);
        QFETCH(const ExportRefusal, refusal);
        const Exporter *chosen = exporterWithId(exporter.toStdString());
        QVERIFY(chosen);
        QVERIFY(chosen->losses(*account).refused == refusal);
        QVERIFY(!chosen->write({account.get(), 1}, {m_password, m_random}));
    }

    void isSilentAboutWhatIsCarried()
    {
        QVERIFY(!exporterWithId("aegis")->losses(ofType(OtpParameters::motp(), "e3152afee62599c8")).refused);
        AccountDraft steam = ofType(OtpParameters::steam(), "12345678901234567890");
        steam.issuer = "Steam";
        QVERIFY(!exporterWithId("freeotp-plus")->losses(steam).refused);
        QVERIFY(!exporterWithId("proton")->losses(steam).refused);
        QVERIFY(!exporterWithId("proton")->losses(withAlgorithm(HashAlgorithm::Sha512, 9, 65'535)).refused);
        QVERIFY(!exporterWithId("stratum")->losses(samples::totp(std::string(32, 'x'), std::string(40, 'x'))).refused);
        // 40 characters in units of UTF-16, and 160 bytes
        const std::string emoji = "\xF0\x9F\x94\x91";
        std::string name;
        for (int count = 0; count < 20; ++count)
            name += emoji;
        QVERIFY(!exporterWithId("stratum")->losses(samples::totp("Shop", name)).refused);
        QVERIFY(exporterWithId("stratum")->losses(samples::totp("Shop", name + emoji)).refused);
        QVERIFY(!exporterWithId("2fas")->losses(samples::hotp("Bank", "token", 2'147'483'647)).refused);
        AccountDraft noted = samples::totp("Shop", "me");
        noted.note = std::string(7'439, 'x');
        noted.groups = {std::string(687, 'x')};
        QVERIFY(!exporterWithId("bitwarden")->losses(noted).refused);
        QVERIFY(!exporterWithId("nothing"));
    }

    void oneGroupOfSeveralIsSaid()
    {
        AccountDraft account = samples::totp("Shop", "me");
        account.groups = {"Work"};
        QVERIFY(exporterWithId("2fas")->losses(account).lost.empty());
        account.groups = {"Work", "Home"};
        QVERIFY(exporterWithId("2fas")->losses(account).lost == std::vector{ExportLoss::OtherGroups});
    }

    void aKeyThatIsThereTwiceIsRefusedOnlyWhereItMatters()
    {
        std::vector<AccountDraft> accounts;
        accounts.push_back(samples::totp("Shop", "me"));
        accounts.push_back(samples::totp("Other", "me"));
        accounts.push_back(samples::totp("Third", "me", "another secret of 20"));
        const auto refusals = [&accounts](std::string_view id) {
            std::vector<bool> refused;
            for (const ExportLosses &losses : exportLosses(*exporterWithId(id), accounts))
                refused.push_back(losses.refused == ExportRefusal::RepeatedKey);
            return refused;
        };
        QVERIFY(refusals("stratum") == (std::vector{false, true, false}));
        QVERIFY(refusals("aegis") == (std::vector{false, false, false}));
    }

    void enteIsToldThatThereIsNoIssuer()
    {
        const AccountDraft account = samples::totp("", "me");
        const auto file = exporterWithId("ente")->write({&account, 1}, {m_password, m_random});
        QVERIFY(file);
        // EXPOSE: only looked at. Without the parameter it takes the name for the issuer.
        QVERIFY(file->exposeText().find("&issuer=&") != std::string_view::npos);
    }

    void twoTokensOfOneNameStayTwoInFreeOtp()
    {
        std::vector<AccountDraft> accounts;
        for (const char *key : {"12345678901234567890", "another secret of 20", "a third secret of 20"})
            accounts.push_back(samples::totp("Shop", "me", key));
        const auto file = exporterWithId("freeotp-plus")->write(accounts, {m_password, m_random});
        QVERIFY(file);
        QVERIFY(proveExport(file->expose(), accounts, {})); // EXPOSE: only looked at
        const auto json = parseJson(file->exposeText()); // EXPOSE: only looked at
        QVERIFY(json);
        std::set<std::string> ids;
        for (const Json &id : memberOf(json->root, "tokenOrder"))
            ids.insert(id.get<std::string>());
        QCOMPARE(ids.size(), accounts.size()); // it keeps one token of each
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

    void encryptedFilesNeedThePasswordAndHideTheAccounts_data()
    {
        QTest::addColumn<const Exporter *>("exporter");
        for (const Exporter *exporter : allExporters()) {
            if (exporter->protection == Protection::Password)
                QTest::newRow(std::string(exporter->id).c_str()) << exporter;
        }
    }
    void encryptedFilesNeedThePasswordAndHideTheAccounts()
    {
        QFETCH(const Exporter *, exporter);
        std::vector<AccountDraft> accounts;
        accounts.push_back(samples::totp("Plain issuer", "plain name"));
        const auto refused = exporter->write(accounts, {SecretBytes(), m_random});
        QVERIFY(!refused && refused.error().code == ErrorCode::PasswordEmpty);
        const auto file = exporter->write(accounts, {m_password, m_random});
        QVERIFY(file);
        // EXPOSE: only looked at.
        QVERIFY(file->exposeText().find("Plain issuer") == std::string_view::npos);
        const auto wrong = readBack(*file, SecretBytes::fromText("password"));
        QVERIFY(!wrong && wrong.error().code == ErrorCode::ImportPasswordWrong);
        const auto again = exporter->write(accounts, {m_password, m_random});
        QVERIFY(again && *again != *file); // another salt, another nonce
    }
};

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
