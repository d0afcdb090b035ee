#include "core/otp/code_schedule.h"
#include "tests/support/figures.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/sheets/paper_reading.h"
#include "ui/sheets/codes_sheet.h"
#include "ui/text/code_text.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr UnixTime kFrom{1'795'368'720s}; // 2026-11-22 17:32:00 UTC

CodesSheetOptions hours(std::chrono::hours length, const QTimeZone &zone = QTimeZone(8 * 3600))
{
    return {.from = kFrom, .until = kFrom + length, .zone = zone};
}

/// "01:32:00 17:32:00 123 456" for every code of the account, as the sheet should say them.
QStringList expectedLines(const AccountDraft &account, const CodesSheetOptions &options)
{
    QStringList lines;
    const auto codes = codesBetween({account.secret, account.pin, account.parameters}, options.from, options.until);
    for (const Code &code : *codes) {
        const QDateTime utc
            = QDateTime::fromSecsSinceEpoch(code.validFrom.time_since_epoch().count(), QTimeZone::utc());
        lines.append(u"%1 %2 %3"_s.arg(utc.toTimeZone(options.zone).toString(u"HH:mm:ss"), utc.toString(u"HH:mm:ss"),
                                       groupedCode(code.text)));
    }
    return lines;
}

/// Base32, hexadecimal and raw.
bool holdsKey(const QByteArray &document, const AccountDraft &account)
{
    const std::string_view raw = account.secret.exposeText(); // EXPOSE: a sample's
    const QByteArray key(raw.data(), static_cast<qsizetype>(raw.size()));
    return document.contains(key) || document.toLower().contains(key.toHex()) || document.contains("GEZDGNBV")
        || document.contains("otpauth") || document.contains("secret");
}

} // namespace

/// The sheet says exactly the codes that the accounts will show, and nothing from which others could be made.
class TestCodesSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysEveryCodeWithItsTwoTimes_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("2 h in Shanghai") << 2 << QByteArray("Asia/Shanghai");
        QTest::newRow("24 h in Kathmandu") << 24 << QByteArray("Asia/Kathmandu");
        QTest::newRow("1 h in UTC") << 1 << QByteArray("UTC");
    }
    void saysEveryCodeWithItsTwoTimes()
    {
        QFETCH(const int, length);
        QFETCH(const QByteArray, zone);
        const CodesSheetOptions options = hours(std::chrono::hours(length), QTimeZone(zone));
        std::vector<AccountDraft> accounts;
        accounts.push_back(samples::totp("GitHub", "octocat"));
        accounts.push_back(samples::totp("阿里云", "运维", "another secret of 20"));
        accounts.back().parameters.period = *Period::from(60);
        const auto sheet = codesSheet(accounts, options);
        QVERIFY(sheet);
        QCOMPARE(sheet->accounts.size(), accounts.size());
        std::size_t all = 0;
        for (std::size_t place = 0; place < accounts.size(); ++place) {
            QStringList lines;
            for (const CodeLine &line : sheet->accounts[place].lines)
                lines.append(u"%1 %2 %3"_s.arg(line.local, line.utc, line.code));
            QCOMPARE(lines, expectedLines(accounts[place], options));
            all += sheet->accounts[place].lines.size();
        }
        test::figure(u"codes on a sheet for %1 h: %2, 0 different"_s.arg(length).arg(all).toStdString());
    }

    void namesTheDayWhereOneBegins()
    {
        const auto sheet = codesSheet({}, hours(24h));
        QVERIFY(sheet && sheet->accounts.empty());
        std::vector<AccountDraft> accounts = samples::oneDraft("a");
        const auto day = codesSheet(accounts, hours(24h));
        QVERIFY(day);
        const auto days = std::ranges::count_if(day->accounts.front().lines,
                                                [](const CodeLine &line) { return !line.day.isEmpty(); });
        QCOMPARE(days, 2);
        QVERIFY(!day->accounts.front().lines.front().day.isEmpty());
    }

    void saysBothZonesWhereTheClocksChange()
    {
        const UnixTime before{1'792'886'400s}; // 2026-10-25 00:00 UTC, an hour before winter time in Berlin
        const auto sheet = codesSheet(samples::oneDraft("a"),
                                      {.from = before, .until = before + 4h, .zone = QTimeZone("Europe/Berlin")});
        QVERIFY(sheet);
        QVERIFY2(sheet->times.contains(u"UTC+02:00, then UTC+01:00"_s), qPrintable(sheet->times));
    }

    void holdsNothingToMakeMoreCodesFrom()
    {
        std::vector<AccountDraft> accounts;
        accounts.push_back(samples::totp("GitHub", "octocat"));
        for (const auto &document : {codesSheetHtml(accounts, hours(8h)), codesSheetPdf(accounts, hours(8h))}) {
            QVERIFY(document);
            QVERIFY(!holdsKey(*document, accounts.front()));
        }
        const auto html = codesSheetHtml(accounts, hours(1h));
        QVERIFY(html->contains("<code>") && html->contains("default-src 'none'"));
        for (const char *loading : {"http://", "https://", "<script", "url("})
            QVERIFY2(!html->contains(loading), loading);
    }

    void writesNamesAsTheyAre()
    {
        std::vector<AccountDraft> accounts;
        accounts.push_back(samples::totp("<b>&amp; \"Søn\"", "a@b"));
        const auto html = codesSheetHtml(accounts, hours(1h));
        QVERIFY(html && html->contains("&lt;b&gt;&amp;amp; &quot;Søn&quot;"));
    }

    void isReadFromPaper()
    {
        if (!testing::isHere("pdftotext"))
            QSKIP("skipped: pdftotext is not installed");
        std::vector<AccountDraft> accounts;
        accounts.push_back(samples::totp("GitHub", "octocat"));
        accounts.push_back(samples::totp("Cloud", "ops", "another secret of 20"));
        const CodesSheetOptions options = hours(8h);
        const auto pdf = codesSheetPdf(accounts, options);
        QVERIFY(pdf);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"codes.pdf"_s);
        QVERIFY(testing::writeTo(file, *pdf));
        testing::PaperReader reader(file);
        QString words;
        for (int page = 1; page <= reader.pages(); ++page) {
            const QString these = reader.words(page);
            QVERIFY2(these.contains(u"Destroy it after"_s), qPrintable(these));
            QVERIFY(these.contains(u"GitHub"_s) != these.contains(u"Cloud"_s)); // pages of its own, with its name
            words += these.simplified() + u' ';
        }
        for (const AccountDraft &account : accounts) {
            for (const QString &line : expectedLines(account, options))
                QVERIFY2(words.contains(line.section(u' ', 2)), qPrintable(line));
        }
        test::figure("codes sheet as PDF read by pdftotext: 1920 codes, " + std::to_string(reader.pages())
                     + " pages, 0 missing");
    }

    void countedCodesAndLongShiftsAreRefused()
    {
        std::vector<AccountDraft> counted;
        counted.push_back(samples::hotp("Bank", "token"));
        const auto none = codesSheetHtml(counted, hours(1h));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::UnsupportedType);
        const auto longer = codesSheetPdf(samples::oneDraft("a"), hours(25h));
        QVERIFY(!longer);
        QCOMPARE(longer.error().code, ErrorCode::TooManyCodes);
    }
};

QTEST_MAIN(TestCodesSheet)
#include "tst_codes_sheet.moc"
