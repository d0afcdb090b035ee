#include "core/transfer/import_content.h"
#include "core/transfer/sqlite_database.h"

#include <QTest>

#include <sqlite3.h>

using namespace countersign;

/// Databases of other applications are read within limits, and run nothing of theirs.
class TestSqliteDatabase : public QObject
{
    Q_OBJECT

    static Bytes databaseWith(const std::string &sql)
    {
        sqlite3 *database = nullptr;
        sqlite3_open(":memory:", &database);
        const bool isDone = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_int64 size = 0;
        unsigned char *bytes = sqlite3_serialize(database, "main", &size, 0);
        Bytes result = isDone && bytes ? Bytes(bytes, bytes + size) : Bytes();
        sqlite3_free(bytes);
        sqlite3_close(database);
        return result;
    }
    static Bytes databaseWithRows(std::size_t count)
    {
        return databaseWith("CREATE TABLE t (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT "
                            + std::to_string(count) + ") INSERT INTO t SELECT i FROM n");
    }

private Q_SLOTS:
    void readsAsManyRowsAsAnImportMayHave()
    {
        const auto full = SqliteDatabase::open(databaseWithRows(kMaxImportedEntries));
        QVERIFY(full);
        const auto rows = full->rows("t");
        QVERIFY(rows);
        QCOMPARE(rows->size(), kMaxImportedEntries);
        const auto more = SqliteDatabase::open(databaseWithRows(kMaxImportedEntries + 1));
        QVERIFY(more);
        const auto refused = more->rows("t");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ImportTooLarge);
    }

    void givesNoTextThatIsNotUtf8()
    {
        const auto database = SqliteDatabase::open(
            databaseWith("CREATE TABLE t(a, b); INSERT INTO t VALUES (CAST(x'FF41' AS TEXT), 'é')"));
        QVERIFY(database);
        const auto rows = database->rows("t");
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1U);
        QVERIFY(!memberOf(rows->front(), "a").is_string());
        QVERIFY(!memberOf(rows->front(), "a").is_null()); // it is there, but wrong
        QVERIFY(memberOf(rows->front(), "b") == "é");
    }

    void runsNoViews()
    {
        const auto database
            = SqliteDatabase::open(databaseWith("CREATE TABLE t (a); CREATE VIEW v AS SELECT a FROM t"));
        QVERIFY(database);
        QVERIFY(database->hasTable("t", {"a"}));
        QVERIFY(!database->hasTable("t", {"b"}));
        QVERIFY(!database->hasTable("v", {"a"}));
        QVERIFY(!database->rows("v"));
    }

    void refusesWhatIsCut()
    {
        Bytes bytes = databaseWithRows(1000);
        QVERIFY(bytes.size() > 4096);
        bytes.resize(4096);
        const auto cut = SqliteDatabase::open(bytes);
        QVERIFY(!cut || !cut->rows("t"));
        bytes.resize(99);
        QVERIFY(!SqliteDatabase::open(bytes));
    }
};

QTEST_GUILESS_MAIN(TestSqliteDatabase)
#include "tst_sqlite_database.moc"
