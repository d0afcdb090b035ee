#pragma once

#include "core/transfer/import_content.h"

#include <string_view>

namespace countersign {

/// What the columns of a password manager's table are called. Empty: it has no such column.
struct PasswordTable
{
    std::string_view totp;
    std::string_view otherTotp = {}; ///< another name of the same in other versions
    std::string_view title;
    std::string_view user;
    std::string_view note = {};
    std::string_view group = {};
    std::string_view favorite = {};
    std::string_view archived = {};
    bool groupsHaveRoot = false; ///< a group is a path, whose first part is the same for all
    std::string_view mark = {}; ///< tells it from tables with the same columns otherwise
};

/// Whether the first row of `text` names these columns.
bool isPasswordTable(std::string_view text, const PasswordTable &table);

/// The accounts of its rows. Errors: as `CsvTable::parse`; ImportTooLarge.
Result<ImportContent> readPasswordTable(std::string_view text, const PasswordTable &table);

} // namespace countersign
