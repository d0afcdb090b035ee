#pragma once

#include "ui/settings/settings.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QAbstractButton;
class QApplication;
class QWidget;

namespace countersign {

/// The colours of the design, by role. The only place colours come from.
struct ThemeColors
{
    QColor window, card;
    QColor text, secondaryText, disabledText;
    QColor hairline, hover;
    QColor accent, onAccent, accentSoft;
    QColor warning, warningSoft;
    QColor success, successSoft;
};

/// Light or dark colours, the palette and the thin style over Fusion.
namespace theme {

/// Distances, in device-independent pixels.
inline constexpr int kGap1 = 4;
inline constexpr int kGap2 = 8;
inline constexpr int kGap3 = 12;
inline constexpr int kGap4 = 16;
inline constexpr int kGap5 = 20;
inline constexpr int kControlRadius = 10;
inline constexpr int kCardRadius = 12;

/// Installs style and palette; again whenever the setting, or the system's scheme under `ThemeChoice::System`, changes.
void apply(QApplication &application, ThemeChoice choice, bool desktopStyle);

/// The colours in force for `palette` (light or dark by its window colour), so that delegates follow the palette.
const ThemeColors &colors(const QPalette &palette);
bool isDark(const QPalette &palette);

/// Relative luminance and contrast ratio (1 to 21) as WCAG 2.1 defines them.
double luminance(const QColor &color);
double contrast(const QColor &first, const QColor &second);

/// The tabular font of codes: `scale` times the size of `base`.
QFont codeFont(const QFont &base, double scale = 1.65);
/// `base`, bold, `scale` times its size.
QFont headlineFont(const QFont &base, double scale = 1.4);

/// What a button is for, as the style shows it.
enum class ButtonRole {
    Normal,
    Primary, ///< the one main action, in the accent colour
    Danger, ///< in the warning colour
    Flat, ///< no frame until it is pointed at
};
void setButtonRole(QAbstractButton *button, ButtonRole role);
/// What `setButtonRole` said; Normal for every other widget.
ButtonRole buttonRole(const QWidget *button);

/// Whether the desktop asks for reduced motion: no fades then.
bool isMotionReduced();

} // namespace theme

} // namespace countersign
