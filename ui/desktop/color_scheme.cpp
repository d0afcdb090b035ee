#include "ui/desktop/color_scheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace countersign {

bool isSystemDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    static const bool dark = QPalette().color(QPalette::Window).lightness() < 128;
    return dark;
#endif
}

} // namespace countersign
