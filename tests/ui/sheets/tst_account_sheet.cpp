#include "core/otp/otpauth_uri.h"
#include "core/transfer/importer.h"
#include "tests/support/figures.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/sheets/paper_reading.h"
#include "ui/sheets/account_sheet.h"

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

void figure(const std::string &what, std::size_t accounts, qsizetype pages, qsizetype bytes)
{
    test::figure(what + " read by zbarimg: " + std::to_string(accounts) + " accounts, " + std::to_string(pages)
                 + " pages, " + std::to_string(bytes / 1024) + " KiB, 0 wrong");
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
    }
    void isReadFromPaper()
    {
        if (!testing::isHere(u"pdftoppm"_s) || !testing::isHere(u"zbarimg"_s))
            QSKIP("skipped: pdftoppm or zbarimg is not installed");
        QFETCH(int, count);
        QFETCH(Paper, paper);
        const std::vector<AccountDraft> accounts = accountsFor(count);
        const auto pdf = accountSheetPdf(accounts, {kMade, paper});
        QVERIFY(pdf);
        const QTemporaryDir folder;
        QVERIFY(testing::writeTo(folder.filePath(u"sheet.pdf"_s), *pdf));
        const QStringList pages = testing::picturesOfPages(folder.filePath(u"sheet.pdf"_s), folder.path());
        QVERIFY(!pages.empty());
        QCOMPARE(sorted(testing::readByZbar(pages)), linksOf(accounts));
        figure("PDF sheet", accounts.size(), pages.size(), pdf->size());
    }

    void isReadFromABrowsersPaper_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("1") << 1;
        QTest::newRow("7") << 7;
        QTest::newRow("50") << 50;
        QTest::newRow("unusual ones") << 0;
    }
    void isReadFromABrowsersPaper()
    {
        if (!testing::isHere(u"chromium"_s) || !testing::isHere(u"pdftoppm"_s) || !testing::isHere(u"zbarimg"_s))
            QSKIP("skipped: chromium, pdftoppm or zbarimg is not installed");
        QFETCH(int, count);
        const std::vector<AccountDraft> accounts = accountsFor(count);
        const auto html = accountSheetHtml(accounts, {kMade, Paper::A4});
        QVERIFY(html);
        const QTemporaryDir folder;
        QVERIFY(testing::writeTo(folder.filePath(u"sheet.html"_s), *html));
        const QString pdf = folder.filePath(u"sheet.pdf"_s);
        if (!testing::run(u"chromium"_s,
                          {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s,
                           u"--no-pdf-header-footer"_s, u"--user-data-dir="_s + folder.filePath(u"profile"_s),
                           u"--print-to-pdf="_s + pdf, folder.filePath(u"sheet.html"_s)}))
            QSKIP("skipped: chromium doesn't run here");
        const QStringList pages = testing::picturesOfPages(pdf, folder.path());
        QCOMPARE(sorted(testing::readByZbar(pages)), linksOf(accounts));
        figure("HTML sheet printed by Chromium", accounts.size(), pages.size(), html->size());
    }
};

QTEST_MAIN(TestAccountSheet)
#include "tst_account_sheet.moc"
