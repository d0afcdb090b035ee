#include "app/common/link_arguments.h"

#include <QTest>

#include <cstring>
#include <string>
#include <vector>

using namespace countersign;

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
};

QTEST_GUILESS_MAIN(TestLinkArguments)
#include "tst_link_arguments.moc"
