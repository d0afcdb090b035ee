#include "core/transfer/sqlite_database.h"

#include "core/base/utf8.h"
#include "core/transfer/import_content.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace countersign {

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderSize = 100;
constexpr int kStepsBetweenChecks = 10'000;
constexpr int kMaxChecks = 2'000; // 20 million steps: about a second

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Statement prepare(sqlite3 *database, std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    return Statement(statement);
}

std::string quoted(std::string_view name)
{
    std::string text = "\"";
    for (const char character : name)
        text.append(character == '"' ? 2 : 1, character);
    return text + '"';
}

/// Text that isn't UTF-8 is there but wrong: a value that nobody takes for text.
Json textAt(sqlite3_stmt *statement, int column)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    const std::string_view text(bytes ? bytes : "",
                                bytes ? static_cast<std::size_t>(sqlite3_column_bytes(statement, column)) : 0);
    return isUtf8(text) ? Json(std::string(text)) : Json::array();
}

Json valueAt(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT:
        return textAt(statement, column);
    default:
        return nullptr;
    }
}

void restrict(sqlite3 *database)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1024 * 1024);
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 64 * 1024);
    sqlite3_limit(database, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
}

/// Stops a statement that takes too long; `context` counts how often it was asked.
int hadEnough(void *context)
{
    return ++*static_cast<int *>(context) > kMaxChecks;
}

} // namespace

void SqliteDatabase::Close::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

SqliteDatabase::SqliteDatabase(Handle handle)
    : m_handle(std::move(handle))
{ }

bool SqliteDatabase::looksLikeOne(ByteView bytes)
{
    return bytes.size() >= kHeaderSize && textOf(bytes).starts_with(kMagic);
}

Result<SqliteDatabase> SqliteDatabase::open(ByteView bytes)
{
    if (!looksLikeOne(bytes))
        return ErrorCode::ImportMalformed;
    sqlite3 *opened = nullptr;
    const int status = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    Handle handle(opened);
    if (status != SQLITE_OK)
        return ErrorCode::ImportMalformed;
    restrict(opened);
    auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(bytes.size()));
    if (!copy)
        return ErrorCode::ImportTooLarge;
    std::memcpy(copy, bytes.data(), bytes.size());
    copy[18] = copy[19] = 1; // A copy in memory has no write-ahead log, and isn't read while its header asks for one.
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    constexpr unsigned kFlags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY;
    if (sqlite3_deserialize(opened, "main", copy, size, size, kFlags) != SQLITE_OK)
        return ErrorCode::ImportMalformed;
    return SqliteDatabase(std::move(handle));
}

bool SqliteDatabase::hasTable(std::string_view table, std::initializer_list<std::string_view> columns) const
{
    int checks = 0;
    sqlite3_progress_handler(m_handle.get(), kStepsBetweenChecks, hadEnough, &checks);
    const Statement statement = prepare(m_handle.get(), "SELECT * FROM " + quoted(table) + " LIMIT 0");
    sqlite3_progress_handler(m_handle.get(), 0, nullptr, nullptr);
    return statement && std::ranges::all_of(columns, [&statement](std::string_view name) {
               for (int column = 0; column < sqlite3_column_count(statement.get()); ++column) {
                   if (name == sqlite3_column_name(statement.get(), column))
                       return true;
               }
               return false;
           });
}

Result<std::vector<Json>> SqliteDatabase::rows(std::string_view table) const
{
    int checks = 0;
    sqlite3_progress_handler(m_handle.get(), kStepsBetweenChecks, hadEnough, &checks);
    std::vector<Json> rows;
    const Statement statement = prepare(m_handle.get(), "SELECT * FROM " + quoted(table) + " ORDER BY rowid");
    int status = statement ? SQLITE_ROW : SQLITE_ERROR;
    while (statement && (status = sqlite3_step(statement.get())) == SQLITE_ROW) {
        if (rows.size() == kMaxImportedEntries)
            return Error{ErrorCode::ImportTooLarge, std::string(table)};
        Json row = Json::object();
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
            row[sqlite3_column_name(statement.get(), column)] = valueAt(statement.get(), column);
        rows.push_back(std::move(row));
    }
    sqlite3_progress_handler(m_handle.get(), 0, nullptr, nullptr);
    if (status == SQLITE_INTERRUPT)
        return Error{ErrorCode::ImportTooLarge, std::string(table)};
    if (status != SQLITE_DONE)
        return Error{ErrorCode::ImportMalformed, std::string(table)};
    return rows;
}

} // namespace countersign
