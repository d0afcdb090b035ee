#include "tests/app/cli/cli_runner.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

// The keys and values of RFC 6238 appendix B and RFC 4226 appendix D.
static const QString kTotp = u"otpauth://totp/RFC:totp?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=RFC&digits=8"_s;
static const QString kHotp = u"otpauth://hotp/RFC:hotp?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=RFC&counter=0"_s;

class TestCliCodes : public QObject
{
    Q_OBJECT

private:
    static QJsonObject onlyCode(const CliResult &result)
    {
        const QJsonArray codes = result.json().value("codes"_L1).toArray();
        return codes.size() == 1 ? codes.first().toObject() : QJsonObject();
    }

    CliRunner m_cli;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_cli.init().status, 0);
        QCOMPARE(m_cli.add(kTotp).status, 0);
        QCOMPARE(m_cli.add(kHotp).status, 0);
    }

    void printsTheCodeAndTheTimeLeft()
    {
        const CliResult result = m_cli.run({u"code"_s, u"rfc totp"_s, u"--at"_s, u"59"_s});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.out, QByteArray("94287082  1 s left\n"));
        QCOMPARE(m_cli.run({u"code"_s, u"RFC:totp"_s, u"--at"_s, u"20000000000"_s}).out,
                 QByteArray("65353130  10 s left\n"));
    }

    void givesTheSameInJson()
    {
        const CliResult result = m_cli.run({u"code"_s, u"rfc totp"_s, u"--at"_s, u"1111111109"_s, u"--json"_s});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.json().value("schema"_L1).toInt(), 1);
        const QJsonObject code = onlyCode(result);
        QCOMPARE(code.value("code"_L1).toString(), u"07081804"_s);
        QCOMPARE(code.value("next"_L1).toString(), u"14050471"_s);
        QCOMPARE(code.value("seconds_left"_L1).toInt(), 1);
        QCOMPARE(code.value("valid_until"_L1).toInt(), 1'111'111'110);
        QCOMPARE(code.value("issuer"_L1).toString(), u"RFC"_s);
        QCOMPARE(code.value("name"_L1).toString(), u"totp"_s);
        QCOMPARE(code.value("id"_L1).toString().size(), 32);
    }

    void printsTheNextCode()
    {
        const CliResult result = m_cli.run({u"code"_s, u"totp"_s, u"--at"_s, u"1111111109"_s, u"--next"_s});
        QCOMPARE(result.out, QByteArray("14050471  from 1 s on\n"));
    }

    void takesTheNextCodeWhereTooLittleTimeIsLeft()
    {
        const QStringList at{u"code"_s, u"totp"_s, u"--at"_s, u"1111111109"_s, u"--min-left"_s};
        QCOMPARE(m_cli.run(at + QStringList{u"1"_s}).out, QByteArray("07081804  1 s left\n"));
        QCOMPARE(m_cli.run(at + QStringList{u"2"_s}).out, QByteArray("14050471  30 s left\n"));
        QCOMPARE(m_cli.run(at + QStringList{u"31"_s}).status, 2);
        QCOMPARE(m_cli.run(at + QStringList{u"-1"_s}).status, 2);
    }

    void keepsToWhatTheAccountWants()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.add(u"otpauth://totp/Quick:me?secret=GEZDGNBVGY3TQOJQ&issuer=Quick&period=4"_s).status, 0);
        QCOMPARE(cli.run({u"edit"_s, u"quick"_s, u"--min-left"_s, u"3"_s}).status, 0);
        const auto left = [&cli](const QStringList &more) {
            return onlyCode(cli.run(QStringList{u"code"_s, u"quick"_s, u"--json"_s} + more))
                .value("seconds_left"_L1)
                .toInt();
        };
        QTRY_VERIFY_WITH_TIMEOUT(left({u"--min-left"_s, u"0"_s}) <= 2, 30'000); // the option counts more
        QVERIFY(left({}) >= 3);
        QCOMPARE(left({u"--at"_s, u"3"_s}), 1); // that moment was asked for
        QCOMPARE(cli.run({u"edit"_s, u"quick"_s, u"--min-left"_s, u"86400"_s}).status, 0);
        QVERIFY(left({}) >= 3); // as far as codes are valid for so long
        QCOMPARE(cli.run({u"edit"_s, u"quick"_s, u"--min-left"_s, u"86401"_s}).status, 2);
    }

    void usesTheClockOfTheComputer()
    {
        const qint64 before = QDateTime::currentSecsSinceEpoch();
        const QJsonObject code = onlyCode(m_cli.run({u"code"_s, u"totp"_s, u"--json"_s}));
        const qint64 after = QDateTime::currentSecsSinceEpoch();
        const qint64 at = code.value("valid_until"_L1).toInteger() - code.value("seconds_left"_L1).toInteger();
        QVERIFY(at >= before && at <= after);
    }

    void neverGivesACounterBasedCodeTwice()
    {
        const QStringList expected{u"755224"_s, u"287082"_s, u"359152"_s};
        for (const QString &code : expected) {
            const CliResult result = m_cli.run({u"code"_s, u"hotp"_s, u"--json"_s});
            QCOMPARE(result.status, 0);
            QCOMPARE(onlyCode(result).value("code"_L1).toString(), code);
            QVERIFY(onlyCode(result).value("next"_L1).isNull());
            QVERIFY(onlyCode(result).value("seconds_left"_L1).isNull());
            QVERIFY(onlyCode(result).value("valid_until"_L1).isNull());
        }
        QCOMPARE(m_cli.run({u"code"_s, u"hotp"_s}).out, QByteArray("969429\n"));
    }

    void givesCodesForLinksWithoutAVault()
    {
        const CliRunner cli;
        const QString links
            = cli.file(u"links.txt"_s, "\xEF\xBB\xBF# two links\r\n" + kTotp.toUtf8() + "\r\n\r\n" + kHotp.toUtf8());
        const CliResult result = cli.runBare({u"code"_s, u"--uri-file"_s, links, u"--at"_s, u"59"_s, u"--json"_s});
        QCOMPARE(result.status, 0);
        const QJsonArray codes = result.json().value("codes"_L1).toArray();
        QCOMPARE(codes.size(), 2);
        QCOMPARE(codes.at(0).toObject().value("code"_L1).toString(), u"94287082"_s);
        QVERIFY(codes.at(0).toObject().value("id"_L1).isNull());
        QCOMPARE(codes.at(1).toObject().value("code"_L1).toString(), u"755224"_s);

        const CliResult human = cli.runBare({u"code"_s, u"--uri-file"_s, u"-"_s, u"--at"_s, u"59"_s}, kTotp.toUtf8());
        QCOMPARE(human.out, QByteArray("94287082  1 s left  RFC: totp\n"));
    }

    void saysWhichLinkIsBadAndReadsTheOthers()
    {
        const CliRunner cli;
        const QString links = cli.file(u"links.txt"_s, "otpauth://totp/X?secret=0PLANTED189\n" + kTotp.toUtf8() + '\n');
        const CliResult result = cli.runBare({u"code"_s, u"--uri-file"_s, links, u"--at"_s, u"59"_s});
        QCOMPARE(result.status, 4);
        QVERIFY(result.out.startsWith("94287082"));
        QVERIFY(result.err.startsWith("Link 1: "));
        QVERIFY(!result.err.contains("PLANTED"));
    }

    void refusesWhatIsUnsupported()
    {
        const CliRunner cli;
        const QString links = cli.file(u"links.txt"_s, "otpauth://totp/X?secret=JBSWY3DPEHPK3PXP&digits=11\n");
        QCOMPARE(cli.runBare({u"code"_s, u"--uri-file"_s, links}).status, 5);
        QCOMPARE(cli.runBare({u"code"_s, u"--uri-file"_s, cli.path(u"none"_s)}).status, 4);
        QCOMPARE(cli.runBare({u"code"_s, u"--uri-file"_s, cli.file(u"empty"_s, "\n")}).status, 1);
    }

    void listsTheCodesOfAWhile()
    {
        const QStringList ask{u"codes"_s, u"totp"_s, u"--from"_s, u"59"_s, u"--count"_s, u"3"_s};
        const CliResult shown = m_cli.run(QStringList(ask) << u"--json"_s);
        QVERIFY2(shown.status == 0, shown.err.constData());
        const QJsonArray codes = shown.json().value("codes"_L1).toArray();
        QCOMPARE(codes.size(), 3);
        QCOMPARE(codes[0].toObject().value("code"_L1).toString(), u"94287082"_s); // RFC 6238
        for (int place = 0; place < 3; ++place) {
            QCOMPARE(codes[place].toObject().value("valid_from"_L1).toInt(), 30 + 30 * place);
            QCOMPARE(codes[place].toObject().value("valid_until"_L1).toInt(), 60 + 30 * place);
            const QString at = QString::number(30 + 30 * place);
            const CliResult one = m_cli.run({u"code"_s, u"totp"_s, u"--at"_s, at, u"--json"_s});
            QCOMPARE(one.json().value("codes"_L1).toArray().first().toObject().value("code"_L1),
                     codes[place].toObject().value("code"_L1));
        }
        const CliResult lines = m_cli.run(ask);
        QCOMPARE(lines.out.count('\n'), 3);
        QVERIFY2(lines.out.contains("00:00:30 UTC  94287082"), lines.out.constData());
        QVERIFY2(lines.err.contains("Whoever has these codes"), lines.err.constData());
    }

    void listsNoCodesThatItWouldUseUp()
    {
        const CliResult counted = m_cli.run({u"codes"_s, u"hotp"_s});
        QCOMPARE(counted.status, 5);
        QVERIFY2(counted.err.contains("counts its codes"), counted.err.constData());
        QCOMPARE(m_cli.run({u"codes"_s, u"totp"_s, u"--count"_s, u"3001"_s}).status, 2);
        QCOMPARE(m_cli.run({u"codes"_s, u"totp"_s, u"--count"_s, u"2881"_s}).status, 5); // 24 hours and 30 s
    }

    void reportsToASupportDeskWithoutSecrets()
    {
        QCOMPARE(m_cli.run({u"edit"_s, u"rfc totp"_s, u"--note"_s, u"planted note"_s}).status, 0);
        const CliResult result = m_cli.run({u"report"_s, u"rfc totp"_s});
        QCOMPARE(result.status, 0);
        QVERIFY2(result.out.contains("Account: totp\nBinding: not confirmed yet\nCodes: TOTP, SHA1, 8 digits, 30 s\n"),
                 result.out.constData());
        QVERIFY(result.out.contains(" UTC · "));
        for (const QByteArray secret : {"GEZDGNBVGY3TQOJQ", "3132333435363738", "planted"})
            QVERIFY2(!result.out.contains(secret), secret.constData());
        QCOMPARE(m_cli.run({u"report"_s, u"rfc totp"_s, u"--json"_s}).json().value("schema"_L1).toInt(), 1);
        QCOMPARE(m_cli.run({u"report"_s, u"nobody"_s}).status, 1);
    }

    void findsTheAccountThatMadeACode()
    {
        const CliResult now = m_cli.run({u"which"_s, u"9428 7082"_s, u"--at"_s, u"59"_s, u"--json"_s});
        QCOMPARE(now.status, 0);
        const QJsonObject match = now.json().value("matches"_L1).toArray().first().toObject();
        QCOMPARE(match.value("name"_L1).toString(), u"totp"_s);
        QCOMPARE(match.value("offset"_L1), QJsonValue(0));
        QCOMPARE(match.value("state"_L1).toString(), u"pending"_s);
        QCOMPARE(match.value("valid_from"_L1).toInt(), 30);
        QCOMPARE(match.value("valid_until"_L1).toInt(), 60);

        const CliResult later = m_cli.run({u"which"_s, u"94287082"_s, u"--at"_s, u"359"_s});
        QCOMPARE(later.status, 0);
        QVERIFY2(later.out.endsWith("RFC: totp  10 periods ago\n"), later.out.constData());
        QCOMPARE(m_cli.run({u"which"_s, u"94287082"_s, u"--at"_s, u"360"_s}).status, 1);
        QVERIFY(m_cli.run({u"which"_s, u"755224"_s, u"--at"_s, u"59"_s}).out.contains("RFC: hotp"));
        QCOMPARE(m_cli.run({u"which"_s, u"000000"_s, u"--at"_s, u"59"_s, u"--json"_s})
                     .json()
                     .value("matches"_L1)
                     .toArray()
                     .size(),
                 0);
    }

    void findsCodesOfRetiredAccountsAndOfTheTrash()
    {
        const QStringList ask{u"which"_s, u"9428-7082"_s, u"--at"_s, u"59"_s};
        QCOMPARE(m_cli.run({u"retire"_s, u"totp"_s}).status, 0);
        const CliResult retired = m_cli.run(ask);
        QCOMPARE(retired.status, 0);
        QVERIFY2(retired.out.endsWith("RFC: totp  the current code  (retired)\n"), retired.out.constData());
        QCOMPARE(m_cli.run({u"remove"_s, u"totp"_s}).status, 0);
        const CliResult trashed = m_cli.run(ask);
        QCOMPARE(trashed.status, 0);
        QVERIFY2(trashed.out.endsWith("RFC: totp  the current code  (in the Trash)\n"), trashed.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliCodes)
#include "tst_cli_codes.moc"
