#include "ui/sheets/sheet.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

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
