#include "tests/support/sample_accounts.h"
#include "ui/sheets/migration_pictures.h"

#include <QGuiApplication>
#include <QTest>

using namespace countersign;

/// What the terminal program writes without a display, and without the start-up of Qt's windows.
class TestSheetsWithoutGui : public QObject
{
    Q_OBJECT

    static constexpr UnixTime kMade{std::chrono::seconds(1795368720)};

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qobject_cast<QGuiApplication *>(QCoreApplication::instance())); }

    void writesHtml()
    {
        QVERIFY(accountSheetHtml(samples::drafts(), {kMade})->endsWith("</html>\n"));
        QVERIFY(migrationSheetHtml(samples::drafts(), 1, {kMade})->endsWith("</html>\n"));
    }

    void writesPictures()
    {
        const auto pictures = migrationPictures(samples::drafts(), 1);
        QVERIFY(pictures);
        QCOMPARE(pictures->size(), std::size_t(1));
        QVERIFY(pictures->front().png.exposeText().starts_with("\x89PNG")); // EXPOSE: made-up keys
    }
};

QTEST_GUILESS_MAIN(TestSheetsWithoutGui)
#include "tst_sheets_without_gui.moc"
