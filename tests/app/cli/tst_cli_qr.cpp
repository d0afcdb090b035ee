#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QString kGitHub
    = u"otpauth://totp/GitHub:mona?secret=JBSWY3DPEHPK3PXP&issuer=GitHub&algorithm=SHA1&digits=6&period=30"_s;
const QString kBank
    = u"otpauth://hotp/Bank:me?secret=GEZDGNBVGY3TQOJQ&issuer=Bank&algorithm=SHA256&digits=8&counter=5"_s;
const QString kSteam = u"otpauth://steam/Steam:mona?secret=JBSWY3DPEHPK3PXQ&issuer=Steam"_s;

/// What zbarimg, an independent reader, finds in a picture, line by line.
QByteArrayList readByZbar(const QString &picture)
{
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, picture});
    reader.waitForFinished();
    QByteArrayList texts = reader.readAllStandardOutput().split('\n');
    texts.removeAll(QByteArray());
    return texts;
}

bool hasZbar()
{
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--version"_s});
    return reader.waitForFinished();
}

/// The picture that half blocks show: dark where a block is.
QImage pictureOf(const QString &blocks)
{
    constexpr int kScale = 4;
    QStringList lines = blocks.split(u'\n');
    lines.removeLast();
    QImage picture(static_cast<int>(lines.first().size()), static_cast<int>(lines.size()) * 2,
                   QImage::Format_Grayscale8);
    for (int line = 0; line < lines.size(); ++line) {
        for (int x = 0; x < lines[line].size(); ++x) {
            const QChar block = lines[line][x];
            picture.setPixel(x, 2 * line, block == u'█' || block == u'▀' ? 0xff000000 : 0xffffffff);
            picture.setPixel(x, 2 * line + 1, block == u'█' || block == u'▄' ? 0xff000000 : 0xffffffff);
        }
    }
    return picture.scaled(picture.size() * kScale);
}

} // namespace

