#include "app/common/link_arguments.h"

#include <QTest>

#include <cstring>
#include <string>
#include <vector>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestLinkArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wipesLinks_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<bool>("isWiped");
        const auto row
            = [](const char *argument, bool isWiped) { QTest::newRow(argument) << QByteArray(argument) << isWiped; };
        row("otpauth://totp/x?secret=AAAA", true);
        row("OTPAUTH://TOTP/X?SECRET=AAAA", true);
        row(" otpauth-migration://offline?data=AAAA", true);
        row("QR-Code:otpauth-migration://offline?data=AAAA", true);
        row("motp://x:y?secret=0123", true);
        row("steam://ABCDEFGH", true);
        row("--vault", false);
        row("/home/mona/accounts.otpv", false);
        row("add", false);
        row("", false);
    }
    void wipesLinks()
    {
        QFETCH(QByteArray, argument);
        QFETCH(bool, isWiped);
        std::vector<char> text(argument.begin(), argument.end());
        text.push_back('\0');
        std::string program = "countersign-cli";
        std::vector<char *> arguments{program.data(), text.data()};
        wipeLinkArguments(arguments);
        const QByteArray left(text.data(), argument.size());
        QCOMPARE(left, isWiped ? QByteArray(argument.size(), '\0') : argument);
        QCOMPARE(program, std::string("countersign-cli"));
    }

    void leavesLinksOutOfMessages_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("left");
        const auto row = [](const QString &message, const QString &left) {
            QTest::newRow(qPrintable(message)) << message << left;
        };
        row(u"Nothing matches “otpauth://totp/x?secret=AAAA”."_s, u"Nothing matches “…”."_s);
        row(u"(not expected: otpauth://totp/x?secret=AAAA ad)"_s, u"(not expected: … ad)"_s);
        row(u"OTPAUTH:totp/x?SECRET=AAAA"_s, u"…"_s);
        row(u"otpauth-migration://offline?data=AAAA gone"_s, u"… gone"_s);
        row(u"“x?secret=AAAA&issuer=y” does not exist"_s, u"“…” does not exist"_s); // taken for a path
        row(u"otpauth://totp/My Bank?secret=AAAA"_s, u"… …"_s);
        row(u"motp://x:y?secret=0123"_s, u"…"_s);
        row(u"Account links begin with “otpauth://”; copy one."_s,
            u"Account links begin with “otpauth://”; copy one."_s);
        row(u"Steam: mona"_s, u"Steam: mona"_s);
        row(u"The link holds the secret= part"_s, u"The link holds the secret= part"_s);
    }
    void leavesLinksOutOfMessages()
    {
        QFETCH(QString, message);
        QFETCH(QString, left);
        QCOMPARE(withoutLinks(message), left);
    }
};

QTEST_GUILESS_MAIN(TestLinkArguments)
#include "tst_link_arguments.moc"
