#include "ui/text/code_text.h"

namespace countersign {

QString groupedCode(QStringView code)
{
    // The first group is the shorter one where the length is odd: 3+4 for seven.
    constexpr qsizetype kShortestGrouped = 6;
    if (code.size() < kShortestGrouped)
        return code.toString();
    const qsizetype first = code.size() / 2;
    return code.first(first).toString() + u' ' + code.sliced(first).toString();
}

QString groupedCode(std::string_view code)
{
    return groupedCode(QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())));
}

} // namespace countersign