/// Codes out and in again, with the real program.
class TestCliQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAPictureThatOtherReadersRead_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("GitHub") << kGitHub;
        QTest::newRow("Bank") << kBank;
        QTest::newRow("Steam") << kSteam;
        QTest::newRow("阿里云")
            << u"otpauth://totp/%E9%98%BF%E9%87%8C%E4%BA%91:ops%40acme?secret=JBSWY3DPEHPK3PXP&issuer=%E9%98%BF%E9%87%8C%E4%BA%91"_s;
    }
    void writesAPictureThatOtherReadersRead()
    {
        QFETCH(QString, link);
        const CliRunner cli;
        cli.init();
        QCOMPARE(cli.add(link).status, 0);
        const QString account = QString::fromUtf8(QTest::currentDataTag());
        const QString picture = cli.path(u"code.png"_s);
        const CliResult written = cli.run({u"show"_s, account, u"--qr"_s, picture});
        QCOMPARE(written.status, 0);
        QVERIFY(written.out.contains("code.png"));
        QVERIFY(!written.out.contains("JBSWY") && !written.err.contains("JBSWY"));
        constexpr int kGroupAndOthers = 0x00ff;
        QCOMPARE(QFile::permissions(picture) & QFile::Permissions(kGroupAndOthers), QFile::Permissions());

        const QByteArray uri = cli.run({u"show"_s, account, u"--uri"_s, u"--secrets"_s}).out.trimmed();
        QVERIFY(uri.startsWith("otpauth://"));
        const CliResult scanned = cli.runBare({u"scan"_s, picture, u"--json"_s, u"--secrets"_s});
        QCOMPARE(scanned.status, 0);
        const QJsonObject image = scanned.json().value("images"_L1).toArray().first().toObject();
        QCOMPARE(image.value("codes"_L1).toArray().first().toObject().value("text"_L1).toString().toUtf8(), uri);
        if (!hasZbar())
            QSKIP("skipped: zbarimg is not installed");
        QCOMPARE(readByZbar(picture), QByteArrayList{uri});
    }

    void drawsTheCodeInHalfBlocks()
    {
        if (!hasZbar())
            QSKIP("skipped: zbarimg is not installed");
        const CliRunner cli;
        cli.init();
        cli.add(kGitHub);
        const CliResult drawn = cli.run({u"show"_s, u"git"_s, u"--qr"_s, u"-"_s, u"--secrets"_s});
        QCOMPARE(drawn.status, 0);
        const QString picture = cli.path(u"terminal.png"_s);
        QVERIFY(pictureOf(QString::fromUtf8(drawn.out)).save(picture));
        QCOMPARE(readByZbar(picture), QByteArrayList{kGitHub.toUtf8()});
    }

    void drawsBlackOnWhiteOnATerminal()
    {
        const CliRunner cli;
        cli.init();
        cli.add(kGitHub);
        const QByteArray seen
            = cli.runOnTerminal({u"show"_s, u"git"_s, u"--qr"_s, u"-"_s, u"--secrets"_s}, "correct horse 电池\n");
        QVERIFY(seen.contains("\x1b[30;107m"));
        QVERIFY(seen.contains("▀"));
        QVERIFY(seen.contains("\x1b[0m"));
    }

    void neverOverwrites()
    {
        const CliRunner cli;
        cli.init();
        cli.add(kGitHub);
        const QString taken = cli.file(u"taken.png"_s, "mine");
        // Told before anybody types a password: there is nobody to ask here.
        const CliResult refused = cli.runBare({u"show"_s, u"git"_s, u"--qr"_s, taken});
        QCOMPARE(refused.status, 5);
        QVERIFY(refused.err.contains("taken.png"));
        QFile file(taken);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "mine"_ba);
        const QString link = cli.path(u"link.png"_s);
        QCOMPARE(::symlink("elsewhere.png", QFile::encodeName(link)), 0);
        QCOMPARE(cli.run({u"show"_s, u"git"_s, u"--qr"_s, link}).status, 5);
        QVERIFY(!QFile::exists(cli.path(u"elsewhere.png"_s)));
        QCOMPARE(cli.run({u"show"_s, u"git"_s, u"--qr"_s, cli.path(u"no-folder/x.png"_s)}).status, 6);
    }

    void wantsToBeAskedForSecretsOnATerminal()
    {
        const CliRunner cli;
        cli.init();
        cli.add(kGitHub);
        const CliResult hidden = cli.run({u"show"_s, u"git"_s, u"--qr"_s, u"-"_s});
        QCOMPARE(hidden.status, 2);
        QVERIFY(hidden.out.isEmpty() && hidden.err.contains("--secrets"));
        QCOMPARE(cli.run({u"show"_s, u"git"_s, u"--qr"_s, u"-"_s, u"--secrets"_s, u"--json"_s}).status, 2);
        QCOMPARE(cli.run({u"show"_s, u"git"_s, u"--qr"_s, u"x.png"_s, u"--uri"_s, u"--secrets"_s}).status, 2);
    }

    void tellsWhereItIsInJson()
    {
        const CliRunner cli;
        cli.init();
        cli.add(kGitHub);
        const QString picture = cli.path(u"code.png"_s);
        const CliResult written = cli.run({u"show"_s, u"git"_s, u"--qr"_s, picture, u"--json"_s});
        QCOMPARE(written.status, 0);
        QCOMPARE(written.json().value("qr"_L1).toString(), picture);
        QCOMPARE(written.json().value("account"_L1).toObject().value("name"_L1).toString(), u"mona"_s);
        QVERIFY(!written.out.contains("JBSWY"));
        QVERIFY(QFile::exists(picture));
    }

    void warnsOfWhatOtherAppsIgnore()
    {
        const CliRunner cli;
        cli.init();
        cli.add(kGitHub);
        cli.add(kBank);
        const QByteArray plain = cli.run({u"show"_s, u"GitHub"_s, u"--qr"_s, cli.path(u"plain.png"_s)}).err;
        QVERIFY(!plain.contains("Some apps"));
        const QByteArray odd = cli.run({u"show"_s, u"Bank"_s, u"--qr"_s, cli.path(u"odd.png"_s)}).err;
        QVERIFY(odd.contains("SHA256") && odd.contains("this account has 8") && odd.contains("one device only"));
    }

    void refusesAnAccountThatFitsNoCode()
    {
        const CliRunner cli;
        cli.init();
        QCOMPARE(cli.add(u"otpauth://totp/"_s + QString(3000, u'x') + u"?secret=JBSWY3DPEHPK3PXP"_s).status, 0);
        const CliResult refused = cli.run({u"show"_s, u"xxx"_s, u"--qr"_s, cli.path(u"code.png"_s)});
        QCOMPARE(refused.status, 5);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY(!QFile::exists(cli.path(u"code.png"_s)));
    }

    void scansSeveralPicturesWithSeveralCodes()
    {
        const CliRunner cli;
        cli.init();
        const QStringList links{kGitHub, kBank, kSteam};
        const QStringList names{u"GitHub"_s, u"Bank"_s, u"Steam"_s};
        for (int index = 0; index < 3; ++index) {
            QCOMPARE(cli.add(links[index]).status, 0);
            QCOMPARE(cli.run({u"show"_s, names[index], u"--qr"_s, cli.path(names[index] + u".png"_s)}).status, 0);
        }
        QImage both(1200, 600, QImage::Format_RGB32);
        both.fill(Qt::white);
        QPainter painter(&both);
        painter.drawImage(0, 0, QImage(cli.path(u"GitHub.png"_s)));
        painter.drawImage(600, 0, QImage(cli.path(u"Bank.png"_s)));
        painter.end();
        QVERIFY(both.save(cli.path(u"both.png"_s)));
        QImage blank(200, 200, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(blank.save(cli.path(u"blank.png"_s)));
        const QStringList pictures{cli.path(u"both.png"_s), cli.path(u"blank.png"_s), cli.path(u"Steam.png"_s)};

        const CliResult scanned = cli.runBare(QStringList{u"scan"_s, u"--json"_s} + pictures);
        QCOMPARE(scanned.status, 0);
        const QJsonArray images = scanned.json().value("images"_L1).toArray();
        QCOMPARE(images.size(), 3);
        const QList<int> counts{2, 0, 1};
        for (int index = 0; index < 3; ++index) {
            QCOMPARE(images[index].toObject().value("file"_L1).toString(), pictures[index]);
            QCOMPARE(images[index].toObject().value("codes"_L1).toArray().size(), counts[index]);
        }
        const QJsonObject code = images[0].toObject().value("codes"_L1).toArray()[1].toObject();
        QCOMPARE(code.keys(), QStringList({u"accounts"_s, u"kind"_s, u"what"_s}));
        QCOMPARE(code.value("kind"_L1).toString(), u"otpauth"_s);
        QCOMPARE(code.value("accounts"_L1).toArray()[0].toObject().value("counter"_L1).toInt(), 5);
        const CliResult open = cli.runBare(QStringList{u"scan"_s, u"--json"_s, u"--secrets"_s, pictures[2]});
        const QJsonObject shown
            = open.json().value("images"_L1).toArray()[0].toObject().value("codes"_L1).toArray()[0].toObject();
        QCOMPARE(shown.keys(), QStringList({u"accounts"_s, u"kind"_s, u"text"_s, u"what"_s}));
        QCOMPARE(shown.value("accounts"_L1).toArray()[0].toObject().value("secret"_L1).toString(),
                 u"JBSWY3DPEHPK3PXQ"_s);

        const CliRunner other;
        other.init();
        const CliResult added = other.run(QStringList{u"scan"_s, u"--add"_s, u"--json"_s} + pictures);
        QCOMPARE(added.status, 0);
        QCOMPARE(added.json().value("accounts"_L1).toArray().size(), 3);
        QCOMPARE(added.json().value("images"_L1).toArray().size(), 3);
        const CliResult again = other.run(QStringList{u"scan"_s, u"--add"_s, u"--json"_s} + pictures);
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json().value("already_present"_L1).toInt(), 3);
        QCOMPARE(other.run({u"list"_s, u"--json"_s}).json().value("accounts"_L1).toArray().size(), 3);
    }

    void readsTheOtherPicturesBesideAnUnreadableOne()
    {
        const CliRunner cli;
        cli.init();
        cli.add(kGitHub);
        const QString good = cli.path(u"good.png"_s);
        cli.run({u"show"_s, u"git"_s, u"--qr"_s, good});
        const CliResult scanned = cli.runBare({u"scan"_s, cli.file(u"bad.png"_s, "no picture"), good, u"--json"_s});
        QCOMPARE(scanned.status, 4);
        QVERIFY(scanned.err.contains("bad.png"));
        const QJsonArray images = scanned.json().value("images"_L1).toArray();
        QCOMPARE(images.size(), 2);
        QCOMPARE(images[1].toObject().value("codes"_L1).toArray().size(), 1);
    }

    void saysWhyTheScreenCannotBeSeen()
    {
        CliRunner cli;
        cli.setEnvironment(u"DISPLAY"_s, QString());
        const CliResult result = cli.runBare({u"scan"_s, u"--screen"_s, u"--json"_s});
        QVERIFY(result.status == 5 || result.status == 4);
        QCOMPARE(result.err.count('\n'), 1);
        QCOMPARE(result.json().value("images"_L1).toArray().size(), 0);
        QCOMPARE(result.json().value("schema"_L1).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliQr)
#include "tst_cli_qr.moc"
