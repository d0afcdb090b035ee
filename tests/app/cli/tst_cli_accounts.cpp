#include "tests/app/cli/cli_runner.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// A key that must not turn up in any output without --secrets.
static const QByteArray kPlanted = "PLANTEDKEYPLANTEDKEY2345";

class TestCliAccounts : public QObject
{
    Q_OBJECT

private:
    static QString link(const QString &label, const QString &issuer)
    {
        return u"otpauth://totp/%1?secret=%2&issuer=%3"_s.arg(label, QString::fromLatin1(kPlanted), issuer);
    }

    static QJsonArray accounts(const CliResult &result) { return result.json().value("accounts"_L1).toArray(); }
    static QString idOf(const CliRunner &cli, const QString &query)
    {
        const QJsonArray found = accounts(cli.run({u"list"_s, query, u"--json"_s}));
        return found.size() == 1 ? found.first().toObject().value("id"_L1).toString() : QString();
    }

private Q_SLOTS:
    void addsALinkAndListsIt()
    {
        const CliRunner cli;
        cli.init();
        const CliResult added = cli.add(link(u"Aliyun:%E5%BC%A0%E4%B8%89"_s, u"%E9%98%BF%E9%87%8C%E4%BA%91"_s));
        QCOMPARE(added.status, 0);
        QCOMPARE(added.err, QByteArray());
        const CliResult listed = cli.run({u"list"_s, u"张三"_s});
        QCOMPARE(listed.status, 0);
        QVERIFY(listed.out.contains("张三"));
        QVERIFY(!listed.out.contains(kPlanted));
        QCOMPARE(cli.run({u"list"_s, u"阿里云"_s, u"--json"_s}).status, 0);
        QCOMPARE(cli.run({u"list"_s, u"nobody"_s}).status, 1);
    }

    void givesAccountsAsTheContractSays()
    {
        const CliRunner cli;
        cli.init();
        cli.add(
            u"otpauth://totp/GitHub:octo?secret=JBSWY3DPEHPK3PXP&issuer=GitHub&algorithm=SHA256&digits=8&period=60"_s);
        cli.add(u"otpauth://hotp/Bank:me?secret=JBSWY3DPEHPK3PXP&issuer=Bank&counter=18446744073709551614"_s);
        const CliResult listed = cli.run({u"--json"_s, u"list"_s});
        QCOMPARE(listed.json().value("schema"_L1).toInt(), 1);
        QCOMPARE(accounts(listed).size(), 2);
        const QJsonObject totp = accounts(listed).at(0).toObject();
        QCOMPARE(
            totp.keys(),
            QStringList({u"algorithm"_s, u"cloud_account"_s, u"counter"_s, u"digits"_s, u"favorite"_s, u"groups"_s,
                         u"id"_s, u"issuer"_s, u"kind"_s, u"name"_s, u"note"_s, u"period"_s, u"state"_s, u"type"_s}));
        QCOMPARE(totp.value("issuer"_L1).toString(), u"GitHub"_s);
        QCOMPARE(totp.value("name"_L1).toString(), u"octo"_s);
        QCOMPARE(totp.value("type"_L1).toString(), u"totp"_s);
        QCOMPARE(totp.value("algorithm"_L1).toString(), u"SHA256"_s);
        QCOMPARE(totp.value("digits"_L1).toInt(), 8);
        QCOMPARE(totp.value("period"_L1).toInt(), 60);
        QVERIFY(totp.value("counter"_L1).isNull());
        QCOMPARE(totp.value("favorite"_L1), QJsonValue(false));
        QCOMPARE(totp.value("state"_L1).toString(), u"pending"_s);
        QVERIFY(accounts(listed).at(1).toObject().value("period"_L1).isNull());
        QVERIFY(listed.out.contains("\"counter\":18446744073709551614"));
    }

