#include "core/otp/otpauth_uri.h"
#include "core/transfer/importer.h"
#include "tests/support/figures.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/sheets/paper_reading.h"
#include "ui/sheets/account_sheet.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr UnixTime kMade{std::chrono::seconds(1795368720)};

AccountDraft ofType(OtpParameters parameters, std::string_view key, std::string_view pin = {})
{
    AccountDraft draft = samples::totp("Provider", "name", key);
    draft.parameters = parameters;
    draft.pin = SecretBytes::fromText(pin);
    return draft;
}

/// All kinds of accounts, with names of all kinds.
std::vector<AccountDraft> unusualAccounts()
{
    std::vector<AccountDraft> all = samples::drafts();
    all.push_back(samples::totp("בנק הפועלים", "משה@example.co.il"));
    all.push_back(samples::totp("<b>&amp; \"Søn\"", "otpauth://totp/x?secret=JBSWY3DP"));
    all.push_back(samples::totp("", ""));
    all.push_back(samples::hotp("Bank", "counted", 1'234'567));
    all.push_back(ofType(OtpParameters::steam(), "12345678901234567890"));
    all.push_back(ofType(OtpParameters::yandex(), "1234567890123456", "5239"));
    all.push_back(ofType(OtpParameters::motp(), "e3152afee62599c8", "1234"));
    all.push_back(ofType({.algorithm = HashAlgorithm::Sha512, .digits = *Digits::from(8), .period = *Period::from(60)},
                         std::string(64, 'k')));
    return all;
}

std::vector<AccountDraft> accountsFor(int count)
{
    return count == 0 ? unusualAccounts() : samples::manyDrafts(count);
}

QByteArrayList linksOf(const std::vector<AccountDraft> &accounts)
{
    QByteArrayList links;
    for (const AccountDraft &account : accounts) {
        const SecretBytes link = formatOtpauthUri(account);
        const std::string_view text = link.exposeText(); // EXPOSE: made-up keys
        links += QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }
    std::ranges::sort(links);
    return links;
}

QByteArrayList sorted(QByteArrayList texts)
{
    std::ranges::sort(texts);
    return texts;
}

/// Those of all pages, on which each account has its word "Key".
QByteArrayList allCodes(testing::PaperReader &reader)
{
    QByteArrayList codes;
    const int pages = reader.pages();
    for (int page = 1; page <= pages; ++page)
        codes += reader.codes(page, reader.words(page).count(u"Key\n"_s));
    return codes;
}

/// Once everything was found.
void figure(const std::string &what, std::size_t accounts, const testing::PaperReader &reader)
{
    test::figure(what + " read by zbarimg: " + std::to_string(accounts) + " accounts, " + std::to_string(reader.pages())
                 + " pages, " + std::to_string(reader.again()) + " scanned again, 0 wrong");
}

} // namespace

