#include "core/otp/migration_batch.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/sheets/paper_reading.h"
#include "ui/sheets/migration_pictures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestMigrationPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void x() { QVERIFY(migrationPictures(samples::twoDrafts(), 1)); }
};
QTEST_MAIN(TestMigrationPictures)
#include "tst_migration_pictures.moc"
