#include "core/vault/vault_file.h"
#include "tests/core/vault/vault_test_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

/// docs/tools/open_vault.py reads what we write, and finds the same faults.
class TestOpenVault : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;
    QTemporaryDir m_folder;
    RecoveryKey m_recoveryKey = RecoveryKey::generate(m_random);

    QString written(const char *name, ByteView content) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        writeFile(path.toStdString(), content);
        return path;
    }

    QJsonObject read(const QStringList &arguments) const
    {
        QProcess process;
        const QString script = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + u"/docs/tools/open_vault.py"_s;
        process.start(u"/usr/bin/python3"_s, QStringList(script) + arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    Bytes sealed(const Vault &vault)
    {
        VaultKeys keys = keysFor(m_random);
        const auto set = keys.setRecoveryKey(m_recoveryKey, m_random);
        Q_ASSERT(set);
        return vaultFile::seal(vault, keys, 12, m_random)->file;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(u"/usr/bin/python3"_s) || !qEnvironmentVariableIsSet("COUNTERSIGN_SOURCE_DIR"))
            QSKIP("skipped: no Python, or not started by CTest");
    }

    void readsAVaultWeWrote()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "Alibaba Cloud 阿里云", "主账号", "12345678901234567890"));
        accounts.push_back(account(m_random, "Bank", "hotp"));
        Account &hotp = accounts.back();
        hotp.parameters.type = OtpType::Hotp;
        hotp.parameters.algorithm = HashAlgorithm::Sha256;
        hotp.parameters.digits = *Digits::from(8);
        hotp.counter = 18'000'000'000;
        hotp.groups = {"work", "money"};
        hotp.favorite = true;
        hotp.state = BindingState::Retired;
        hotp.trashed = UnixTime(std::chrono::seconds(1'800'000'000));
        const QString file = written("a.otpv", sealed(vaultWith(std::move(accounts))));

        const QString passwordFile = written("password", bytesOf("correct horse battery staple\n"));
        const QJsonObject document = read({file, u"--password-file"_s, passwordFile, u"--secrets"_s});
        QCOMPARE(document[u"save_counter"].toInt(), 12);
        QCOMPARE(document[u"slots"].toArray(), QJsonArray({u"password"_s, u"recovery"_s}));
        QCOMPARE(document[u"quarantine"].toArray().size(), 0);
        const QJsonArray read = document[u"accounts"].toArray();
        QCOMPARE(read.size(), 2);
        QCOMPARE(read[0][u"issuer"].toString(), u"Alibaba Cloud 阿里云"_s);
        QCOMPARE(read[0][u"name"].toString(), u"主账号"_s);
        QCOMPARE(read[0][u"secret_hex"].toString(), u"3132333435363738393031323334353637383930"_s);
        QCOMPARE(read[0][u"period"].toInt(), 30);
        QCOMPARE(read[1][u"type"].toString(), u"hotp"_s);
        QCOMPARE(read[1][u"algorithm"].toString(), u"SHA256"_s);
        QCOMPARE(read[1][u"digits"].toInt(), 8);
        QCOMPARE(read[1][u"counter"].toInteger(), qint64(18'000'000'000));
        QCOMPARE(read[1][u"groups"].toArray(), QJsonArray({u"work"_s, u"money"_s}));
        QCOMPARE(read[1][u"favorite"].toBool(), true);
        QCOMPARE(read[1][u"state"].toString(), u"retired"_s);
        QCOMPARE(read[1][u"trashed"].toInteger(), qint64(1'800'000'000));
    }

    void readsItWithTheRecoveryKey()
    {
        const QString file = written("b.otpv", sealed(Vault()));
        const SecretBytes text = m_recoveryKey.text();
        const QString keyFile = written("key", text.expose());
        const QJsonObject document = read({file, u"--recovery-key-file"_s, keyFile});
        QVERIFY(document.contains(u"accounts"_s));
        QVERIFY(!document.contains(u"error"_s));
    }

    void keepsSecretsToItselfUnlessAsked()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", "alice"));
        const QString file = written("c.otpv", sealed(vaultWith(std::move(accounts))));
        const QString passwordFile = written("password", bytesOf("correct horse battery staple"));
        const QJsonObject document = read({file, u"--password-file"_s, passwordFile});
        QVERIFY(!document[u"accounts"][0].toObject().contains(u"secret"_s));
    }

    void findsTheSameFaults_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << 0 << u"EMPTY"_s;
        QTest::newRow("zeroed") << 1 << u"ZEROED"_s;
        QTest::newRow("another file") << 2 << u"NOT_A_VAULT"_s;
        QTest::newRow("newer") << 3 << u"NEWER"_s;
        QTest::newRow("malformed") << 4 << u"MALFORMED"_s;
        QTest::newRow("truncated") << 5 << u"TRUNCATED"_s;
        QTest::newRow("trailing") << 6 << u"TRAILING"_s;
        QTest::newRow("damaged header") << 7 << u"DAMAGED_HEADER"_s;
        QTest::newRow("damaged body") << 8 << u"DAMAGED_BODY"_s;
        QTest::newRow("wrong password") << 9 << u"WRONG_SECRET"_s;
    }
    void findsTheSameFaults()
    {
        QFETCH(const int, change);
        QFETCH(const QString, name);
        Bytes file = sealed(Vault());
        switch (change) {
        case 0:
            file.clear();
            break;
        case 1:
            std::ranges::fill(file, std::uint8_t(0));
            break;
        case 2:
            file[1] = 'X';
            break;
        case 3:
            file[8] = 2;
            break;
        case 4:
            file[76] = 0;
            break;
        case 5:
            file.pop_back();
            break;
        case 6:
            file.push_back(1);
            break;
        case 7:
            file[60] ^= 1;
            break;
        case 8:
            file[20'000] ^= 1;
            break;
        default:
            break;
        }
        const QString passwordFile = written("password", bytesOf("wrong"));
        const QJsonObject document = read({written("d.otpv", file), u"--password-file"_s, passwordFile});
        QCOMPARE(document[u"error"].toString(), name);
    }
};

QTEST_GUILESS_MAIN(TestOpenVault)
#include "tst_open_vault.moc"
