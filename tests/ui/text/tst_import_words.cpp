#include "core/transfer/importer.h"
#include "ui/text/import_words.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// What has no words of its own, on purpose: there is no one application behind it.
const QStringList kGeneralOnes{};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

class TestImportWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyImporterSaysWhereItsExportIsFound()
    {
        QVERIFY(allImporters().size() >= 10);
        for (const Importer *importer : allImporters()) {
            const QString guidance = importGuidance(importer->id);
            const QString id = text(importer->id);
            QVERIFY2(guidance.endsWith(u'.') && guidance.front().isUpper(), qPrintable(id));
            QVERIFY2((guidance == generalImportGuidance()) == kGeneralOnes.contains(id),
                     qPrintable(id + u": say in ui/text/import_words.cpp where its export is found"_s));
        }
    }

    void anUnknownApplicationGetsTheGeneralSentence()
    {
        QCOMPARE(importGuidance("no-such-app"), generalImportGuidance());
        QVERIFY(importPasswordMeant("no-such-app", u"New App"_s).contains(u"New App"_s));
    }

    void sayWhichPasswordIsMeant_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("aegis") << u"Aegis"_s << u"It takes the password chosen for the export in Aegis."_s;
        QTest::newRow("keepass") << u"KeePass"_s << u"It takes the master password of KeePass."_s;
        QTest::newRow("keepassxc-csv") << u"KeePassXC"_s << u"It takes the master password of KeePassXC."_s;
        QTest::newRow("authy") << u"Authy"_s << u"It takes the backup password of Authy."_s;
        QTest::newRow("browser-extension")
            << u"Authenticator"_s << u"It takes the password that was set in the browser extension."_s;
        QTest::newRow("steam") << u"Steam Guard"_s
                               << u"It takes the encryption passkey of Steam Desktop Authenticator."_s;
    }
    void sayWhichPasswordIsMeant()
    {
        QFETCH(QString, application);
        QTEST(importPasswordMeant(QTest::currentDataTag(), application), "sentence");
    }
};

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_import_words.moc"
