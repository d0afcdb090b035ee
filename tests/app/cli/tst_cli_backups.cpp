#include "tests/app/cli/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Cheap key derivation, so that the tests are quick.
static const QStringList kCheap{u"--kdf-memory"_s, u"1"_s, u"--kdf-passes"_s, u"1"_s};
static const QString kGitHub = u"otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"_s;
static const QString kCloud = u"otpauth://totp/Cloud:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Cloud"_s;

class TestCliBackups : public QObject
{
    Q_OBJECT

private:
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A vault with one account and a backup of it.
    struct Scene
    {
        CliRunner cli;
        QString backup = cli.path(u"backup.otpv"_s);

        Scene()
        {
            cli.init();
            cli.add(kGitHub);
        }
        CliResult exportIt(const QStringList &more = {}) const
        {
            return cli.run(QStringList{u"export"_s, backup} + more + kCheap);
        }
        /// Gives the file that holds the new password.
        QString changePassword(const QStringList &more) const
        {
            const QString next = cli.file(u"next"_s, "the next password\n");
            const QStringList change{u"passwd"_s, u"--new-password-file"_s, next};
            const CliResult changed = cli.run(change + more + kCheap);
            return changed.status == 0 ? next : QString::fromUtf8(changed.err);
        }
        QJsonObject imported(const QStringList &arguments) const
        {
            return cli.run(QStringList{u"import"_s, u"--json"_s} + arguments)
                .json()
                .value("files"_L1)
                .toArray()
                .at(0)
                .toObject();
        }
    };

private Q_SLOTS:
    void writesABackupThatOpens()
    {
        const Scene scene;
        const CliResult made = scene.exportIt();
        QVERIFY2(made.status == 0, made.err.constData());
        QVERIFY(made.out.contains("backup.otpv"));
        QVERIFY(made.out.contains("1 account"));
        QCOMPARE(QFile::permissions(scene.backup) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        const CliResult verified = scene.cli.run({u"verify"_s, scene.backup, u"--json"_s});
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.json().value("accounts"_L1).toInt(), 1);
        QVERIFY(verified.json().value("compared"_L1).isNull());
        QCOMPARE(scene.cli.run({u"--vault"_s, scene.backup, u"list"_s}).status, 0);
    }

    void saysInJsonWhatItWrote()
    {
        const Scene scene;
        const QJsonObject json = scene.exportIt({u"--json"_s}).json();
        QCOMPARE(json.value("schema"_L1).toInt(), 1);
        QCOMPARE(json.value("format"_L1).toString(), u"otpv"_s);
        QCOMPARE(json.value("accounts"_L1).toInt(), 1);
        QCOMPARE(json.value("unreadable"_L1).toInt(), 0);
    }

    void neverOverwrites()
    {
        const Scene scene;
        scene.cli.file(u"backup.otpv"_s, "precious");
        QCOMPARE(scene.exportIt().status, 5);
        QCOMPARE(contentOf(scene.backup), QByteArray("precious"));
        QVERIFY(QFile::remove(scene.backup));
        QVERIFY(QFile::link(scene.cli.path(u"elsewhere"_s), scene.backup)); // a link to nothing
        QCOMPARE(scene.exportIt().status, 5);
        QVERIFY(!QFile::exists(scene.cli.path(u"elsewhere"_s)));
    }

    void leavesNothingWhereItCannotWrite()
    {
        const Scene scene;
        QCOMPARE(scene.cli.run(QStringList{u"export"_s, scene.cli.path(u"missing/backup.otpv"_s)} + kCheap).status, 6);
        QVERIFY(!QFile::exists(scene.cli.path(u"missing"_s)));
        QCOMPARE(scene.cli.runBare(QStringList{u"export"_s, scene.backup, u"--password-file"_s, u"-"_s} + kCheap, "no")
                     .status,
                 3);
        QVERIFY(!QFile::exists(scene.backup));
        QCOMPARE(scene.cli.run({u"export"_s, scene.backup, u"--format"_s, u"nonsense"_s}).status, 2);
    }