    void tellsRootAndSubUsersOfACloudAccount()
    {
        const CliRunner cli;
        cli.init();
        cli.add(link(u"ops@acme.onaliyun.com"_s, u"Aliyun"_s));
        cli.add(link(u"root-account-mfa-device@123456789012"_s, u"AWS"_s));
        cli.add(link(u"alice@123456789012"_s, u"AWS"_s));
        cli.add(link(u"octo"_s, u"GitHub"_s));
        const auto identityOf = [&cli](const QString &query) {
            const QJsonObject account = accounts(cli.run({u"list"_s, query, u"--json"_s})).first().toObject();
            return QJsonArray{account.value("cloud_account"_L1), account.value("kind"_L1)};
        };
        const QJsonValue none(QJsonValue::Null);
        QCOMPARE(identityOf(u"ops"_s), QJsonArray({u"acme"_s, u"sub_user"_s}));
        QCOMPARE(identityOf(u"root"_s), QJsonArray({u"123456789012"_s, u"root"_s}));
        QCOMPARE(identityOf(u"alice"_s), QJsonArray({u"123456789012"_s, none}));
        QCOMPARE(identityOf(u"octo"_s), QJsonArray({none, none}));
    }

    void showsKeysOnlyWhenAsked()
    {
        const CliRunner cli;
        cli.init();
        QByteArray seen;
        const auto look = [&](const QStringList &arguments) {
            const CliResult result = cli.run(arguments);
            seen += result.out + result.err;
        };
        const QString uri = link(u"A:b"_s, u"A"_s);
        look({u"add"_s, uri, u"--json"_s});
        look({u"add"_s, uri});
        look({u"list"_s, u"--json"_s});
        look({u"list"_s});
        look({u"show"_s, u"A"_s});
        look({u"show"_s, u"A"_s, u"--json"_s});
        look({u"show"_s, u"A"_s, u"--uri"_s});
        look({u"show"_s, u"A"_s, u"--uri"_s, u"--json"_s});
        look({u"code"_s, u"A"_s, u"--json"_s});
        look({u"edit"_s, u"A"_s, u"--note"_s, u"x"_s, u"--json"_s});
        look({u"remove"_s, u"A"_s, u"--json"_s});
        look({u"restore"_s, u"A"_s, u"--json"_s});
        look({u"add"_s, QString(uri).replace(u"secret=PL"_s, u"secret=1PL"_s)});
        QVERIFY(!seen.toUpper().contains(kPlanted));
        QVERIFY(!seen.contains("secret\""));

        const CliResult json = cli.run({u"list"_s, u"--json"_s, u"--secrets"_s});
        const QJsonObject account = accounts(json).first().toObject();
        QCOMPARE(account.value("secret"_L1).toString().toLatin1(), kPlanted);
        QCOMPARE(account.value("secret_hex"_L1).toString().size(), 30);
        QVERIFY(cli.run({u"list"_s, u"--secrets"_s}).out.contains(kPlanted));
        QVERIFY(cli.run({u"show"_s, u"A"_s, u"--secrets"_s}).out.contains(kPlanted));
        const CliResult shown = cli.run({u"show"_s, u"A"_s, u"--secrets"_s, u"--uri"_s});
        QVERIFY(shown.out.startsWith("otpauth://totp/"));
        QCOMPARE(cli.run({u"show"_s, u"A"_s, u"--uri"_s}).status, 2);
    }

