#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Cheap key derivation, so that the tests are quick.
const QStringList kCheap{u"--kdf-memory"_s, u"1"_s, u"--kdf-passes"_s, u"1"_s};

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray slotsOf(const CliResult &result)
{
    return result.json().value("slots"_L1).toArray();
}

QString idAt(const CliRunner &cli, qsizetype row)
{
    return slotsOf(cli.runBare({u"slots"_s, u"--json"_s})).at(row).toObject().value("id"_L1).toString();
}

/// A vault with the usual password, a second one in the file "second", and a recovery key in the file "recovery".
void makeThreeWays(const CliRunner &cli)
{
    QCOMPARE(cli.init().status, 0);
    const QString second = cli.file(u"second"_s, "second one\n");
    QCOMPARE(cli.run(QStringList{u"slots"_s, u"add-password"_s, u"--new-password-file"_s, second} + kCheap).status, 0);
    QCOMPARE(cli.run({u"slots"_s, u"add-recovery"_s, cli.path(u"recovery"_s)}).status, 0);
}

} // namespace

class TestCliSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheWaysToOpenWithoutAPassword()
    {
        const CliRunner cli;
        makeThreeWays(cli);
        const CliResult list = cli.runBare({u"slots"_s, u"--json"_s});
        QCOMPARE(list.status, 0);
        QCOMPARE(list.json().value("schema"_L1).toInt(), 1);
        const QJsonArray listed = slotsOf(list);
        QCOMPARE(listed.size(), 3);
        const QJsonObject first = listed.at(0).toObject();
        QCOMPARE(first.value("type"_L1).toString(), u"password"_s);
        QCOMPARE(first.value("id"_L1).toString().size(), 32);
        QCOMPARE(first.value("kdf"_L1).toObject().value("operations"_L1).toInt(), 1);
        QCOMPARE(first.value("kdf"_L1).toObject().value("memory_kib"_L1).toInt(), 1024);
        QCOMPARE(first.value("kdf"_L1).toObject().value("deliberate"_L1), QJsonValue(true));
        QVERIFY(first.value("opened"_L1).isNull());
        QCOMPARE(listed.at(2).toObject().value("type"_L1).toString(), u"recovery"_s);
        QVERIFY(listed.at(2).toObject().value("kdf"_L1).isNull());

        const CliResult plain = cli.runBare({u"slots"_s});
        QCOMPARE(plain.out.count('\n'), 3);
        QVERIFY(plain.out.contains("Argon2id, 1 × 1 MiB"));
    }

    void tellsWhichWayOpens()
    {
        const CliRunner cli;
        makeThreeWays(cli);
        const QStringList list{u"slots"_s, u"--json"_s};
        const auto openers = [&](const QStringList &how) {
            QList<bool> opened;
            for (const QJsonValue slot : slotsOf(cli.runBare(list + how)))
                opened += slot.toObject().value("opened"_L1).toBool();
            return opened;
        };
        QCOMPARE(openers({u"--password-file"_s, cli.path(u"second"_s)}), QList<bool>({false, true, false}));
        QCOMPARE(openers({u"--recovery-key-file"_s, cli.path(u"recovery"_s)}), QList<bool>({false, false, true}));
        QCOMPARE(cli.runBare(list + QStringList{u"--password-file"_s, u"-"_s}, "wrong").status, 3);
    }

    void opensWithTheRecoveryKeyInEveryCommand()
    {
        const CliRunner cli;
        makeThreeWays(cli);
        cli.add(u"otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A"_s);
        const CliResult list = cli.runBare({u"list"_s, u"--recovery-key-file"_s, cli.path(u"recovery"_s)});
        QCOMPARE(list.status, 0);
        QVERIFY(list.out.contains("A"));
        const QString other = cli.file(u"other"_s, "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA");
        QCOMPARE(cli.runBare({u"list"_s, u"--recovery-key-file"_s, other}).status, 3);
    }

    void removesAWayButNeverTheLast()
    {
        const CliRunner cli;
        makeThreeWays(cli);
        const QString second = idAt(cli, 1);
        QCOMPARE(cli.run({u"slots"_s, u"remove"_s, u"ffffffffffffffff"_s}).status, 1);
        QCOMPARE(cli.run({u"slots"_s, u"remove"_s, second.first(12)}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file"_s, cli.path(u"second"_s)}).status, 3);
        QCOMPARE(cli.run({u"slots"_s, u"remove"_s, idAt(cli, 1)}).status, 0);

        const QByteArray before = contentOf(cli.vault());
        const CliResult last = cli.run({u"slots"_s, u"remove"_s, idAt(cli, 0)});
        QCOMPARE(last.status, 5);
        QCOMPARE(last.err.count('\n'), 1);
        QVERIFY(last.err.contains("no password and no recovery key"));
        QCOMPARE(contentOf(cli.vault()), before);
    }

    void replacesARecoveryKeyOnlyOnRequest()
    {
        const CliRunner cli;
        makeThreeWays(cli);
        const QString fresh = cli.path(u"fresh"_s);
        QCOMPARE(cli.run({u"slots"_s, u"add-recovery"_s, fresh}).status, 5);
        QVERIFY(!QFile::exists(fresh));
        QCOMPARE(cli.run({u"slots"_s, u"add-recovery"_s, fresh, u"--replace"_s}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--recovery-key-file"_s, fresh}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--recovery-key-file"_s, cli.path(u"recovery"_s)}).status, 3);
        QCOMPARE(cli.run({u"slots"_s, u"add-recovery"_s, fresh, u"--replace"_s}).status, 5); // the file is there
    }

    void changesOneOfTwoPasswords()
    {
        const CliRunner cli;
        makeThreeWays(cli);
        const QString fresh = cli.file(u"fresh"_s, "fresh one");
        QCOMPARE(cli.run(QStringList{u"passwd"_s, u"--new-password-file"_s, fresh} + kCheap).status, 0);
        QCOMPARE(cli.run({u"list"_s}).status, 3);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file"_s, fresh}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file"_s, cli.path(u"second"_s)}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--recovery-key-file"_s, cli.path(u"recovery"_s)}).status, 0);
    }

    void replacesTheVaultKeyOnlyWithConsent()
    {
        const CliRunner cli;
        makeThreeWays(cli);
        const QByteArray before = contentOf(cli.vault());
        const QString old = cli.file(u"backup.otpv"_s, before);
        const QString fresh = cli.file(u"fresh"_s, "fresh one");
        const QStringList replace
            = QStringList{u"passwd"_s, u"--replace-vault-key"_s, u"--new-password-file"_s, fresh} + kCheap;
        const CliResult refused = cli.run(replace);
        QCOMPARE(refused.status, 5);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY(refused.err.contains(idAt(cli, 1).first(8).toUtf8()));
        QVERIFY(refused.err.contains(idAt(cli, 2).first(8).toUtf8()));
        QCOMPARE(contentOf(cli.vault()), before);

        // The recovery key is shown and goes along; the second password is left out.
        const QStringList keep{u"--recovery-key-file"_s, cli.path(u"recovery"_s), u"--drop-other-slots"_s};
        QCOMPARE(cli.run(replace + keep).status, 0);
        QCOMPARE(slotsOf(cli.runBare({u"slots"_s, u"--json"_s})).size(), 2);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file"_s, fresh}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--recovery-key-file"_s, cli.path(u"recovery"_s)}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--password-file"_s, cli.path(u"second"_s)}).status, 3);
        // An old backup opens with the old secrets.
        QCOMPARE(cli.run({u"list"_s, u"--vault"_s, old}).status, 0);
        QCOMPARE(cli.runBare({u"list"_s, u"--vault"_s, old, u"--password-file"_s, cli.path(u"second"_s)}).status, 0);
    }

    void makesAPasswordCostMore()
    {
        const CliRunner cli;
        cli.init();
        const QString id = idAt(cli, 0);
        QCOMPARE(cli.run({u"slots"_s, u"upgrade"_s, u"--kdf-memory"_s, u"2"_s, u"--kdf-passes"_s, u"2"_s}).status, 0);
        const CliResult list = cli.run({u"slots"_s, u"--json"_s});
        const QJsonObject slot = slotsOf(list).first().toObject();
        QCOMPARE(slot.value("id"_L1).toString(), id);
        QCOMPARE(slot.value("kdf"_L1).toObject().value("memory_kib"_L1).toInt(), 2048);
        QCOMPARE(slot.value("opened"_L1), QJsonValue(true));
    }

    void choosesTheCostByThisComputer()
    {
        const CliRunner cli;
        QCOMPARE(cli.run({u"init"_s}).status, 0);
        const QJsonObject kdf
            = slotsOf(cli.runBare({u"slots"_s, u"--json"_s})).first().toObject().value("kdf"_L1).toObject();
        QVERIFY(kdf.value("operations"_L1).toInt() >= 3);
        QVERIFY(kdf.value("memory_kib"_L1).toInt() >= 64 * 1024);
        QVERIFY(kdf.value("memory_kib"_L1).toInt() <= 512 * 1024);
        QCOMPARE(kdf.value("deliberate"_L1), QJsonValue(false));
    }

    void neverRaisesACostByItself()
    {
        const CliRunner cli;
        cli.init();
        for (int account = 0; account < 2; ++account)
            cli.add(u"otpauth://totp/A:b%1?secret=JBSWY3DPEHPK3PXP&issuer=A"_s.arg(account));
        const QJsonObject slot = slotsOf(cli.runBare({u"slots"_s, u"--json"_s})).first().toObject();
        QCOMPARE(slot.value("kdf"_L1).toObject().value("memory_kib"_L1).toInt(), 1024);
    }

    void refusesMoreThanHalfOfTheFreeMemoryWithNumbers()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("skipped: AddressSanitizer reserves more than the limit of this test");
#endif
        const CliRunner cli;
        QCOMPARE(cli.run({u"init"_s, u"--kdf-memory"_s, u"400"_s, u"--kdf-passes"_s, u"1"_s}).status, 0);
        const auto limited = [&cli](const QString &option) {
            // A limit of the process counts as what is free: 700 MiB.
            QProcess shell;
            shell.start(u"/bin/sh"_s,
                        {u"-c"_s, u"ulimit -v 716800; exec \"$0\" --vault \"$1\" --password-file - list "_s + option,
                         qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-cli"_s, cli.vault()});
            shell.write("correct horse 电池");
            shell.closeWriteChannel();
            shell.waitForFinished(60'000);
            return std::pair(shell.exitCode(), shell.readAllStandardError());
        };
        const auto [status, message] = limited({});
        QCOMPARE(status, 5);
        QVERIFY2(message.contains("takes 400 MiB of memory, more than the 350 MiB that are half of the 700 MiB"),
                 message.constData());
        QVERIFY(message.contains("--ignore-memory-limit"));
        QCOMPARE(limited(u"--ignore-memory-limit"_s).first, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliSlots)
#include "tst_cli_slots.moc"
