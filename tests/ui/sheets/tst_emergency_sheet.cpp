#include "tests/ui/sheets/paper_reading.h"
#include "ui/sheets/emergency_sheet.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace std::chrono_literals;

/// What the sheet says, as a reader of PDF documents that isn't ours finds it.
class TestEmergencySheet : public QObject
{
    Q_OBJECT

    static EmergencySheet sheet(int accounts)
    {
        EmergencySheet sheet{
            .made = UnixTime(1'795'368'720s), .backups = u"/media/mei/stick"_s, .hasRecoveryKey = true, .accounts = {}};
        for (int number = 0; number < accounts; ++number)
            sheet.accounts.push_back({.heading = u"Service %1"_s.arg(number),
                                      .subheading = u"mona"_s,
                                      .ways = {u"Who can turn the codes off: Mei %1"_s.arg(number)},
                                      .codes = {}});
        return sheet;
    }

    static QString read(const EmergencySheet &sheet)
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"sheet.pdf"_s);
        if (!testing::writeTo(file, emergencySheetPdf(sheet, Paper::A4)))
            return {};
        const auto text = testing::output(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        return text ? QString::fromUtf8(*text) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!testing::isHere("pdftotext"))
            QSKIP("skipped: pdftotext is not installed");
    }

    void saysWhereTheBackupsAreAndWhatOpensThem()
    {
        const QString text = read(sheet(1));
        QVERIFY(text.contains(u"/media/mei/stick"_s));
        QVERIFY(text.contains(u"recovery key"_s));
        QVERIFY(text.contains(u"Nothing on it opens an account"_s));
        QVERIFY(text.contains(u"Mei 0"_s));
    }

    void saysSoWhereThereIsNoBackup()
    {
        EmergencySheet none = sheet(1);
        none.backups.clear();
        QVERIFY(read(none).contains(u"There is no backup"_s));
    }

    void warnsOfTheRecoveryCodesOnIt()
    {
        EmergencySheet secret = sheet(2);
        secret.accounts[1].codes = {u"a1b2c-d3e4f"_s, u"9f8e7-d6c5b"_s};
        const QString text = read(secret);
        QVERIFY(text.contains(u"a1b2c-d3e4f"_s));
        QVERIFY(text.contains(u"9f8e7-d6c5b"_s));
        QVERIFY(text.contains(u"Keep it locked away"_s));
        QVERIFY(!text.contains(u"Nothing on it opens"_s));
    }

    void namesEveryAccountOfMany()
    {
        const QString text = read(sheet(120));
        for (int number = 0; number < 120; ++number)
            QVERIFY(text.contains(u"Mei %1"_s.arg(number)));
        QVERIFY(text.contains(u"Page 5"_s));
    }
};

QTEST_MAIN(TestEmergencySheet)
#include "tst_emergency_sheet.moc"
