#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

static const QStringList kCommands{u"init"_s,   u"add"_s,   u"list"_s,   u"code"_s,    u"scan"_s,
                                   u"show"_s,   u"edit"_s,  u"remove"_s, u"restore"_s, u"retire"_s,
                                   u"verify"_s, u"which"_s, u"passwd"_s, u"slots"_s,   u"import"_s,
                                   u"export"_s, u"clock"_s, u"codes"_s,  u"report"_s};

class TestCliUsage : public QObject
{
    Q_OBJECT

private:
    static QString sourceFile(const QString &name)
    {
        QFile file(qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// The long options in a text; `prefix` stands before their names.
    static QSet<QString> optionsIn(const QString &text, const QString &prefix)
    {
        QSet<QString> options;
        const QRegularExpression option(prefix + u"([a-z][a-z-]+)"_s);
        for (auto match = option.globalMatch(text); match.hasNext();)
            options.insert(match.next().captured(1));
        return options;
    }

    /// Every option of every command, as --help knows them.
    static QSet<QString> allOptions(const CliRunner &cli)
    {
        QSet<QString> options = optionsIn(QString::fromUtf8(cli.runBare({u"--help"_s}).out), u"--"_s);
        for (const QString &command : kCommands)
            options += optionsIn(QString::fromUtf8(cli.runBare({command, u"--help"_s}).out), u"--"_s);
        return options;
    }

private Q_SLOTS:
    void explainsItself()
    {
        const CliRunner cli;
        const CliResult help = cli.runBare({u"--help"_s});
        QCOMPARE(help.status, 0);
        QCOMPARE(help.err, QByteArray());
        for (const QString &command : kCommands) {
            QVERIFY2(help.out.contains(QByteArray("\n  " + command.toUtf8())), qPrintable(command));
            QCOMPARE(cli.runBare({command, u"--help"_s}).status, 0);
        }
        QByteArray expected = COUNTERSIGN_VERSION "\n";
        if (!COUNTERSIGN_WIPES_HEAP)
            expected += "This build does not wipe the memory that it frees.\n";
        QCOMPARE(cli.runBare({u"--version"_s}).out, expected);
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("an unknown command") << QStringList{u"frobnicate"_s};
        QTest::newRow("an unknown option") << QStringList{u"list"_s, u"--frobnicate"_s};
        QTest::newRow("a missing value") << QStringList{u"list"_s, u"--vault"_s};
        QTest::newRow("a missing argument") << QStringList{u"verify"_s};
        QTest::newRow("not a number") << QStringList{u"code"_s, u"x"_s, u"--at"_s, u"noon"_s};
        QTest::newRow("a time beyond all years") << QStringList{u"code"_s, u"x"_s, u"--at"_s, u"9223372036854775807"_s};
        QTest::newRow("a time before 1970") << QStringList{u"which"_s, u"1"_s, u"--at"_s, u"-1"_s};
        QTest::newRow("two commands") << QStringList{u"list"_s, u"--json"_s, u"--trash"_s, u"--retired"_s};
        QTest::newRow("too little memory") << QStringList{u"init"_s, u"--kdf-memory"_s, u"0"_s};
        QTest::newRow("consent to nothing") << QStringList{u"passwd"_s, u"--drop-other-slots"_s};
        QTest::newRow("no such part") << QStringList{u"slots"_s, u"frobnicate"_s};
        QTest::newRow("nothing to remove") << QStringList{u"slots"_s, u"remove"_s};
        QTest::newRow("nothing to scan") << QStringList{u"scan"_s};
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        const CliRunner cli;
        const CliResult result = cli.runBare(arguments);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err.count('\n'), 1);
        QVERIFY(result.err.startsWith("countersign-cli: "));
    }

    void completionsKnowEveryOption_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("bash") << u"installers/linux/completions/countersign-cli.bash"_s << u"--"_s;
        QTest::newRow("zsh") << u"installers/linux/completions/_countersign-cli"_s << u"--"_s;
        QTest::newRow("fish") << u"installers/linux/completions/countersign-cli.fish"_s << u" -l "_s;
    }

    void completionsKnowEveryOption()
    {
        QFETCH(QString, file);
        QFETCH(QString, prefix);
        const QString text = sourceFile(file);
        QVERIFY(!text.isEmpty());
        for (const QString &command : kCommands)
            QVERIFY2(text.contains(QRegularExpression(u"\\b"_s + command + u"\\b"_s)), qPrintable(command));
        QCOMPARE(optionsIn(text, prefix), allOptions(CliRunner()));
    }

    void manualDescribesEveryOption()
    {
        QString manual = sourceFile(u"installers/linux/countersign-cli.1"_s);
        manual.remove(QRegularExpression(u"\\\\f[A-Z]"_s)).remove(u'\\'); // fonts, and the escapes of hyphens
        QVERIFY(!manual.isEmpty());
        for (const QString &command : kCommands)
            QVERIFY2(manual.contains(u".SS "_s + command), qPrintable(command));
        QCOMPARE(optionsIn(manual, u"--"_s), allOptions(CliRunner()));
    }

