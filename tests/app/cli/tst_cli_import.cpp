#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Exports of other applications on the command line.
class TestCliImport : public QObject
{
    Q_OBJECT

    static QString fixture(const QString &name) { return QStringLiteral(COUNTERSIGN_TEST_DATA "/import/") + name; }

    static QJsonObject fileOf(const CliResult &result)
    {
        return result.json().value("files"_L1).toArray().first().toObject();
    }

private Q_SLOTS:
    void addsWhatAnExportHolds()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const CliResult first = cli.run({u"import"_s, u"--json"_s, fixture(u"aegis/plain.json"_s)});
        QVERIFY2(first.status == 0, first.err.constData());
        QCOMPARE(fileOf(first).value("format"_L1).toString(), u"aegis"_s);
        QCOMPARE(fileOf(first).value("accounts"_L1).toArray().size(), 8);
        QCOMPARE(cli.run({u"list"_s, u"--json"_s}).json().value("accounts"_L1).toArray().size(), 8);

        const CliResult again = cli.run({u"import"_s, u"--json"_s, fixture(u"aegis/plain.json"_s)});
        QCOMPARE(fileOf(again).value("accounts"_L1).toArray().size(), 0);
        QCOMPARE(fileOf(again).value("already_present"_L1).toInt(), 8);
        QCOMPARE(cli.run({u"list"_s, u"--json"_s}).json().value("accounts"_L1).toArray().size(), 8);
    }

    void listsWithoutAVault()
    {
        const CliRunner cli;
        const CliResult seen
            = cli.runBare({u"import"_s, u"--dry-run"_s, u"--json"_s, fixture(u"aegis/version-1.json"_s)});
        QVERIFY2(seen.status == 0, seen.err.constData());
        QCOMPARE(fileOf(seen).value("accounts"_L1).toArray().size(), 1);
        const QJsonObject account = fileOf(seen).value("accounts"_L1).toArray().first().toObject();
        QCOMPARE(account.value("groups"_L1).toArray(), QJsonArray{u"Old group"_s});
        QVERIFY(!account.contains("secret"_L1));
        const QJsonArray rejected = fileOf(seen).value("rejected"_L1).toArray();
        QCOMPARE(rejected.size(), 8);
        for (const QJsonValue &entry : rejected)
            QVERIFY(!entry.toObject().value("reason"_L1).toString().isEmpty());
        const CliResult shown
            = cli.runBare({u"import"_s, u"--dry-run"_s, u"--json"_s, u"--secrets"_s, fixture(u"aegis/plain.json"_s)});
        QVERIFY(fileOf(shown).value("accounts"_L1).toArray().first().toObject().contains("secret_hex"_L1));
    }

    void asksForThePasswordOfAnExport()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const QString encrypted = fixture(u"aegis/encrypted.json"_s);
        const CliResult none = cli.run({u"import"_s, encrypted});
        QCOMPARE(none.status, 2); // there is nobody to ask
        const QString wrong = cli.file(u"wrong"_s, "wrong");
        const CliResult refused = cli.run({u"import"_s, encrypted, u"--import-password-file"_s, wrong});
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains("encrypted.json"), refused.err.constData());
        const QString right = cli.file(u"right"_s, "пароль 密码\n");
        const CliResult done = cli.run({u"import"_s, encrypted, u"--import-password-file"_s, right});
        QVERIFY2(done.status == 0, done.err.constData());
        QVERIFY2(done.out.contains("8 added"), done.out.constData());
        const QByteArray typed = cli.runOnTerminal({u"import"_s, u"--dry-run"_s, encrypted}, "пароль 密码\n");
        QVERIFY2(typed.contains("octocat"), typed.constData());
    }

    void keepsAnAccountThatHasAnotherKey()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.add(u"otpauth://totp/GitHub:octocat?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"_s).status, 0);
        const CliResult done = cli.run({u"import"_s, u"--json"_s, fixture(u"aegis/plain.json"_s)});
        QCOMPARE(fileOf(done).value("kept_both"_L1).toArray().size(), 1);
        QCOMPARE(cli.run({u"list"_s, u"octocat"_s, u"--json"_s}).json().value("accounts"_L1).toArray().size(), 2);
    }

    void addsNothingIfOneOfTheFilesCannotBeRead()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const QString other = cli.file(u"other.txt"_s, "nothing of ours");
        const CliResult refused = cli.run({u"import"_s, fixture(u"aegis/plain.json"_s), other});
        QCOMPARE(refused.status, 4);
        QVERIFY2(refused.err.contains("other.txt"), refused.err.constData());
        QCOMPARE(cli.run({u"list"_s, u"--json"_s}).json().value("accounts"_L1).toArray().size(), 0);
    }

    void readsTheCodesInAPicture()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.add(u"otpauth://totp/GitHub:octocat?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"_s).status, 0);
        const QString picture = cli.path(u"octocat.png"_s);
        QCOMPARE(cli.run({u"show"_s, u"octocat"_s, u"--qr"_s, picture}).status, 0);
        const CliResult seen = cli.runBare({u"import"_s, u"--dry-run"_s, u"--json"_s, picture});
        QVERIFY2(seen.status == 0, seen.err.constData());
        QCOMPARE(fileOf(seen).value("format"_L1).toString(), u"qr"_s);
        QCOMPARE(fileOf(seen).value("accounts"_L1).toArray().size(), 1);
        QCOMPARE(fileOf(cli.run({u"import"_s, u"--json"_s, picture})).value("already_present"_L1).toInt(), 1);
    }

    void takesAFormatByItsName()
    {
        const CliRunner cli;
        const QString plain = fixture(u"aegis/plain.json"_s);
        QCOMPARE(cli.runBare({u"import"_s, u"--dry-run"_s, plain, u"--format"_s, u"aegis"_s}).status, 0);
        QCOMPARE(cli.runBare({u"import"_s, u"--dry-run"_s, plain, u"--format"_s, u"otpv"_s}).status, 4);
        QCOMPARE(cli.runBare({u"import"_s, u"--dry-run"_s, plain, u"--format"_s, u"nonsense"_s}).status, 2);
        QCOMPARE(cli.runBare({u"import"_s}).status, 2);
        const QJsonArray formats
            = cli.runBare({u"import"_s, u"--list-formats"_s, u"--json"_s}).json().value("formats"_L1).toArray();
        QVERIFY(formats.contains(QJsonObject{{u"id"_s, u"aegis"_s}, {u"application"_s, u"Aegis"_s}}));
        QVERIFY(cli.runBare({u"import"_s, u"--list-formats"_s}).out.contains("\naegis"));
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
