#include "tests/app/cli/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/file.h>

using namespace Qt::StringLiterals;

/// Cheap key derivation, so that the tests are quick.
static const QStringList kCheap{u"--kdf-memory"_s, u"1"_s, u"--kdf-passes"_s, u"1"_s};

class TestCliVault : public QObject
{
    Q_OBJECT

private:
    /// `file` with the byte at `offset` (from the end if negative) changed.
    static void damage(const QString &name, qint64 offset)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 place = offset < 0 ? file.size() + offset : offset;
        QVERIFY(file.seek(place));
        const char byte = file.peek(1).at(0);
        QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
    }

    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void makesAVaultInTheDataFolder()
    {
        const CliRunner cli;
        const CliResult result = cli.init();
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.contains("accounts.otpv"));
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(QFile::permissions(cli.vault()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(cli.run({u"list"_s}).status, 0);
    }

    void saysWhereACrashCutASaveShort()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QVERIFY(cli.run({u"verify"_s, cli.vault(), u"--json"_s}).json().value(u"unfinished_save"_s).isNull());
        const QByteArray before = contentOf(cli.vault());
        QCOMPARE(cli.add(u"otpauth://totp/GitHub:mona?secret=GEZDGNBVGY3TQOJQ"_s).status, 0);
        // As if the program had ended before the new file took the place of the old one.
        const QString folder = QFileInfo(cli.vault()).path();
        QVERIFY(QFile::rename(cli.vault(), folder + u"/.accounts.otpv.0badcafe.tmp"_s));
        QFile file(cli.vault());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
        file.close();

        const CliResult list = cli.run({u"list"_s});
        QVERIFY(!list.out.contains("mona"));
        QVERIFY(list.err.contains("did not finish"));
        const CliResult verified = cli.run({u"verify"_s, cli.vault()});
        QCOMPARE(verified.status, 0);
        QVERIFY(verified.out.contains("is intact"));
        QVERIFY(verified.out.contains("did not finish"));
        QVERIFY(cli.run({u"verify"_s, cli.vault(), u"--json"_s}).json().value(u"unfinished_save"_s).toInteger() > 0);
    }

    void neverOverwritesAVault()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const QByteArray before = contentOf(cli.vault());
        const CliResult again = cli.init();
        QCOMPARE(again.status, 5);
        QCOMPARE(again.err.count('\n'), 1);
        QVERIFY(again.err.contains("exists already"));
        QCOMPARE(contentOf(cli.vault()), before);
        const QString foreign = cli.file(u"notes.txt"_s, "my notes");
        QCOMPARE(cli.run(QStringList{u"--vault"_s, foreign, u"init"_s} + kCheap).status, 5);
        QCOMPARE(contentOf(foreign), QByteArray("my notes"));
    }

    void asksForAVaultFirst()
    {
        const CliRunner cli;
        const CliResult result = cli.run({u"list"_s});
        QCOMPARE(result.status, 4);
        QVERIFY(result.err.contains("countersign-cli init"));
    }

    void tellsAWrongPassword()
    {
        const CliRunner cli;
        cli.init();
        const QString wrong = cli.file(u"wrong"_s, "correct horse");
        const CliResult result = cli.runBare({u"list"_s, u"--password-file"_s, wrong});
        QCOMPARE(result.status, 3);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err.count('\n'), 1);
    }

    void readsThePasswordFromStandardInput()
    {
        const CliRunner cli;
        cli.init();
        QCOMPARE(cli.runBare({u"--password-file"_s, u"-"_s, u"list"_s}, "correct horse 电池").status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file=-"_s}, "correct horse 电池\n").status, 0);
        // Exactly one newline is dropped.
        QCOMPARE(cli.runBare({u"--password-file"_s, u"-"_s, u"list"_s}, "correct horse 电池\n\n").status, 3);
    }

    void takesAPasswordInAnyNormalForm()
    {
        const CliRunner cli;
        const QStringList init = QStringList{u"--password-file"_s, u"-"_s, u"init"_s} + kCheap;
        QCOMPARE(cli.runBare(init, "caf\u00E9").status, 0);
        QCOMPARE(cli.runBare({u"--password-file"_s, u"-"_s, u"list"_s}, "cafe\u0301").status, 0);
        QCOMPARE(cli.runBare({u"--password-file"_s, u"-"_s, u"list"_s}, "cafe").status, 3);
        QCOMPARE(cli.runBare({u"--password-file"_s, u"-"_s, u"list"_s}, "caf\xE9").status, 4);
    }

    void refusesAnEmptyPassword()
    {
        const CliRunner cli;
        QCOMPARE(cli.runBare({u"--password-file"_s, u"-"_s, u"init"_s}, "\n").status, 5);
        QVERIFY(!QFile::exists(cli.vault()));
    }

    void asksForNoPasswordWithoutATerminal()
    {
        const CliRunner cli;
        cli.init();
        const CliResult result = cli.runBare({u"list"_s});
        QCOMPARE(result.status, 2);
        QVERIFY(result.err.contains("--password-file"));
        QVERIFY(cli.runBare({u"list"_s, u"--password"_s, u"x"_s}).status == 2);
    }

    void writesARecoveryKeyThatOpensTheVault()
    {
        const CliRunner cli;
        const QString key = cli.path(u"recovery"_s);
        const QStringList init = QStringList{u"init"_s, u"--recovery-key-file"_s, key} + kCheap;
        const CliResult made = cli.run(init);
        QCOMPARE(made.status, 0);
        const QByteArray text = contentOf(key).trimmed();
        QCOMPARE(text.size(), 44);
        QVERIFY(!made.out.contains(text));
        QCOMPARE(QFile::permissions(key) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const QString fresh = cli.file(u"fresh"_s, "a new one");
        const QStringList reset{u"passwd"_s, u"--recovery-key-file"_s, key, u"--new-password-file"_s, fresh};
        QCOMPARE(cli.runBare(reset + kCheap).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file"_s, fresh}).status, 0);
        QCOMPARE(cli.run({u"list"_s}).status, 3);

        const QString mistyped = cli.file(u"mistyped"_s, "AAAA" + text.mid(4));
        const QStringList bad{u"passwd"_s, u"--recovery-key-file"_s, mistyped, u"--new-password-file"_s, fresh};
        QCOMPARE(cli.runBare(bad + kCheap).status, 3);
    }

    void neverOverwritesWithARecoveryKey()
    {
        const CliRunner cli;
        const QString key = cli.file(u"recovery"_s, "precious");
        QCOMPARE(cli.run(QStringList{u"init"_s, u"--recovery-key-file"_s, key} + kCheap).status, 5);
        QCOMPARE(contentOf(key), QByteArray("precious"));
        QVERIFY(!QFile::exists(cli.vault()));
    }

    void changesThePassword()
    {
        const CliRunner cli;
        cli.init();
        const QString fresh = cli.file(u"fresh"_s, "新密码\n");
        QCOMPARE(cli.run(QStringList{u"passwd"_s, u"--new-password-file"_s, fresh} + kCheap).status, 0);
        QCOMPARE(cli.run({u"list"_s}).status, 3);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file"_s, fresh}).status, 0);
    }

    void saysInWhichStateAFileIs_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("status");
        QTest::newRow("as it was written") << QByteArray("none") << u"intact"_s << 0;
        QTest::newRow("a byte of the header") << QByteArray("header") << u"damaged_header"_s << 4;
        QTest::newRow("a byte of the accounts") << QByteArray("body") << u"damaged_body"_s << 4;
        QTest::newRow("half of it") << QByteArray("half") << u"truncated"_s << 4;
        QTest::newRow("a byte more") << QByteArray("more") << u"trailing"_s << 4;
        QTest::newRow("a later version") << QByteArray("version") << u"newer"_s << 5;
        QTest::newRow("something else") << QByteArray("text") << u"not_a_vault"_s << 4;
        QTest::newRow("nothing") << QByteArray("empty") << u"empty"_s << 4;
        QTest::newRow("zeros") << QByteArray("zeros") << u"zeroed"_s << 4;
    }

    void saysInWhichStateAFileIs()
    {
        QFETCH(QByteArray, change);
        QFETCH(QString, state);
        QFETCH(int, status);
        const CliRunner cli;
        cli.init();
        const QByteArray good = contentOf(cli.vault());
        const QString copy = cli.file(u"copy.otpv"_s, good);
        if (change == "header")
            damage(copy, 40);
        else if (change == "body")
            damage(copy, -100);
        else if (change == "half")
            cli.file(u"copy.otpv"_s, good.first(good.size() / 2));
        else if (change == "more")
            cli.file(u"copy.otpv"_s, good + 'x');
        else if (change == "version")
            damage(copy, 9);
        else if (change == "text")
            cli.file(u"copy.otpv"_s, "otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP");
        else if (change == "empty")
            cli.file(u"copy.otpv"_s, "");
        else if (change == "zeros")
            cli.file(u"copy.otpv"_s, QByteArray(40'000, '\0'));

        const CliResult result = cli.runBare({u"verify"_s, copy, u"--json"_s});
        QCOMPARE(result.status, status);
        QCOMPARE(result.json().value("schema"_L1).toInt(), 1);
        QCOMPARE(result.json().value("state"_L1).toString(), state);
        QVERIFY(result.json().value("opens"_L1).isNull());
        QVERIFY(result.json().value("accounts"_L1).isNull());
        QCOMPARE(result.err.isEmpty(), status == 0);
        if (status == 4)
            QCOMPARE(cli.run({u"--vault"_s, copy, u"list"_s}).status, 4);
    }

    void provesThatABackupOpens()
    {
        const CliRunner cli;
        cli.init();
        cli.add(u"otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A"_s);
        const CliResult right = cli.run({u"verify"_s, cli.vault(), u"--json"_s});
        QCOMPARE(right.status, 0);
        QCOMPARE(right.json().value("opens"_L1).toBool(), true);
        QCOMPARE(right.json().value("accounts"_L1).toInt(), 1);
        const CliResult wrong
            = cli.runBare({u"verify"_s, cli.vault(), u"--json"_s, u"--password-file"_s, u"-"_s}, "no");
        QCOMPARE(wrong.status, 3);
        QCOMPARE(wrong.json().value("state"_L1).toString(), u"intact"_s);
        QCOMPARE(wrong.json().value("opens"_L1), QJsonValue(false));
        QVERIFY(wrong.json().value("accounts"_L1).isNull());
    }

    void losesNothingWhileSomebodyElseSaves()
    {
        const CliRunner cli;
        cli.init();
        const QByteArray before = contentOf(cli.vault());
        QFile lock(cli.path(u"data/countersign/.accounts.otpv.lock"_s));
        QVERIFY(lock.open(QIODevice::ReadWrite));
        QCOMPARE(::flock(lock.handle(), LOCK_EX | LOCK_NB), 0);
        const CliResult result = cli.add(u"otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A"_s);
        QCOMPARE(result.status, 6);
        QCOMPARE(contentOf(cli.vault()), before);
        QCOMPARE(cli.run({u"list"_s}).status, 0); // reading goes on
    }

    void asksOnTheTerminalWithoutShowingIt()
    {
        if (!QFileInfo::exists(u"/dev/pts/ptmx"_s))
            QSKIP("skipped: no pseudo-terminals here");
        const CliRunner cli;
        cli.init();
        const QByteArray seen = cli.runOnTerminal({u"list"_s},
                                                  "wrong\x7f\x7f\x7f\x7f\x7f"
                                                  "correct horse 电池\n");
        QVERIFY2(seen.startsWith("Password: "), seen.constData());
        QVERIFY2(seen.contains("There are no accounts here."), seen.constData());
        QVERIFY(!seen.contains("horse"));
        QVERIFY(cli.runOnTerminal({u"list"_s}, "no\n").contains("does not open the vault"));
        QVERIFY(cli.runOnTerminal({u"list"_s}, "correct\x03").contains("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestCliVault)
#include "tst_cli_vault.moc"
