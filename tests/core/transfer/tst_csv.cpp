#include "core/transfer/csv.h"

#include <QTest>

#include <string>

using namespace countersign;

class TestCsv : public QObject
{
    Q_OBJECT

    static std::string columns(std::size_t count, std::string_view cell)
    {
        std::string row(cell);
        for (std::size_t index = 1; index < count; ++index)
            row.append(",").append(cell);
        return row + "\n";
    }

    static void expectError(std::string_view text, ErrorCode code)
    {
        const auto table = CsvTable::parse(text);
        QVERIFY(!table);
        QCOMPARE(table.error().code, code);
    }

private Q_SLOTS:
    void readsQuotedCells()
    {
        const auto table
            = CsvTable::parse("Title,Notes,TOTP\r\n\"a \"\"b\"\", c\",\"two\r\nlines\",x\r\n\r\n,,\"\"\nlast");
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 3U);
        QCOMPARE(table->cell(0, table->column("title")), "a \"b\", c");
        QCOMPARE(table->cell(0, table->column("NOTES")), "two\r\nlines");
        QCOMPARE(table->cell(0, table->column("TOTP")), "x");
        QCOMPARE(table->cell(1, table->column("TOTP")), "");
        QCOMPARE(table->cell(2, table->column("Title")), "last");
        QCOMPARE(table->cell(2, table->column("TOTP")), ""); // the row is shorter
        QVERIFY(!table->column("Tit"));
        QCOMPARE(table->cell(0, table->column("Tit")), "");
    }

    void readsOnlyTheFirstRowForItsColumns()
    {
        QCOMPARE(CsvTable::columnsIn("a,\"b,c\"\nd,\"never ends").size(), 2U);
        QVERIFY(CsvTable::columnsIn("no table\na,b").empty());
        QVERIFY(CsvTable::columnsIn("").empty());
        QVERIFY(CsvTable::columnsIn("a,\"b").empty());
    }

    void refusesWhatIsNoTable()
    {
        expectError("a,b\n\"never ends", ErrorCode::ImportMalformed);
        expectError("a,b\n\"ends\"\"", ErrorCode::ImportMalformed);
        expectError("a,b\n\xFF,c", ErrorCode::ImportMalformed);
    }

    void refusesMoreThanItsLimits()
    {
        const std::string header = "a,b\n";
        std::string bytes = header + '"' + std::string(CsvTable::kMaxBytes - header.size() - 2, 'x') + '"';
        QVERIFY(CsvTable::parse(bytes));
        bytes += '\n';
        expectError(bytes, ErrorCode::ImportTooLarge);

        std::string rows = header;
        for (std::size_t row = 0; row < CsvTable::kMaxRows; ++row)
            rows += "1,2\n";
        const auto full = CsvTable::parse(rows);
        QVERIFY(full);
        QCOMPARE(full->rowCount(), CsvTable::kMaxRows);
        expectError(rows + "1,2", ErrorCode::ImportTooLarge);

        QVERIFY(CsvTable::parse(columns(CsvTable::kMaxColumns, "c")));
        expectError(columns(CsvTable::kMaxColumns + 1, "c"), ErrorCode::ImportTooLarge);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