    void givesABackupItsOwnPasswordAndKey()
    {
        const Scene scene;
        const QString own = scene.cli.file(u"own"_s, "another password\n");
        QCOMPARE(scene.exportIt({u"--export-password-file"_s, own}).status, 0);
        QCOMPARE(scene.cli.run({u"verify"_s, scene.backup}).status, 3);
        QCOMPARE(scene.cli.runBare({u"verify"_s, scene.backup, u"--password-file"_s, own}).status, 0);
        QCOMPARE(scene.cli.run({u"import"_s, scene.backup}).status, 3);
        QCOMPARE(scene.cli.run({u"import"_s, scene.backup, u"--import-password-file"_s, own}).status, 0);
        // Another vault key means another vault id.
        QVERIFY(contentOf(scene.backup).mid(20, 16) != contentOf(scene.cli.vault()).mid(20, 16));
    }

    void comparesABackupWithTheVault()
    {
        const Scene scene;
        QCOMPARE(scene.exportIt().status, 0);
        const CliResult same = scene.cli.run({u"verify"_s, scene.backup, u"--compare"_s});
        QVERIFY2(same.status == 0, same.err.constData());
        QVERIFY(same.out.contains("exactly"));
        scene.cli.add(kCloud);
        scene.cli.run({u"edit"_s, u"alice"_s, u"--note"_s, u"changed"_s});
        const CliResult other = scene.cli.run({u"verify"_s, scene.backup, u"--compare"_s});
        QCOMPARE(other.status, 1);
        QVERIFY(other.out.contains("Only in the vault: Cloud: bob"));
        QVERIFY(other.out.contains("Other details: GitHub: alice"));
        const QJsonObject compared
            = scene.cli.run({u"verify"_s, scene.backup, u"--compare"_s, u"--json"_s}).json()["compared"_L1].toObject();
        QCOMPARE(compared.value("only_in_vault"_L1).toInt(), 1);
        QCOMPARE(compared.value("different"_L1).toInt(), 1);
        QCOMPARE(compared.value("only_in_file"_L1).toInt(), 0);
        QCOMPARE(compared.value("same"_L1).toInt(), 0);
        QCOMPARE(scene.cli.runBare({u"verify"_s, scene.backup, u"--compare"_s}).status, 2); // nobody to ask
    }

    void opensAnEarlierStateWithTheVaultKey()
    {
        const Scene scene;
        const QString earlier = scene.cli.path(u"earlier.otpv"_s);
        QVERIFY(QFile::copy(scene.cli.vault(), earlier));
        const QString next = scene.changePassword({});
        const QStringList bare{u"--password-file"_s, next, u"--json"_s};
        const CliResult compared = scene.cli.runBare(bare + QStringList{u"verify"_s, earlier, u"--compare"_s});
        QVERIFY2(compared.status == 0, compared.err.constData());
        QCOMPARE(compared.json()["opens"_L1], QJsonValue(false)); // with this password; the vault key is the same
        QCOMPARE(compared.json()["compared"_L1]["same"_L1].toInt(), 1);
        QCOMPARE(scene.cli.runBare(bare + QStringList{u"verify"_s, earlier}).status, 3);
        QCOMPARE(scene.cli.runBare(bare + QStringList{u"import"_s, earlier}).status, 0);
    }

    void asksForThePasswordOfAStateWithAnotherKey()
    {
        const Scene scene;
        const QString earlier = scene.cli.path(u"earlier.otpv"_s);
        QVERIFY(QFile::copy(scene.cli.vault(), earlier));
        const QString next = scene.changePassword({u"--replace-vault-key"_s});
        QCOMPARE(scene.cli.runBare({u"add"_s, kCloud, u"--password-file"_s, next}).status, 0);
        for (const QStringList &command :
             {QStringList{u"import"_s, earlier}, QStringList{u"verify"_s, earlier, u"--compare"_s}}) {
            const QStringList withNew = command + QStringList{u"--password-file"_s, next};
            const CliResult refused = scene.cli.runBare(withNew);
            QCOMPARE(refused.status, 3);
            QVERIFY2(refused.err.contains("earlier.otpv") && refused.err.contains("--import-password-file"),
                     refused.err.constData());
            QVERIFY(!refused.err.contains("Caps Lock"));
            const QStringList former{u"--import-password-file"_s, scene.cli.path(u"password"_s)};
            QCOMPARE(scene.cli.runBare(withNew + former).status, command.contains(u"import"_s) ? 0 : 1);
        }
        const QByteArray shown
            = scene.cli.runOnTerminal({u"import"_s, earlier, u"--password-file"_s, next}, "correct horse 电池\n");
        QVERIFY2(shown.contains("1 already here"), shown.constData());
    }

