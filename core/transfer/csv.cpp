#include "core/transfer/csv.h"

#include "core/base/utf8.h"
#include "core/otp/label.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

enum class Ended { Field, Row, Broken };

/// Takes one field off the front of `rest`, with the separator after it.
Ended takeField(std::string_view &rest, std::string &field)
{
    field.clear();
    if (rest.starts_with('"')) {
        for (rest.remove_prefix(1);; rest.remove_prefix(2)) { // what follows is a doubled quote
            const std::size_t quote = rest.find('"');
            if (quote == std::string_view::npos)
                return Ended::Broken;
            field += rest.substr(0, quote);
            rest.remove_prefix(quote);
            if (!rest.starts_with("\"\""))
                break;
            field += '"';
        }
        rest.remove_prefix(1);
    }
    // What follows a closing quote is kept: some write it so.
    const std::size_t end = std::min(rest.find_first_of(",\n"), rest.size());
    field += rest.substr(0, end);
    const bool isField = end < rest.size() && rest[end] == ',';
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!isField && field.ends_with('\r'))
        field.pop_back();
    return isField ? Ended::Field : Ended::Row;
}

/// Takes one row; false if it is broken, or has too many fields.
Result<std::vector<std::string>> takeRow(std::string_view &rest)
{
    std::vector<std::string> row;
    std::string field;
    for (;;) {
        const Ended ended = takeField(rest, field);
        if (ended == Ended::Broken)
            return ErrorCode::ImportMalformed;
        row.push_back(field);
        if (ended == Ended::Row)
            return row;
        if (row.size() == CsvTable::kMaxColumns)
            return ErrorCode::ImportTooLarge;
    }
}

bool isBlank(const std::vector<std::string> &row)
{
    return row.size() == 1 && trimmed(row.front()).empty();
}

} // namespace

std::vector<std::string> CsvTable::columnsIn(std::string_view text)
{
    constexpr std::size_t kLongestHeader = 4096;
    text = text.substr(0, kLongestHeader);
    if (text.find(',') >= text.find('\n')) // or neither is there
        return {};
    auto row = takeRow(text);
    return row ? *std::move(row) : std::vector<std::string>();
}

Result<CsvTable> CsvTable::parse(std::string_view text)
{
    if (text.size() > kMaxBytes)
        return ErrorCode::ImportTooLarge;
    if (!isUtf8(text))
        return ErrorCode::ImportMalformed;
    CsvTable table;
    while (!text.empty()) {
        auto row = takeRow(text);
        if (!row)
            return row.error();
        if (isBlank(*row))
            continue;
        if (table.m_columns.empty())
            table.m_columns = *std::move(row);
        else if (table.m_rows.size() == kMaxRows)
            return ErrorCode::ImportTooLarge;
        else
            table.m_rows.push_back(*std::move(row));
    }
    return table;
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const
{
    const auto found = std::ranges::find_if(
        m_columns, [name](const std::string &column) { return equalWithoutCase(trimmed(column), name); });
    if (found == m_columns.end())
        return {};
    return static_cast<std::size_t>(found - m_columns.begin());
}

std::string_view CsvTable::cell(std::size_t row, std::optional<std::size_t> column) const
{
    if (!column || *column >= m_rows[row].size())
        return {};
    return m_rows[row][*column];
}

} // namespace countersign