/// What is on the sheet comes off it again, read by programs of others.
class TestAccountSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isReadFromPaper_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<Paper>("paper");
        QTest::newRow("1 on A4") << 1 << Paper::A4;
        QTest::newRow("7 on Letter") << 7 << Paper::Letter;
        QTest::newRow("50 on A4") << 50 << Paper::A4;
        QTest::newRow("unusual ones on A4") << 0 << Paper::A4;
        QTest::newRow("unusual ones on Letter") << 0 << Paper::Letter;
        if (test::isLongRun())
            QTest::newRow("500 on A4") << 500 << Paper::A4;
    }
    void isReadFromPaper()
    {
        if (!testing::isHere("pdftoppm") || !testing::isHere("zbarimg"))
            QSKIP("skipped: pdftoppm or zbarimg is not installed");
        QFETCH(int, count);
        QFETCH(Paper, paper);
        const std::vector<AccountDraft> accounts = accountsFor(count);
        const auto pdf = accountSheetPdf(accounts, {kMade, paper});
        QVERIFY(pdf);
        QVERIFY(pdf->contains(paper == Paper::A4 ? "/MediaBox [0 0 595" : "/MediaBox [0 0 612"));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"sheet.pdf"_s);
        QVERIFY(testing::writeTo(file, *pdf));
        testing::PaperReader reader(file);
        const int pages = reader.pages();
        QByteArrayList found;
        for (int page = 1; page <= pages; ++page) {
            const QString words = reader.words(page);
            QVERIFY2(words.contains(u"Page %1 of %2"_s.arg(page).arg(pages)), qPrintable(words));
            QVERIFY2(words.contains(u"whoever has this sheet has the accounts"_s), qPrintable(words));
            QVERIFY2(words.contains(u"Countersign accounts"_s), qPrintable(words));
            // Words and code of an account are on the same page.
            const QByteArrayList codes = reader.codes(page, words.count(u"Key\n"_s));
            QCOMPARE(codes.size(), words.count(u"Key\n"_s));
            found += codes;
        }
        QCOMPARE(sorted(found), linksOf(accounts));
        figure("PDF sheet", accounts.size(), reader);
    }

    void isReadFromABrowsersPaper_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("7") << 7;
        QTest::newRow("unusual ones") << 0;
        if (test::isLongRun()) {
            QTest::newRow("1") << 1;
            QTest::newRow("50") << 50;
        }
    }
    void isReadFromABrowsersPaper()
    {
        if (!testing::isHere("chromium") || !testing::isHere("pdftoppm") || !testing::isHere("zbarimg"))
            QSKIP("skipped: chromium, pdftoppm or zbarimg is not installed");
        QFETCH(int, count);
        const std::vector<AccountDraft> accounts = accountsFor(count);
        const auto html = accountSheetHtml(accounts, {kMade, Paper::A4});
        QVERIFY(html);
        const QTemporaryDir folder;
        QVERIFY(testing::writeTo(folder.filePath(u"sheet.html"_s), *html));
        const QString pdf = folder.filePath(u"sheet.pdf"_s);
        if (!testing::printByChromium(folder.filePath(u"sheet.html"_s), pdf, folder.filePath(u"profile"_s)))
            QSKIP("skipped: chromium doesn't run here");
        testing::PaperReader reader(pdf);
        QCOMPARE(sorted(allCodes(reader)), linksOf(accounts));
        figure("HTML sheet printed by Chromium", accounts.size(), reader);
    }

    void comesBackFromHtml()
    {
        const std::vector<AccountDraft> accounts = unusualAccounts();
        const auto html = accountSheetHtml(accounts, {kMade});
        QVERIFY(html);
        const ImportFile file(Bytes(html->begin(), html->end()));
        const auto recognised = recogniseImport(file);
        QVERIFY(recognised);
        const auto content = recognised->importer->read(file, {});
        QVERIFY(content);
        QVERIFY(content->rejected.empty());
        QVERIFY(content->accounts == accounts);
    }

    void loadsNothingAndRunsNothing()
    {
        const auto html = accountSheetHtml(unusualAccounts(), {kMade});
        QVERIFY(html->contains("default-src 'none'"));
        for (const char *loading :
             {"<script", "<img", "<link", "<iframe", " src=", "url(", "@import", "http:", "https:"})
            QVERIFY2(!html->contains(loading), loading);
        QVERIFY(html->contains("&lt;b&gt;&amp;amp; &quot;Søn&quot;"));
    }

    void saysWhatIsNotAsUsual_data()
    {
        QTest::addColumn<int>("account"); // of `unusualAccounts`, from its end
        QTest::addColumn<QString>("details");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("hint");
        QTest::newRow("usual") << 15 << QString() << u"M5UX I2DV MIWW WZLZ FUYD AMBQ GAYD AMBR"_s << QString();
        QTest::newRow("HOTP") << 5 << u"counter-based, next counter 1234567"_s
                              << u"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"_s << u"The counter moves on"_s;
        QTest::newRow("Steam") << 4 << u"Steam Guard"_s << u"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"_s
                               << u"Ordinary authenticator apps refuse it"_s;
        QTest::newRow("Yandex") << 3 << u"Yandex, PIN 5239"_s << u"GEZD GNBV GY3T QOJQ GEZD GNBV GY"_s
                                << u"Ordinary authenticator apps refuse it"_s;
        QTest::newRow("Mobile-OTP") << 2 << u"Mobile-OTP, PIN 1234"_s << u"e315 2afe e625 99c8"_s
                                    << u"Ordinary authenticator apps refuse it"_s;
        QTest::newRow("SHA-512") << 1 << u"SHA512, 8 digits, a new code every 60 s"_s << u"NNVW W23L NNVW"_s
                                 << u"Some apps ignore the algorithm SHA512"_s;
    }
    void saysWhatIsNotAsUsual()
    {
        QFETCH(int, account);
        QFETCH(QString, details);
        QFETCH(QString, key);
        QFETCH(QString, hint);
        const std::vector<AccountDraft> accounts = unusualAccounts();
        const auto sheet = accountSheet(accounts, kMade);
        QVERIFY(sheet);
        const SheetEntry &entry = sheet->entries[accounts.size() - static_cast<std::size_t>(account)];
        QCOMPARE(entry.details.join(u", "_s), details);
        QVERIFY2(entry.key.startsWith(key), qPrintable(entry.key));
        QCOMPARE(entry.hints.empty(), hint.isEmpty());
        QVERIFY2(entry.hints.join(u' ').contains(hint), qPrintable(entry.hints.join(u' ')));
    }

    void namesAnAccountThatHasNoName()
    {
        const AccountDraft nameless = samples::totp("", "");
        const auto sheet = accountSheet({&nameless, 1}, kMade);
        QVERIFY(sheet);
        QCOMPARE(sheet->entries.front().heading, u"(no name)"_s);
    }

    void fitsTheLongestOnAPage()
    {
        if (!testing::isHere("pdftoppm") || !testing::isHere("zbarimg"))
            QSKIP("skipped: pdftoppm or zbarimg is not installed");
        std::vector<AccountDraft> accounts;
        accounts.push_back(samples::totp(std::string(700, 'W'), std::string(1'300, 'W')));
        accounts.push_back(samples::totp("Long key", "x", std::string(1'000, 'k')));
        const auto pdf = accountSheetPdf(accounts, {kMade, Paper::Letter});
        QVERIFY(pdf);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"sheet.pdf"_s);
        QVERIFY(testing::writeTo(file, *pdf));
        testing::PaperReader reader(file);
        QCOMPARE(reader.pages(), 3); // the first has the explanation alone
        QCOMPARE(sorted(allCodes(reader)), linksOf(accounts));
        QCOMPARE(reader.words(2).count(u'W'), 2'000);
        QCOMPARE(reader.words(3).count(u"NNVW"_s), 200);
    }

    void refusesWhatNoCodeHolds()
    {
        AccountDraft account = samples::totp("Long", std::string(2'900, 'x'));
        QVERIFY(accountSheetLosses(account).refused == ExportRefusal::TooLong);
        QVERIFY(accountSheet({&account, 1}, kMade).error().code == ErrorCode::UnsupportedType);
        QVERIFY(accountSheetPdf({&account, 1}, {kMade}).error().code == ErrorCode::UnsupportedType);
        QVERIFY(accountSheetHtml({&account, 1}, {kMade}).error().code == ErrorCode::UnsupportedType);
        account.name.resize(100);
        QVERIFY(accountSheetLosses(account) == ExportLosses());
        account.note = "who can unbind it";
        account.groups = {"Work"};
        QVERIFY((accountSheetLosses(account) == ExportLosses{.lost = {ExportLoss::Groups, ExportLoss::Note}}));
    }

    void refusesExactlyWhatNoCodeHolds()
    {
        AccountDraft account = samples::totp("", "");
        account.name.resize(kMaxQrTextBytes - formatOtpauthUri(account).size(), 'x');
        QVERIFY(!accountSheetLosses(account).refused);
        QVERIFY(accountSheet({&account, 1}, kMade));
        account.name += 'x';
        QVERIFY(accountSheetLosses(account).refused == ExportRefusal::TooLong);
        QVERIFY(!accountSheet({&account, 1}, kMade));
    }

    void knowsThePaperOfACountry()
    {
        QVERIFY(usualPaper(QLocale(u"en_US"_s)) == Paper::Letter);
        QVERIFY(usualPaper(QLocale(u"fr_CA"_s)) == Paper::Letter);
        QVERIFY(usualPaper(QLocale(u"es_MX"_s)) == Paper::Letter);
        QVERIFY(usualPaper(QLocale(u"en_GB"_s)) == Paper::A4);
        QVERIFY(usualPaper(QLocale(u"zh_CN"_s)) == Paper::A4);
        QVERIFY(usualPaper(QLocale::c()) == Paper::A4);
    }

    void isQuick()
    {
        const std::vector<AccountDraft> accounts = samples::manyDrafts(500);
        QElapsedTimer timer;
        timer.start();
        const auto pdf = accountSheetPdf(accounts, {kMade});
        const qint64 pdfTook = timer.restart();
        const auto html = accountSheetHtml(accounts, {kMade});
        QVERIFY(pdf && html);
        test::figure("sheet of 500 accounts: PDF in " + std::to_string(pdfTook) + " ms, HTML in "
                     + std::to_string(timer.elapsed()) + " ms");
        QVERIFY(pdfTook < 20'000); // a fraction of it, unless something grows with the square
    }
};

QTEST_MAIN(TestAccountSheet)
#include "tst_account_sheet.moc"