    void takesOnePasswordFromStandardInputForSeveralFiles()
    {
        const Scene scene;
        const QString own = scene.cli.file(u"own"_s, "another password\n");
        QCOMPARE(scene.exportIt({u"--export-password-file"_s, own}).status, 0);
        const QString second = scene.cli.path(u"second.otpv"_s);
        QVERIFY(QFile::link(scene.backup, second)); // a link to it is as good
        const CliResult both = scene.cli.run({u"import"_s, scene.backup, second, u"--import-password-file"_s, u"-"_s},
                                             "another password\n");
        QVERIFY2(both.status == 0, both.err.constData());
        QCOMPARE(both.out.count("1 already here"), 2);
    }

    void bringsBackWhatIsMissing()
    {
        const Scene scene;
        scene.cli.add(kCloud);
        QCOMPARE(scene.exportIt().status, 0);
        QCOMPARE(scene.cli.run({u"remove"_s, u"bob"_s}).status, 0);
        scene.cli.run({u"edit"_s, u"alice"_s, u"--note"_s, u"kept"_s});
        const QJsonObject first = scene.imported({scene.backup});
        QCOMPARE(first.value("format"_L1).toString(), u"otpv"_s);
        QCOMPARE(first.value("accounts"_L1).toArray().size(), 0); // both are there, one in the Trash
        QCOMPARE(first.value("already_present"_L1).toInt(), 2);
        const QByteArray listed = scene.cli.run({u"list"_s}).out;
        QVERIFY(listed.contains("bob"));
        QCOMPARE(scene.cli.run({u"list"_s, u"--json"_s}).json()["accounts"_L1][0]["note"_L1].toString(), u"kept"_s);
        // The second time there is nothing to do, and nothing is saved.
        const QByteArray before = contentOf(scene.cli.vault());
        QCOMPARE(scene.imported({scene.backup}).value("already_present"_L1).toInt(), 2);
        QCOMPARE(contentOf(scene.cli.vault()), before);
    }

    void bringsAccountsIntoANewVault()
    {
        const Scene scene;
        scene.cli.add(kCloud);
        QCOMPARE(scene.exportIt().status, 0);
        const CliRunner fresh;
        QCOMPARE(fresh.run({u"import"_s, scene.backup, u"--dry-run"_s}).status, 0); // needs no vault
        QVERIFY(!QFile::exists(fresh.vault()));
        QVERIFY(fresh.run({u"import"_s, scene.backup}).status != 0);
        QCOMPARE(fresh.init().status, 0);
        const CliResult imported = fresh.run({u"import"_s, scene.backup});
        QVERIFY2(imported.status == 0, imported.err.constData());
        QVERIFY(imported.out.contains("2 added"));
        const auto accounts = fresh.run({u"list"_s, u"--json"_s, u"--secrets"_s}).json()["accounts"_L1].toArray();
        QCOMPARE(accounts.size(), 2);
        QCOMPARE(accounts[0]["secret"_L1].toString(), u"JBSWY3DPEHPK3PXP"_s);
    }

    void changesNothingInADryRun()
    {
        const Scene scene;
        QCOMPARE(scene.exportIt().status, 0);
        const QByteArray before = contentOf(scene.cli.vault());
        const QJsonObject seen = scene.imported({scene.backup, u"--dry-run"_s});
        QCOMPARE(seen.value("accounts"_L1).toArray().size(), 1);
        QVERIFY(!seen["accounts"_L1][0].toObject().contains("secret"_L1));
        QCOMPARE(contentOf(scene.cli.vault()), before);
    }

    void tellsDamageBeforeItAsksForAPassword()
    {
        const Scene scene;
        QCOMPARE(scene.exportIt().status, 0);
        QFile file(scene.backup);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();
        const CliResult result = scene.cli.runBare({u"import"_s, scene.backup});
        QCOMPARE(result.status, 4);
        QCOMPARE(result.err.count('\n'), 1);
        QCOMPARE(scene.cli.runBare({u"import"_s, scene.cli.path(u"none.otpv"_s)}).status, 4);
    }
};

QTEST_GUILESS_MAIN(TestCliBackups)
#include "tst_cli_backups.moc"