    void doesNotAddTheSameAccountTwice()
    {
        const CliRunner cli;
        cli.init();
        cli.add(link(u"A:b"_s, u"A"_s));
        const CliResult again = cli.run({u"add"_s, link(u"A:b"_s, u"A"_s), u"--json"_s});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json().value("already_present"_L1).toInt(), 1);
        QCOMPARE(accounts(again).size(), 0);
        QCOMPARE(accounts(cli.run({u"list"_s, u"--json"_s})).size(), 1);
    }

    void keepsOrRetiresTheAccountThatWasBoundBefore()
    {
        const CliRunner cli;
        cli.init();
        cli.add(link(u"A:b"_s, u"A"_s));
        const CliResult second = cli.add(u"otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A"_s);
        QCOMPARE(second.status, 0);
        QVERIFY(second.err.contains("both are kept"));
        QCOMPARE(accounts(cli.run({u"list"_s, u"--json"_s})).size(), 2);

        const CliRunner other;
        other.init();
        other.add(link(u"A:b"_s, u"A"_s));
        QCOMPARE(other.run({u"add"_s, u"otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A"_s, u"--replace"_s}).status,
                 0);
        QCOMPARE(accounts(other.run({u"list"_s, u"--json"_s})).size(), 1);
        QCOMPARE(accounts(other.run({u"list"_s, u"--json"_s, u"--retired"_s})).size(), 1);
        QCOMPARE(other.run({u"code"_s, u"A"_s}).status, 0); // the retired one is not a candidate
    }

    void addsManyLinksAndReportsTheBadOnes()
    {
        const CliRunner cli;
        cli.init();
        const QString links = cli.file(u"links"_s,
                                       link(u"A:b"_s, u"A"_s).toUtf8() + "\nhttps://example.org\n"
                                           + link(u"C:d"_s, u"C"_s).toUtf8() + '\n');
        const CliResult result = cli.run({u"add"_s, u"--uri-file"_s, links, u"--json"_s});
        QCOMPARE(result.status, 0);
        QCOMPARE(accounts(result).size(), 2);
        const QJsonArray rejected = result.json().value("rejected"_L1).toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected.first().toObject().value("name"_L1).toString(), u"Link 2"_s);
        QVERIFY(!rejected.first().toObject().value("reason"_L1).toString().isEmpty());
    }

    void addsATypedKey()
    {
        const CliRunner cli;
        cli.init();
        const QString key = cli.file(u"key"_s, "gezd gnbv-gy3t qojq\n");
        const QStringList add{u"add"_s,  u"--issuer"_s, u"金山云"_s, u"--name"_s,    u"root"_s, u"--type"_s,
                              u"hotp"_s, u"--digits"_s, u"8"_s,      u"--counter"_s, u"7"_s,    u"--secret-file"_s,
                              key};
        QCOMPARE(cli.run(add).status, 0);
        const QJsonObject account
            = accounts(cli.run({u"list"_s, u"金山"_s, u"--json"_s, u"--secrets"_s})).first().toObject();
        QCOMPARE(account.value("type"_L1).toString(), u"hotp"_s);
        QCOMPARE(account.value("digits"_L1).toInt(), 8);
        QCOMPARE(account.value("counter"_L1).toInt(), 7);
        QCOMPARE(account.value("secret_hex"_L1).toString(), u"31323334353637383930"_s);
        QCOMPARE(cli.run({u"add"_s, u"--name"_s, u"s"_s, u"--type"_s, u"Steam"_s, u"--secret-file"_s, key}).status, 0);
    }

    void refusesABadTypedKey()
    {
        const CliRunner cli;
        cli.init();
        const QString key = cli.file(u"key"_s, "GEZD1NBV");
        const CliResult result = cli.run({u"add"_s, u"--name"_s, u"x"_s, u"--secret-file"_s, key});
        QCOMPARE(result.status, 4);
        QVERIFY2(result.err.contains("Character 5 "), result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
        const QString good = cli.file(u"good"_s, "GEZDGNBV");
        QCOMPARE(cli.run({u"add"_s, u"--secret-file"_s, good, u"--digits"_s, u"11"_s}).status, 5);
        QCOMPARE(cli.run({u"add"_s, u"--secret-file"_s, good, u"--period"_s, u"0"_s}).status, 5);
        QCOMPARE(cli.run({u"add"_s, u"--secret-file"_s, good, u"--type"_s, u"magic"_s}).status, 2);
        QCOMPARE(cli.run({u"add"_s, u"--secret-file"_s, good, u"--algorithm"_s, u"MD5"_s}).status, 2);
        QCOMPARE(cli.run({u"add"_s, u"--issuer"_s, u"x"_s}).status, 2);
        QCOMPARE(cli.run({u"add"_s}).status, 2);
        QCOMPARE(accounts(cli.run({u"list"_s, u"--json"_s})).size(), 0);
    }

    void listsTheCandidatesWhenSeveralMatch()
    {
        const CliRunner cli;
        cli.init();
        cli.add(link(u"GitHub:alice"_s, u"GitHub"_s));
        cli.add(link(u"GitHub:alice2"_s, u"GitHub"_s));
        const CliResult result = cli.run({u"code"_s, u"github alice"_s});
        QCOMPARE(result.status, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY(result.err.contains("GitHub: alice\n"));
        QVERIFY(result.err.contains("GitHub: alice2\n"));
        QCOMPARE(cli.run({u"code"_s, u"github:ALICE"_s}).status, 0);
        QCOMPARE(cli.run({u"code"_s, idOf(cli, u"alice2"_s).first(8)}).status, 0);
        QCOMPARE(cli.run({u"code"_s, u"nobody"_s}).status, 1);
    }

    void keepsWhatGetsAPersonBackIn()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.add(u"otpauth://totp/GitHub:mona?secret=GEZDGNBVGY3TQOJQ&issuer=GitHub"_s).status, 0);
        const QString codes = cli.file(u"codes"_s, " aaaa-1111\r\n\nbbbb-2222\n");
        QCOMPARE(cli.run({u"edit"_s, u"mona"_s, u"--also-on"_s, u"my phone"_s, u"--unbinder"_s, u"Mei"_s,
                          u"--codes-at"_s, u"the safe"_s, u"--recovery-codes-file"_s, codes})
                     .status,
                 0);
        const QByteArray shown = cli.run({u"show"_s, u"mona"_s}).out;
        for (const char *text : {"my phone", "Mei", "the safe"})
            QVERIFY(shown.contains(text));
        QVERIFY(!shown.contains("aaaa-1111"));
        QVERIFY(cli.run({u"show"_s, u"mona"_s, u"--secrets"_s}).out.contains("aaaa-1111"));

        const auto ways = [&cli](const QStringList &more) {
            return cli.run(QStringList{u"show"_s, u"mona"_s, u"--json"_s} + more).json()[u"ways_back"_s].toObject();
        };
        QCOMPARE(ways({})[u"also_on"_s].toString(), u"my phone"_s);
        QCOMPARE(ways({})[u"recovery_codes"_s].toArray().size(), 2);
        QVERIFY(!ways({})[u"recovery_codes"_s].toArray()[1].toObject().contains(u"code"_s));
        const QJsonArray known = ways({u"--secrets"_s})[u"recovery_codes"_s].toArray();
        QCOMPARE(known[1].toObject()[u"code"_s].toString(), u"bbbb-2222"_s);

        QCOMPARE(cli.run({u"edit"_s, u"mona"_s, u"--also-on"_s, u""_s}).status, 0);
        QCOMPARE(ways({})[u"also_on"_s].toString(), QString());
        // No file for another app holds them, which is said.
        const CliResult exported = cli.run({u"export"_s, cli.path(u"aegis.json"_s), u"--format"_s, u"aegis"_s});
        QVERIFY(exported.err.contains("recovery codes and ways back in"));
        const QString tooLong = cli.file(u"long"_s, QByteArray(300, 'x'));
        QVERIFY(cli.run({u"edit"_s, u"mona"_s, u"--recovery-codes-file"_s, tooLong}).status != 0);
        QCOMPARE(ways({})[u"recovery_codes"_s].toArray().size(), 2);
    }

    void editsAnAccount()
    {
        const CliRunner cli;
        cli.init();
        cli.add(link(u"A:b"_s, u"A"_s));
        const CliResult result = cli.run({u"edit"_s, u"A"_s, u"--issuer"_s, u"观测云"_s, u"--name"_s, u"ops"_s,
                                          u"--note"_s, u"line one\nline two"_s, u"--group"_s, u"work"_s, u"--group"_s,
                                          u"云"_s, u"--pin"_s, u"--json"_s});
        QCOMPARE(result.status, 0);
        const QJsonObject account = result.json().value("account"_L1).toObject();
        QCOMPARE(account.value("issuer"_L1).toString(), u"观测云"_s);
        QCOMPARE(account.value("name"_L1).toString(), u"ops"_s);
        QCOMPARE(account.value("note"_L1).toString(), u"line one\nline two"_s);
        QCOMPARE(account.value("groups"_L1).toArray(), QJsonArray({u"work"_s, u"云"_s}));
        QCOMPARE(account.value("favorite"_L1), QJsonValue(true));

        const CliResult back = cli.run({u"edit"_s, u"ops"_s, u"--ungroup"_s, u"work"_s, u"--unpin"_s, u"--json"_s});
        const QJsonObject changed = back.json().value("account"_L1).toObject();
        QCOMPARE(changed.value("groups"_L1).toArray(), QJsonArray({u"云"_s}));
        QCOMPARE(changed.value("favorite"_L1), QJsonValue(false));
        QCOMPARE(cli.run({u"edit"_s, u"ops"_s}).status, 2);
        QCOMPARE(cli.run({u"edit"_s, u"ops"_s, u"--pin"_s, u"--unpin"_s}).status, 2);
    }

    void movesToTheTrashAndBack()
    {
        const CliRunner cli;
        cli.init();
        cli.add(link(u"A:b"_s, u"A"_s));
        cli.add(link(u"C:d"_s, u"C"_s));
        QCOMPARE(cli.run({u"remove"_s, u"A:b"_s, u"nobody"_s}).status, 1);
        QCOMPARE(accounts(cli.run({u"list"_s, u"--json"_s})).size(), 2); // all move, or none
        QCOMPARE(cli.run({u"remove"_s, u"A:b"_s, u"C:d"_s}).status, 0);
        QCOMPARE(accounts(cli.run({u"list"_s, u"--json"_s})).size(), 0);
        const QJsonArray trash = accounts(cli.run({u"list"_s, u"--trash"_s, u"--json"_s}));
        QCOMPARE(trash.size(), 2);
        QCOMPARE(trash.first().toObject().value("state"_L1).toString(), u"trashed"_s);
        QCOMPARE(cli.run({u"code"_s, u"A:b"_s}).status, 1);
        QCOMPARE(cli.run({u"restore"_s, u"A:b"_s}).status, 0);
        QCOMPARE(cli.run({u"code"_s, u"A:b"_s}).status, 0);
        QCOMPARE(cli.run({u"restore"_s, u"A:b"_s}).status, 1);
    }

    void tellsToTurnCodesOffAtTheSiteFirst()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        for (const QString &link : {u"otpauth://totp/GitHub:mona?secret=GEZDGNBVGY3TQOJQ&issuer=GitHub"_s,
                                    u"otpauth://totp/Unheard%20Of:x?secret=GEZDGNBVGY3TQOJR&issuer=Unheard%20Of"_s})
            QCOMPARE(cli.add(link).status, 0);
        const CliResult known = cli.run({u"remove"_s, u"mona"_s});
        QCOMPARE(known.status, 0);
        QVERIFY2(known.err.contains("turn them off there before you delete this account. https://"),
                 known.err.constData());
        QVERIFY2(!known.out.contains("https://"), known.out.constData());
        QCOMPARE(cli.run({u"retire"_s, u"Unheard"_s}).status, 0);
        QVERIFY(cli.run({u"list"_s, u"--trash"_s}).out.contains("GitHub: mona  since "));
        QVERIFY(cli.run({u"list"_s, u"--retired"_s}).out.contains("Unheard Of: x  since "));
        QVERIFY(!cli.run({u"list"_s}).out.contains("since"));
        const CliResult unknown = cli.run({u"remove"_s, u"Unheard"_s});
        QVERIFY2(unknown.err.contains("If “Unheard Of: x” still asks for codes"), unknown.err.constData());
        QVERIFY2(!unknown.err.contains("https://"), unknown.err.constData());
    }

    void retiresAndBringsBack()
    {
        const CliRunner cli;
        cli.init();
        cli.add(link(u"A:b"_s, u"A"_s));
        QCOMPARE(cli.run({u"retire"_s, u"A:b"_s}).status, 0);
        QCOMPARE(accounts(cli.run({u"list"_s, u"--json"_s})).size(), 0);
        const QJsonArray retired = accounts(cli.run({u"list"_s, u"--retired"_s, u"--json"_s}));
        QCOMPARE(retired.first().toObject().value("state"_L1).toString(), u"retired"_s);
        QCOMPARE(cli.run({u"restore"_s, u"A:b"_s}).status, 0);
        QCOMPARE(accounts(cli.run({u"list"_s, u"--json"_s})).size(), 1);
    }

    void printsHostileNamesHarmlessly()
    {
        const CliRunner cli;
        cli.init();
        cli.add(u"otpauth://totp/%1B%5B2J%E2%80%AEevil?secret=JBSWY3DPEHPK3PXP"_s);
        const CliResult result = cli.run({u"list"_s});
        QVERIFY2(!result.out.contains('\x1b') && !result.out.contains("\u202E"), result.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cli_accounts.moc"
