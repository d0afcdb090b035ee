#pragma once

#include "core/base/result.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// A table of text as RFC 4180 has it: comma-separated, quoted where needed, quotes doubled, line breaks within quotes.
/// The first row names the columns; blank rows are none. A table is a view: it needs the text that it was read from.
class CsvTable
{
public:
    static constexpr std::size_t kMaxBytes = 16 * 1024 * 1024;
    static constexpr std::size_t kMaxRows = 50'000;
    static constexpr std::size_t kMaxColumns = 64;

    /// Errors: ImportTooLarge over these limits; ImportMalformed for a quote that never ends, or text that isn't UTF-8.
    static Result<CsvTable> parse(std::string_view text);

    /// The columns that the first row of `text` names, without reading further; empty if it is no such row.
    static std::vector<std::string> columnsIn(std::string_view text);

    /// Of the column with that name, compared without case; none if there is no such.
    std::optional<std::size_t> column(std::string_view name) const;
    std::size_t rowCount() const { return m_rowEnds.size(); }
    /// Empty if the row is shorter, or there is no column.
    std::string_view cell(std::size_t row, std::optional<std::size_t> column) const;

private:
    std::vector<std::string> m_columns;
    std::vector<std::string_view> m_cells; ///< of all rows, one after the other
    std::vector<std::size_t> m_rowEnds; ///< in `m_cells`
    std::deque<std::string> m_unquoted; ///< cells that don't stand like that in the text; never moved
};

} // namespace countersign
