#include "core/transfer/csv.h"

#include "core/base/utf8.h"
#include "core/otp/label.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

enum class Ended { Field, Row, Broken };

/// A field as it stands in the text, or put together where it doesn't stand there like that.
struct Field
{
    std::string_view view = {};
    std::optional<std::string> unquoted = {};

    void append(std::string_view piece)
    {
        if (unquoted)
            *unquoted += piece;
        else if (view.empty())
            view = piece;
        else if (!piece.empty())
            unquoted.emplace(view).append(piece);
    }
    std::string_view text() const { return unquoted ? std::string_view(*unquoted) : view; }
    void dropLast()
    {
        if (unquoted)
            unquoted->pop_back();
        else
            view.remove_suffix(1);
    }
};

/// Takes one field off the front of `rest`, with the separator after it.
Ended takeField(std::string_view &rest, Field &field)
{
    field = {};
    if (rest.starts_with('"')) {
        for (rest.remove_prefix(1);; rest.remove_prefix(2)) { // what follows is a doubled quote
            const std::size_t quote = rest.find('"');
            if (quote == std::string_view::npos)
                return Ended::Broken;
            field.append(rest.substr(0, quote));
            rest.remove_prefix(quote);
            if (!rest.starts_with("\"\""))
                break;
            field.append(rest.substr(0, 1));
        }
        rest.remove_prefix(1);
    }
    // What follows a closing quote is kept: some write it so.
    const std::size_t end = std::min(rest.find_first_of(",\n"), rest.size());
    field.append(rest.substr(0, end));
    const bool isField = end < rest.size() && rest[end] == ',';
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!isField && field.text().ends_with('\r'))
        field.dropLast();
    return isField ? Ended::Field : Ended::Row;
}

/// Takes one row. Errors: ImportMalformed if it is broken, ImportTooLarge if it has too many fields.
Result<void> takeRow(std::string_view &rest, std::vector<Field> &row)
{
    row.clear();
    for (;;) {
        const Ended ended = takeField(rest, row.emplace_back());
        if (ended == Ended::Broken)
            return ErrorCode::ImportMalformed;
        if (ended == Ended::Row)
            return {};
        if (row.size() == CsvTable::kMaxColumns)
            return ErrorCode::ImportTooLarge;
    }
}

bool isBlank(const std::vector<Field> &row)
{
    return row.size() == 1 && trimmed(row.front().text()).empty();
}

std::vector<std::string> textsOf(const std::vector<Field> &row)
{
    std::vector<std::string> texts;
    for (const Field &field : row)
        texts.emplace_back(field.text());
    return texts;
}

} // namespace

std::vector<std::string> CsvTable::columnsIn(std::string_view text)
{
    constexpr std::size_t kLongestHeader = 4096;
    text = text.substr(0, kLongestHeader);
    if (text.find(',') >= text.find('\n')) // or neither is there
        return {};
    std::vector<Field> row;
    return takeRow(text, row) ? textsOf(row) : std::vector<std::string>();
}

Result<CsvTable> CsvTable::parse(std::string_view text)
{
    if (text.size() > kMaxBytes)
        return ErrorCode::ImportTooLarge;
    if (!isUtf8(text))
        return ErrorCode::ImportMalformed;
    CsvTable table;
    std::vector<Field> row;
    while (!text.empty()) {
        if (const auto taken = takeRow(text, row); !taken)
            return taken.error();
        if (isBlank(row))
            continue;
        if (table.m_columns.empty()) {
            table.m_columns = textsOf(row);
            continue;
        }
        if (table.rowCount() == kMaxRows)
            return ErrorCode::ImportTooLarge;
        for (Field &field : row)
            table.m_cells.push_back(field.unquoted ? table.m_unquoted.emplace_back(*std::move(field.unquoted))
                                                   : field.view);
        table.m_rowEnds.push_back(table.m_cells.size());
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
    const std::size_t begin = row == 0 ? 0 : m_rowEnds[row - 1];
    if (!column || *column >= m_rowEnds[row] - begin)
        return {};
    return m_cells[begin + *column];
}

} // namespace countersign
