#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/transfer/json.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace countersign {

/// A database of another application, read from a private copy in memory: no file is opened or written, and nothing
/// that the database brings along (views, triggers, functions) is trusted.
class SqliteDatabase
{
public:
    static bool looksLikeOne(ByteView bytes);

    /// Errors: ImportMalformed.
    static Result<SqliteDatabase> open(ByteView bytes);

    /// Whether there is a table with all of `columns`. Views are no tables.
    bool hasTable(std::string_view table, std::initializer_list<std::string_view> columns) const;

    /// All rows of a table as JSON objects by column, in the order of their row ids. Blobs are left out;
    /// text that isn't UTF-8 is given as an empty array.
    /// Errors: ImportMalformed, ImportTooLarge for more than `kMaxImportedEntries` or more work than a second's.
    Result<std::vector<Json>> rows(std::string_view table) const;

private:
    struct Close
    {
        void operator()(sqlite3 *database) const;
    };
    using Handle = std::unique_ptr<sqlite3, Close>;

    explicit SqliteDatabase(Handle handle);

    Handle m_handle;
};

} // namespace countersign
