#include "ui/text/export_words.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestExportWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatHasANameOfItsOwn()
    {
        QStringList names;
        for (const Exporter *exporter : allExporters())
            names.append(exportName(*exporter));
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(exportName(*exporterWithId("aegis-encrypted")), u"Aegis, encrypted"_s);
        QCOMPARE(exportName(*exporterWithId("uris")), u"List of links"_s);
    }

    void sayWhatAFormatCannotHold()
    {
        QCOMPARE(exportRefusalText(ExportRefusal::Type, OtpParameters::steam()), u"Steam Guard"_s);
        QCOMPARE(exportRefusalText(ExportRefusal::Algorithm, {.algorithm = HashAlgorithm::Sha384}), u"SHA384"_s);
        QCOMPARE(exportRefusalText(ExportRefusal::Digits, {.digits = *Digits::from(8)}), u"8 digits"_s);
        QCOMPARE(exportRefusalText(ExportRefusal::Period, {.period = *Period::from(60)}), u"renews every 60 s"_s);
    }

    void sayWhatStaysBehind()
    {
        QCOMPARE(exportLossText({}), QString());
        QCOMPARE(exportLossText({ExportLoss::Groups, ExportLoss::Note}), u"without groups, note"_s);
        QCOMPARE(exportLossText({ExportLoss::OtherGroups}), u"without all groups but the first"_s);
    }
};

QTEST_GUILESS_MAIN(TestExportWords)
#include "tst_export_words.moc"
