#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A vault with an ordinary account and one that few applications know.
struct Scene
{
    CliRunner cli = {};
    QString file = cli.path(u"export"_s);

    bool make() const
    {
        return cli.init().status == 0
            && cli.add(u"otpauth://totp/GitHub:octocat?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"_s).status == 0
            && cli.add(u"otpauth://totp/Deep:x?secret=MFRGGZDFMZTWQ2LK&issuer=Deep&algorithm=SHA384"_s).status == 0;
    }
    CliResult exportAs(const QString &format, const QStringList &more = {}) const
    {
        return cli.run(QStringList{u"export"_s, file, u"--format"_s, format} + more);
    }
    QByteArray content() const
    {
        QFile exported(file);
        return exported.open(QIODevice::ReadOnly) ? exported.readAll() : QByteArray();
    }
    QStringList accountsIn() const
    {
        const CliResult seen = cli.runBare({u"import"_s, u"--dry-run"_s, u"--json"_s, file});
        const QJsonObject read = seen.json().value("files"_L1).toArray().first().toObject();
        QStringList names;
        for (const QJsonValue &account : read.value("accounts"_L1).toArray())
            names.append(account.toObject().value("name"_L1).toString());
        return names;
    }
};

} // namespace

/// Files for other applications, on the command line.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAFileOnlyItsOwnerMayReadAndSaysThatItIsPlain()
    {
        const Scene scene;
        QVERIFY(scene.make());
        const CliResult done = scene.exportAs(u"uris"_s);
        QVERIFY2(done.status == 0, done.err.constData());
        QVERIFY2(done.out.contains("holds 2 accounts"), done.out.constData());
        QVERIFY2(done.err.contains("Whoever has it can make the codes."), done.err.constData());
        QCOMPARE(QFile::permissions(scene.file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(scene.content().contains("secret=JBSWY3DPEHPK3PXP"));
        QCOMPARE(scene.accountsIn(), (QStringList{u"octocat"_s, u"x"_s}));
    }

    void namesWhatTheFileCannotHoldBeforeItIsWritten()
    {
        const Scene scene;
        QVERIFY(scene.make());
        const CliResult refused = scene.exportAs(u"aegis"_s);
        QCOMPARE(refused.status, 5);
        QVERIFY2(refused.err.contains("“Deep: x” cannot be in it: SHA384"), refused.err.constData());
        QVERIFY(!QFile::exists(scene.file));

        const CliResult done = scene.exportAs(u"aegis"_s, {u"--partial"_s, u"--json"_s});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json().value("accounts"_L1).toInt(), 1);
        QCOMPARE(done.json().value("proven"_L1).toBool(), true);
        QCOMPARE(done.json().value("encrypted"_L1).toBool(), false);
        const QJsonArray left = done.json().value("left_out"_L1).toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().toObject().value("name"_L1).toString(), u"x"_s);
        QCOMPARE(left.first().toObject().value("reason"_L1).toString(), u"algorithm"_s);
        QCOMPARE(scene.accountsIn(), QStringList{u"octocat"_s});
    }

    void namesWhatAccountsLose()
    {
        const Scene scene;
        QVERIFY(scene.make());
        QCOMPARE(scene.cli.run({u"edit"_s, u"octocat"_s, u"--note"_s, u"of the team"_s}).status, 0);
        const CliResult done = scene.exportAs(u"uris"_s, {u"--json"_s});
        QCOMPARE(done.status, 0);
        QVERIFY2(done.err.contains("“GitHub: octocat”: without note"), done.err.constData());
        const QJsonObject lost = done.json().value("lost"_L1).toArray().first().toObject();
        QCOMPARE(lost.value("fields"_L1).toArray(), QJsonArray{u"note"_s});
    }

    void writesOnlyWhatWasAskedFor()
    {
        const Scene scene;
        QVERIFY(scene.make());
        QCOMPARE(scene.exportAs(u"aegis"_s, {u"--select"_s, u"github"_s}).status, 0);
        QCOMPARE(scene.accountsIn(), QStringList{u"octocat"_s});
        QVERIFY(QFile::remove(scene.file));
        QCOMPARE(scene.exportAs(u"aegis"_s, {u"--select"_s, u"nobody"_s}).status, 1);
        QCOMPARE(scene.exportAs(u"aegis"_s, {u"--group"_s, u"Work"_s}).status, 1);
        QCOMPARE(scene.exportAs(u"aegis"_s, {u"--select"_s, u"deep"_s, u"--partial"_s}).status, 5); // nothing is left
        QVERIFY(!QFile::exists(scene.file));
        QCOMPARE(scene.cli.run({u"edit"_s, u"octocat"_s, u"--group"_s, u"Work"_s}).status, 0);
        QCOMPARE(scene.exportAs(u"aegis"_s, {u"--group"_s, u"Work"_s}).status, 0);
        QCOMPARE(scene.accountsIn(), QStringList{u"octocat"_s});
    }

    void encryptsWithAPasswordOfItsOwn()
    {
        const Scene scene;
        QVERIFY(scene.make());
        const QStringList some{u"--select"_s, u"github"_s};
        QCOMPARE(scene.exportAs(u"aegis-encrypted"_s, some).status, 2); // there is nobody to ask
        const QString own = scene.cli.file(u"own"_s, "密码 of the export\n");
        const CliResult done
            = scene.exportAs(u"aegis-encrypted"_s, some + QStringList{u"--export-password-file"_s, own});
        QVERIFY2(done.status == 0, done.err.constData());
        QVERIFY2(!done.err.contains("Whoever has it"), done.err.constData());
        QVERIFY(!scene.content().contains("octocat"));
        const CliResult seen
            = scene.cli.runBare({u"import"_s, u"--dry-run"_s, scene.file, u"--import-password-file"_s, own});
        QVERIFY2(seen.out.contains("octocat"), seen.err.constData());
        QVERIFY(QFile::remove(scene.file));
        QCOMPARE(scene.exportAs(u"uris"_s, {u"--export-password-file"_s, own}).status, 2); // it would protect nothing
        QVERIFY(!QFile::exists(scene.file));
    }

    void drawsMigrationCodesForAnyNumberOfAccounts()
    {
        const Scene scene;
        QVERIFY(scene.make());
        const CliResult one = scene.exportAs(u"migration-qr"_s, {u"--select"_s, u"github"_s});
        QVERIFY2(one.status == 0, one.err.constData());
        QCOMPARE(scene.accountsIn(), QStringList{u"octocat"_s});
        for (int number = 0; number < 12; ++number)
            QCOMPARE(
                scene.cli.add(u"otpauth://totp/S%1:x?secret=MFRGGZDFMZTWQ2L%1&issuer=S%1"_s.arg(QChar(u'A' + number)))
                    .status,
                0);
        QVERIFY(QFile::remove(scene.file));
        const CliResult several = scene.exportAs(u"migration-qr"_s, {u"--partial"_s, u"--json"_s});
        QVERIFY2(several.status == 0, several.err.constData());
        const QJsonArray files = several.json().value("files"_L1).toArray();
        QCOMPARE(files.size(), 2); // ten and three; SHA384 can't be in it
        QCOMPARE(several.json().value("accounts"_L1).toInt(), 13);
        QCOMPARE(several.json().value("proven"_L1).toBool(), false);
        QStringList arguments{u"import"_s, u"--dry-run"_s, u"--json"_s};
        for (const QJsonValue &file : files) {
            QVERIFY(file.toString().endsWith(u"-of-2.png"_s));
            arguments.append(file.toString());
        }
        int read = 0;
        for (const QJsonValue &file : scene.cli.runBare(arguments).json().value("files"_L1).toArray())
            read += static_cast<int>(file.toObject().value("accounts"_L1).toArray().size());
        QCOMPARE(read, 13);
        QCOMPARE(scene.exportAs(u"migration-qr"_s, {u"--partial"_s}).status, 5); // they are there already
    }

    void printsASheet()
    {
        const Scene scene;
        QVERIFY(scene.make());
        const CliResult done = scene.exportAs(u"html"_s);
        QVERIFY2(done.status == 0, done.err.constData());
        QVERIFY(scene.content().startsWith("<!DOCTYPE html>"));
        QCOMPARE(scene.accountsIn(), (QStringList{u"octocat"_s, u"x"_s}));
    }

    void overwritesNothing()
    {
        const Scene scene;
        QVERIFY(scene.make());
        (void)scene.cli.file(u"export"_s, "mine");
        QCOMPARE(scene.exportAs(u"uris"_s).status, 5);
        QCOMPARE(scene.content(), QByteArray("mine"));
    }

    void wantsTheRightPassword()
    {
        const Scene scene;
        QVERIFY(scene.make());
        const QStringList wrong{u"export"_s, scene.file, u"--format"_s, u"uris"_s, u"--password-file"_s, u"-"_s};
        QCOMPARE(scene.cli.runBare(wrong, "wrong").status, 3);
        QVERIFY(!QFile::exists(scene.file));
    }

    void listsItsFormatsWithoutAVault()
    {
        const CliRunner cli;
        const CliResult text = cli.runBare({u"export"_s, u"--list-formats"_s});
        QCOMPARE(text.status, 0);
        QVERIFY(text.out.startsWith("otpv "));
        const QJsonArray formats
            = cli.runBare({u"export"_s, u"--list-formats"_s, u"--json"_s}).json().value("formats"_L1).toArray();
        QStringList plain;
        for (const QJsonValue &format : formats) {
            if (!format.toObject().value("encrypted"_L1).toBool())
                plain.append(format.toObject().value("id"_L1).toString());
        }
        QVERIFY(plain.contains(u"uris"_s) && plain.contains(u"aegis"_s) && !plain.contains(u"otpv"_s));
    }

    void refusesWhatMakesNoSense()
    {
        const CliRunner cli;
        QCOMPARE(cli.runBare({u"export"_s}).status, 2);
        QCOMPARE(cli.runBare({u"export"_s, u"-"_s}).status, 2);
        QCOMPARE(cli.runBare({u"export"_s, cli.path(u"x"_s), u"--format"_s, u"nonsense"_s}).status, 2);
        QCOMPARE(cli.runBare({u"export"_s, cli.path(u"x"_s), u"--select"_s, u"a"_s}).status, 2); // a backup is whole
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