    void speaksChinese()
    {
        CliRunner cli;
        cli.setEnvironment(u"LC_ALL"_s, u"zh_CN.UTF-8"_s);
        QVERIFY(cli.runBare({u"--help"_s}).out.contains("用法"));
        const CliResult result = cli.run({u"list"_s});
        QCOMPARE(result.status, 4);
        QVERIFY(result.err.contains("countersign-cli init"));
        QVERIFY(!result.err.contains("There"));
    }

    void keepsToPlainWordsInTheCLocale()
    {
        CliRunner cli;
        cli.setEnvironment(u"LC_ALL"_s, u"C"_s);
        cli.init();
        QCOMPARE(cli.add(u"otpauth://totp/%E9%98%BF%E9%87%8C%E4%BA%91?secret=JBSWY3DPEHPK3PXP"_s).status, 0);
        const CliResult result = cli.run({u"list"_s, u"阿里云"_s});
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.contains("阿里云"));
        QCOMPARE(result.err, QByteArray());
    }

    void findsQrCodesInPictures()
    {
        const QString fixtures = qEnvironmentVariable("COUNTERSIGN_FIXTURES") + u"/qr/"_s;
        if (!QFile::exists(fixtures))
            QSKIP("skipped: no fixtures");
        const CliRunner cli;
        const QStringList scan{u"scan"_s, fixtures + u"dim13_example.png"_s,
                               fixtures + u"scito_qr_but_without_otp.png"_s, u"--json"_s};
        const CliResult result = cli.runBare(scan);
        QCOMPARE(result.status, 0);
        const QJsonArray images = result.json().value("images"_L1).toArray();
        QCOMPARE(images.size(), 2);
        const QJsonObject account = images.at(0).toObject().value("codes"_L1).toArray().first().toObject();
        QCOMPARE(account.value("kind"_L1).toString(), u"otpauth"_s);
        QVERIFY(!account.contains("text"_L1));
        const QJsonObject details = account.value("accounts"_L1).toArray().first().toObject();
        QCOMPARE(details.value("name"_L1).toString(), u"alice@google.com"_s);
        QVERIFY(!details.contains("secret"_L1));
        const QJsonObject other = images.at(1).toObject().value("codes"_L1).toArray().first().toObject();
        QCOMPARE(other.value("kind"_L1).toString(), u"other"_s);
        QCOMPARE(other.value("accounts"_L1).toArray().size(), 0);

        const CliResult open = cli.runBare(scan + QStringList{u"--secrets"_s});
        const QJsonObject shown = open.json().value("images"_L1).toArray().first().toObject();
        const QJsonObject code = shown.value("codes"_L1).toArray().first().toObject();
        QVERIFY(code.value("text"_L1).toString().startsWith(u"otpauth://"_s));
    }

    void addsWhatPicturesHold()
    {
        const QString fixtures = qEnvironmentVariable("COUNTERSIGN_FIXTURES") + u"/qr/"_s;
        if (!QFile::exists(fixtures))
            QSKIP("skipped: no fixtures");
        const CliRunner cli;
        cli.init();
        const CliResult added = cli.run({u"scan"_s, u"--add"_s, fixtures + u"dim13_example.png"_s, u"--json"_s});
        QCOMPARE(added.status, 0);
        QCOMPARE(added.json().value("accounts"_L1).toArray().size(), 1);
        QCOMPARE(cli.run({u"code"_s, u"alice"_s}).status, 0);
        const CliResult nothing = cli.run({u"scan"_s, u"--add"_s, fixtures + u"scito_qr_but_without_otp.png"_s});
        QCOMPARE(nothing.status, 1);
    }

    void tellsAnUnreadablePictureFromOneWithoutACode()
    {
        const CliRunner cli;
        const CliResult unreadable = cli.runBare({u"scan"_s, cli.file(u"text.png"_s, "no picture"), u"--json"_s});
        QCOMPARE(unreadable.status, 4);
        QCOMPARE(unreadable.json().value("images"_L1).toArray().size(), 1);
        QCOMPARE(unreadable.err.count('\n'), 1);
        QCOMPARE(cli.runBare({u"scan"_s, cli.path(u"missing.png"_s)}).status, 4);
        QImage blank(100, 100, QImage::Format_Grayscale8);
        blank.fill(Qt::white);
        QVERIFY(blank.save(cli.path(u"blank.png"_s)));
        const CliResult without = cli.runBare({u"scan"_s, cli.path(u"blank.png"_s)});
        QCOMPARE(without.status, 1);
        QVERIFY(without.err.contains("no QR code found"));
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
