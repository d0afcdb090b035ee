#include "core/otp/migration_batch.h"

#include <QTest>

using namespace countersign;

namespace {

/// A part with one account and one rejected entry, both called `name`.
MigrationPart part(const char *name, int index, int count, std::int32_t batchId = 0)
{
    MigrationPart part;
    part.accounts.push_back(
        {.issuer = "Example", .name = name, .secret = SecretBytes::fromText("secret of " + std::string(name))});
    part.rejected.push_back({.name = name, .error = Error{ErrorCode::UnsupportedAlgorithm, "algorithm"}});
    part.batchSize = count;
    part.batchIndex = index;
    part.batchId = batchId;
    return part;
}

std::string names(const MigrationBatches::Content &content)
{
    std::string names;
    for (const AccountDraft &account : content.accounts)
        names += account.name;
    return names;
}

} // namespace

class TestMigrationBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompleteAfterTheOnlyPart()
    {
        MigrationBatches batches;
        QVERIFY(!batches.isComplete());
        QVERIFY(batches.add(part("a", 0, 1)) == MigrationBatches::Added::New);
        QVERIFY(batches.isComplete());
    }

    void takesPartsInAnyOrder()
    {
        MigrationBatches batches;
        batches.add(part("c", 2, 3, -5));
        batches.add(part("a", 0, 3, -5));
        QVERIFY(!batches.isComplete());
        QCOMPARE(batches.progress().size(), std::size_t(1));
        QCOMPARE(batches.progress()[0].partCount, 3);
        QVERIFY(batches.progress()[0].missing == std::vector<int>{1});
        batches.add(part("b", 1, 3, -5));
        QVERIFY(batches.isComplete());
        QVERIFY(batches.progress()[0].missing.empty());
        QCOMPARE(names(batches.take()), std::string("abc"));
    }

    void ignoresARepeat()
    {
        MigrationBatches batches;
        batches.add(part("a", 0, 2));
        QVERIFY(batches.add(part("a", 0, 2)) == MigrationBatches::Added::Repeat);
        QVERIFY(batches.progress()[0].missing == std::vector<int>{1});
        QCOMPARE(names(batches.take()), std::string("a"));
    }

    void keepsExportsWithDifferentIdsApart()
    {
        MigrationBatches batches;
        batches.add(part("a", 0, 2, 1));
        batches.add(part("b", 0, 2, 2));
        batches.add(part("c", 1, 2, 2));
        QCOMPARE(batches.progress().size(), std::size_t(2));
        QVERIFY(batches.progress()[0].missing == std::vector<int>{1});
        QVERIFY(batches.progress()[1].missing.empty());
        QVERIFY(!batches.isComplete());
    }

    void losesNoAccountWhenExportsWithoutIdsLookAlike()
    {
        MigrationBatches batches;
        batches.add(part("a", 0, 1));
        QVERIFY(batches.add(part("b", 0, 1)) == MigrationBatches::Added::New);
        QVERIFY(batches.add(part("b", 0, 1)) == MigrationBatches::Added::Repeat);
        QVERIFY(batches.isComplete());
        QCOMPARE(names(batches.take()), std::string("ab"));
    }

    void canBeFinishedWithPartsMissing()
    {
        MigrationBatches batches;
        batches.add(part("b", 1, 3));
        const auto content = batches.take();
        QCOMPARE(names(content), std::string("b"));
        QCOMPARE(content.rejected.size(), std::size_t(1));
        QVERIFY(batches.progress().empty());
    }
};

QTEST_GUILESS_MAIN(TestMigrationBatch)
#include "tst_migration_batch.moc"
