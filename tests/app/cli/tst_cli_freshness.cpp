#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliFreshness : public QObject
{
    Q_OBJECT

private:
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void putFile(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    /// A vault of two accounts, put back to when it had one; gives the newer file's path.
    static QString goBack(const CliRunner &cli)
    {
        [&cli] {
            QCOMPARE(cli.init().status, 0);
            QCOMPARE(cli.add(u"otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"_s).status, 0);
        }();
        const QByteArray older = contentOf(cli.vault());
        [&cli] {
            QCOMPARE(cli.add(u"otpauth://hotp/Bank:token?secret=GEZDGNBVGY3TQOJQ&issuer=Bank&counter=5"_s).status, 0);
        }();
        const QString newer = cli.file(u"newer.otpv"_s, contentOf(cli.vault()));
        putFile(cli.vault(), older);
        return newer;
    }

private Q_SLOTS:
    void readsAnOlderCopyWithAWarning()
    {
        const CliRunner cli;
        goBack(cli);
        for (const QStringList &reading : {QStringList{u"list"_s}, QStringList{u"code"_s, u"GitHub"_s}}) {
            const CliResult result = cli.run(reading);
            QCOMPARE(result.status, 0);
            QVERIFY(!result.out.isEmpty());
            QCOMPARE(result.err.count('\n'), 1);
            QVERIFY(result.err.contains("older copy"));
            QVERIFY(result.err.contains("save 2"));
            QVERIFY(result.err.contains("save 3"));
        }
    }

    void refusesToSaveIt()
    {
        const CliRunner cli;
        goBack(cli);
        const QByteArray before = contentOf(cli.vault());
        for (const QStringList &saving :
             {QStringList{u"remove"_s, u"GitHub"_s}, QStringList{u"edit"_s, u"GitHub"_s, u"--name"_s, u"bob"_s}}) {
            const CliResult result = cli.run(saving);
            QCOMPARE(result.status, 5);
            QVERIFY(result.err.contains("accept"));
        }
        QVERIFY(contentOf(cli.vault()) == before);
    }

    void givesNoCounterBasedCodeOut()
    {
        const CliRunner cli;
        goBack(cli);
        // A copy that has the counter-based account, and is older all the same.
        QCOMPARE(cli.run({u"accept"_s}).status, 0);
        QCOMPARE(cli.add(u"otpauth://hotp/Bank:token?secret=GEZDGNBVGY3TQOJQ&issuer=Bank&counter=5"_s).status, 0);
        const QByteArray older = contentOf(cli.vault());
        QCOMPARE(cli.run({u"code"_s, u"Bank"_s}).status, 0);
        putFile(cli.vault(), older);
        const CliResult result = cli.run({u"code"_s, u"Bank"_s});
        QCOMPARE(result.status, 5);
        QCOMPARE(result.out, QByteArray());
    }

    void acceptsIt()
    {
        const CliRunner cli;
        goBack(cli);
        QCOMPARE(cli.run({u"accept"_s}).status, 0);
        const CliResult list = cli.run({u"list"_s});
        QCOMPARE(list.err, QByteArray());
        QCOMPARE(list.out.count('\n'), 1);
        QCOMPARE(cli.run({u"remove"_s, u"GitHub"_s}).status, 0);
        const QByteArray before = contentOf(cli.vault());
        QVERIFY(cli.run({u"accept"_s}).out.contains("newest already"));
        QVERIFY(contentOf(cli.vault()) == before);
    }

    void tellsWhatDiffers()
    {
        const CliRunner cli;
        const QString newer = goBack(cli);
        const CliResult text = cli.run({u"verify"_s, newer, u"--compare"_s});
        QCOMPARE(text.status, 1);
        QVERIFY(text.out.endsWith("\nOnly in the file: Bank: token\n"));
        QVERIFY(text.err.contains("older copy"));
        const QJsonObject json = cli.run({u"verify"_s, newer, u"--compare"_s, u"--json"_s}).json();
        const QJsonObject compared = json[u"compared"].toObject();
        QCOMPARE(compared[u"only_in_file"].toInt(), 1);
        const QJsonArray accounts = compared[u"accounts"].toArray();
        QCOMPARE(accounts.size(), 2);
        QCOMPARE(accounts[0][u"relation"].toString(), u"same"_s);
        QCOMPARE(accounts[1][u"relation"].toString(), u"only_in_file"_s);
        QVERIFY(accounts[1][u"id_in_vault"].isNull());
        QVERIFY(!cli.run({u"verify"_s, newer, u"--compare"_s, u"--json"_s, u"--secrets"_s}).out.contains("GEZDGNBV"));
    }

    void mergesTheNewerStateAndHasDecided()
    {
        const CliRunner cli;
        const QString newer = goBack(cli);
        const CliResult merged = cli.run({u"import"_s, newer, u"--json"_s});
        QCOMPARE(merged.status, 0);
        QCOMPARE(merged.json()[u"files"][0][u"accounts"].toArray().size(), 1);
        const CliResult list = cli.run({u"list"_s});
        QCOMPARE(list.err, QByteArray());
        QCOMPARE(list.out.count('\n'), 2);
        QCOMPARE(cli.run({u"verify"_s, newer, u"--compare"_s}).status, 0);
        const QByteArray before = contentOf(cli.vault());
        QCOMPARE(cli.run({u"import"_s, newer}).status, 0);
        QVERIFY(contentOf(cli.vault()) == before);
    }

    void doesNotDecideByImportingSomethingElse()
    {
        const CliRunner other;
        QCOMPARE(other.init().status, 0);
        QCOMPARE(other.add(u"otpauth://totp/Cloud:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Cloud"_s).status, 0);
        const CliRunner cli;
        goBack(cli);
        const QString own = cli.file(u"own.otpv"_s, contentOf(cli.vault()));
        const QByteArray before = contentOf(cli.vault());
        const CliResult foreign = cli.run({u"import"_s, other.vault()});
        QCOMPARE(foreign.status, 5);
        QCOMPARE(foreign.out, QByteArray());
        QVERIFY(foreign.err.contains("import FILE"));
        QCOMPARE(cli.run({u"import"_s, own}).status, 0); // nothing in it that is not here
        QVERIFY(contentOf(cli.vault()) == before);
        QCOMPARE(cli.run({u"remove"_s, u"GitHub"_s}).status, 5); // still nobody has decided
    }

    void opensABackupWithoutAnAlarm()
    {
        const CliRunner cli;
        const QString newer = goBack(cli);
        const CliResult result = cli.run({u"--vault"_s, newer, u"list"_s});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.err, QByteArray());
    }

    void refusesFilesItCannotCompare()
    {
        const CliRunner cli;
        goBack(cli);
        QCOMPARE(cli.run({u"verify"_s, cli.path(u"none.otpv"_s), u"--compare"_s}).status, 4);
        QCOMPARE(cli.run({u"import"_s, cli.file(u"notes.txt"_s, "my notes")}).status, 4);
        const CliRunner other;
        QCOMPARE(other.init().status, 0);
        QCOMPARE(cli.run({u"verify"_s, other.vault(), u"--compare"_s}).status, 1); // the same password
    }

    void saysThatNothingIsKnownOnce()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.run({u"list"_s}).status, 0);
        putFile(cli.path(u"state/countersign/seen"_s), "rubbish");
        QVERIFY(cli.run({u"list"_s}).err.contains("cannot be read"));
        QVERIFY(!cli.run({u"list"_s}).err.contains("cannot be read"));
    }
};

QTEST_GUILESS_MAIN(TestCliFreshness)
#include "tst_cli_freshness.moc"
