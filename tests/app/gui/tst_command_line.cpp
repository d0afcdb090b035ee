#include "app/gui/command_line.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
using Action = CommandLine::Action;
const QString kFolder = u"/home/mona/Pictures"_s;
} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("vault");
        QTest::addColumn<QStringList>("items");
        const QString link = u"otpauth://totp/GitHub:mona?secret=GEZDGNBVGY3TQOJQ&issuer=GitHub"_s;
        QTest::newRow("nothing") << QStringList() << QString() << QStringList();
        QTest::newRow("a link") << QStringList{link} << QString() << QStringList{link};
        QTest::newRow("a link in capitals")
            << QStringList{u"OTPAUTH://TOTP/x"_s} << QString() << QStringList{u"OTPAUTH://TOTP/x"_s};
        QTest::newRow("a migration link") << QStringList{u"otpauth-migration://offline?data=AA"_s} << QString()
                                          << QStringList{u"otpauth-migration://offline?data=AA"_s};
        QTest::newRow("a web link") << QStringList{u"https://example.com/a"_s} << QString()
                                    << QStringList{u"https://example.com/a"_s};
        QTest::newRow("a file here") << QStringList{u"qr.png"_s} << QString()
                                     << QStringList{u"/home/mona/Pictures/qr.png"_s};
        QTest::newRow("a file above") << QStringList{u"../qr.png"_s} << QString()
                                      << QStringList{u"/home/mona/qr.png"_s};
        QTest::newRow("a file URL") << QStringList{u"file:///tmp/two%20words.png"_s} << QString()
                                    << QStringList{u"/tmp/two words.png"_s};
        QTest::newRow("a Chinese name") << QStringList{u"截图.png"_s} << QString()
                                        << QStringList{u"/home/mona/Pictures/截图.png"_s};
        QTest::newRow("several") << QStringList{u"a.png"_s, link, u"/b.otpv"_s} << QString()
                                 << QStringList{u"/home/mona/Pictures/a.png"_s, link, u"/b.otpv"_s};
        QTest::newRow("a vault") << QStringList{u"--vault"_s, u"work.otpv"_s} << u"/home/mona/Pictures/work.otpv"_s
                                 << QStringList();
        QTest::newRow("a vault behind =") << QStringList{u"--vault=/w=1.otpv"_s, u"a.png"_s} << u"/w=1.otpv"_s
                                          << QStringList{u"/home/mona/Pictures/a.png"_s};
        QTest::newRow("a name like an option")
            << QStringList{u"--"_s, u"--vault"_s} << QString() << QStringList{u"/home/mona/Pictures/--vault"_s};
        QTest::newRow("an empty argument") << QStringList{QString()} << QString() << QStringList();
    }
    void reads()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, vault);
        QFETCH(QStringList, items);
        const CommandLine expected{.action = Action::Run, .vault = vault, .items = items};
        QCOMPARE(readCommandLine(arguments, kFolder), expected);
    }

    void asksForHelpOrVersion()
    {
        QCOMPARE(readCommandLine({u"--help"_s}, kFolder).action, Action::ShowHelp);
        QCOMPARE(readCommandLine({u"a.png"_s, u"-h"_s}, kFolder).action, Action::ShowHelp);
        QCOMPARE(readCommandLine({u"--version"_s}, kFolder).action, Action::ShowVersion);
        QVERIFY(helpText().contains(u"--vault"_s));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("refused");
        QTest::newRow("an unknown option") << QStringList{u"--valut"_s, u"x"_s} << u"--valut"_s;
        QTest::newRow("a short one") << QStringList{u"-x"_s} << u"-x"_s;
        QTest::newRow("a vault without a file") << QStringList{u"--vault"_s} << u"--vault"_s;
        QTest::newRow("a vault with an empty file") << QStringList{u"--vault="_s} << u"--vault"_s;
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, refused);
        const CommandLine line = readCommandLine(arguments, kFolder);
        QCOMPARE(line.action, Action::Refuse);
        QCOMPARE(line.refused, refused);
        QVERIFY(refusalText(line).contains(refused));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
