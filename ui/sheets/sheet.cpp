#include "ui/sheets/sheet.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

double moduleWidth(const Sheet &sheet, const QrSymbol &symbol)
{
    constexpr double kLeast = 0.5; // phones and scanners have trouble with less
    constexpr double kMost = 1.2; // so that the white zone is no wider than the space between entries
    return std::clamp(sheet.symbolSide / symbol.side(), kLeast, kMost);
}

Paper usualPaper(const QLocale &locale)
{
    // CLDR, supplemental data, paperSizeData; everybody else has A4.
    constexpr QLocale::Territory kLetter[] = {
        QLocale::Belize,      QLocale::Canada,     QLocale::Chile,        QLocale::Colombia,  QLocale::CostaRica,
        QLocale::ElSalvador,  QLocale::Guatemala,  QLocale::Mexico,       QLocale::Nicaragua, QLocale::Panama,
        QLocale::Philippines, QLocale::PuertoRico, QLocale::UnitedStates, QLocale::Venezuela,
    };
    return std::ranges::find(kLetter, locale.territory()) == std::end(kLetter) ? Paper::A4 : Paper::Letter;
}

} // namespace countersign
