#include "core/base/hex.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/support_report_dialog.h"
#include "ui/session/code_journal.h"
#include "ui/text/support_report_text.h"
#include "ui/window/support_report_flow.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kKey = "planted key 12345678";

/// An account with something in every place that is nobody's business.
Account planted(const Account &account)
{
    Account full = account.clone();
    full.note = "planted note";
    full.pin = SecretBytes::fromText("planted pin");
    full.codesPlace = "planted place";
    full.unbinder = "planted person";
    full.alsoOn = "planted device";
    full.groups = {"planted group"};
    full.recoveryCodes.push_back({SecretBytes::fromText("planted recovery"), false});
    full.counter = 4711;
    return full;
}

QStringList secretsOf(const Account &account, UnixTime now)
{
    // The key as RFC 4648 Base32 writes it, reckoned with Python.
    QStringList secrets{u"planted"_s, u"OBWGC3TUMVSCA23FPEQDCMRTGQ2TMNZY"_s, QString::fromLatin1(kKey.toHex()),
                        QString::fromLatin1(kKey.toBase64())};
    for (int step = -10; step <= 10; ++step)
        secrets += QString::fromLatin1(codeAt(account.codeSource(), now + step * 30s)->text.c_str());
    return secrets;
}

} // namespace

class TestSupportReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void saysWhenEachStepWasInUtcAndHere()
    {
        SupportReport report;
        report.made = UnixTime(1'700'000'100s);
        report.provider = "GitHub";
        report.issuer = "GitHub";
        report.name = "mona\u202E";
        report.added = UnixTime(1'700'000'000s);
        report.events.push_back({AccountId(), CodeUse::Copied, UnixTime(1'700'000'050s), UnixTime(1'700'000'040s),
                                 UnixTime(1'700'000'070s)});
        report.events.push_back({AccountId(), CodeUse::Refused, UnixTime(1'700'000'060s), {}, {}});
        report.clockOffset = -2'340ms;
        const QString text = supportReportText(report, QTimeZone(-12'600));
        for (const QString &line :
             {u"Account: mona\\u{202E}\n"_s, u"Codes: TOTP, SHA1, 6 digits, 30 s\n"_s,
              u"Account added: 2023-11-14 22:13:20 UTC · 2023-11-14 18:43:20 -03:30\n"_s,
              u"Code copied: 2023-11-14 22:14:10 UTC · 2023-11-14 18:44:10 -03:30\n"_s,
              u"    valid from 2023-11-14 22:14:00 UTC · 2023-11-14 18:44:00 -03:30\n"_s,
              u"    until 2023-11-14 22:14:30 UTC · 2023-11-14 18:44:30 -03:30\n"_s,
              u"Code refused: 2023-11-14 22:14:20 UTC"_s, u"Clock of this computer: 2.3 s behind\n"_s,
              u"Countersign %1 · Qt %2"_s.arg(QLatin1StringView(COUNTERSIGN_VERSION), QLatin1StringView(qVersion()))})
            QVERIFY2(text.contains(line), qPrintable(line + u"\nis not in\n"_s + text));
    }

    void neverHoldsASecret()
    {
        WindowFixture fixture;
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona", kKey.toStdString()));
        fixture.showWith(std::move(drafts));
        QVERIFY(fixture.session().apply(changes::edit(planted(fixture.vault.account(0)))));
        const Account &account = fixture.vault.account(0);
        CodeJournal journal(fixture.session());
        for (int step = 0; step < 5; ++step) {
            fixture.vault.clock.advance(30s);
            journal.note(account.id, CodeUse::Copied, *fixture.session().code(account.id));
        }
        SupportReportFlow flow(fixture.session(), journal, *fixture.window);
        flow.start(account.id);
        auto *dialog = fixture.find<SupportReportDialog>();
        QVERIFY(dialog);
        const QStringList secrets = secretsOf(account, fixture.vault.clock.now());
        QCOMPARE(secrets.size(), 25);
        QVERIFY(dialog->report().contains(u"mona"_s)); // it is about this account
        for (const QString &secret : secrets)
            QVERIFY2(!dialog->report().contains(secret, Qt::CaseInsensitive), qPrintable(secret));
        buttonIn(dialog, u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog->report());
        QVERIFY(!dialog->picture().isNull());
        fixture.session().lock();
        QVERIFY(!fixture.find<SupportReportDialog>());
    }

    void savesTextAndPictures()
    {
        WindowFixture fixture;
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona"));
        fixture.showWith(std::move(drafts));
        const CodeJournal journal(fixture.session());
        SupportReportFlow flow(fixture.session(), journal, *fixture.window);
        flow.start(fixture.vault.id(0));
        auto *dialog = fixture.find<SupportReportDialog>();
        const auto save = [&](const QString &button, const QString &file) {
            buttonIn(dialog, button)->click();
            auto *chooser = dialog->findChild<QFileDialog *>();
            Q_EMIT chooser->fileSelected(file);
            delete chooser;
        };
        const QString text = fixture.vault.folder.filePath(u"report.txt"_s);
        save(u"Save…"_s, text);
        QFile written(text);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(written.readAll()), dialog->report());
        QCOMPARE(dialog->message(), u"The report is saved."_s);
        const QString picture = fixture.vault.folder.filePath(u"report.png"_s);
        save(u"Save as picture…"_s, picture);
        QCOMPARE(QImage(picture).convertToFormat(QImage::Format_RGB32), dialog->picture());
        save(u"Save…"_s, fixture.vault.folder.filePath(u"no such folder/report.txt"_s));
        QVERIFY(dialog->message() != u"The report is saved."_s);
    }
};

QTEST_MAIN(TestSupportReport)
#include "tst_support_report.moc"
