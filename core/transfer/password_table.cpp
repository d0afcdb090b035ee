#include "core/transfer/password_table.h"

#include "core/otp/label.h"
#include "core/transfer/csv.h"
#include "core/transfer/entry.h"
#include "core/transfer/totp_field.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

bool isYes(std::string_view cell)
{
    cell = trimmed(cell);
    return cell == "1" || equalWithoutCase(cell, "true") || equalWithoutCase(cell, "yes");
}

std::string_view groupIn(std::string_view cell, const PasswordTable &table)
{
    cell = trimmed(cell);
    if (!table.groupsHaveRoot)
        return cell;
    const std::size_t slash = cell.find('/');
    return slash == std::string_view::npos ? std::string_view() : cell.substr(slash + 1);
}

} // namespace

bool isPasswordTable(std::string_view text, const PasswordTable &table)
{
    const auto columns = CsvTable::columnsIn(text);
    const auto has = [&columns](std::string_view name) {
        return name.empty() || std::ranges::any_of(columns, [name](const std::string &column) {
                   return equalWithoutCase(trimmed(column), name);
               });
    };
    const bool hasTotp = has(table.totp) || (!table.otherTotp.empty() && has(table.otherTotp));
    return !columns.empty() && hasTotp && has(table.title) && has(table.user) && has(table.mark);
}

Result<ImportContent> readPasswordTable(std::string_view text, const PasswordTable &table)
{
    const auto rows = CsvTable::parse(text);
    if (!rows)
        return rows.error();
    auto totp = rows->column(table.totp);
    if (!totp)
        totp = rows->column(table.otherTotp);
    const auto title = rows->column(table.title);
    const auto user = rows->column(table.user);
    const auto note = rows->column(table.note);
    const auto group = rows->column(table.group);
    ImportContent result{.holdsMore = true}; // passwords
    for (std::size_t row = 0; row < rows->rowCount(); ++row) {
        const std::string_view field = trimmed(rows->cell(row, totp));
        if (field.empty())
            continue; // a password without two-step logon
        const std::string name = entryName(rows->cell(row, title), rows->cell(row, user));
        if (isYes(rows->cell(row, rows->column(table.archived)))) {
            result.trashed.push_back(name);
            continue;
        }
        auto draft = draftFromTotpField(field, rows->cell(row, title), rows->cell(row, user));
        if (draft) {
            draft->note = rows->cell(row, note);
            draft->favorite = isYes(rows->cell(row, rows->column(table.favorite)));
            const std::string_view path = groupIn(rows->cell(row, group), table);
            if (!path.empty())
                draft->groups.emplace_back(path);
        }
        result.add(name, std::move(draft));
        if (result.accounts.size() + result.rejected.size() > kMaxImportedEntries)
            return ErrorCode::ImportTooLarge;
    }
    return result;
}

} // namespace countersign
