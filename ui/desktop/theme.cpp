#include "ui/desktop/theme.h"

#include "ui/desktop/color_scheme.h"
#include "ui/desktop/countersign_style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace countersign::theme {

namespace {

constexpr char kRoleProperty[] = "countersignButtonRole";

const ThemeColors &lightColors()
{
    static const ThemeColors colors{
        .window = QColor(0xF5, 0xF6, 0xF8),
        .card = QColor(0xFF, 0xFF, 0xFF),
        .text = QColor(0x14, 0x17, 0x1F),
        .secondaryText = QColor(0x5B, 0x64, 0x72),
        .disabledText = QColor(0xA3, 0xAB, 0xB8),
        .hairline = QColor(0xE2, 0xE5, 0xEA),
        .hover = QColor(0xED, 0xF0, 0xF5),
        .accent = QColor(0x34, 0x51, 0xD1),
        .onAccent = QColor(0xFF, 0xFF, 0xFF),
        .accentSoft = QColor(0xE8, 0xEC, 0xFD),
        .warning = QColor(0xBE, 0x3F, 0x0C), // a touch darker than drawn: 4.5 : 1 on its soft ground too
        .warningSoft = QColor(0xFD, 0xEB, 0xDD),
        .success = QColor(0x1E, 0x7B, 0x3A),
        .successSoft = QColor(0xE2, 0xF4, 0xE7),
    };
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors{
        .window = QColor(0x14, 0x16, 0x1B),
        .card = QColor(0x1D, 0x20, 0x27),
        .text = QColor(0xE9, 0xEB, 0xEF),
        .secondaryText = QColor(0x9A, 0xA3, 0xB2),
        .disabledText = QColor(0x5C, 0x64, 0x72),
        .hairline = QColor(0x2B, 0x2F, 0x38),
        .hover = QColor(0x25, 0x29, 0x32),
        .accent = QColor(0x8D, 0xA2, 0xFF),
        .onAccent = QColor(0x0E, 0x12, 0x30),
        .accentSoft = QColor(0x26, 0x2C, 0x47),
        .warning = QColor(0xFF, 0x9F, 0x5A),
        .warningSoft = QColor(0x3A, 0x28, 0x18),
        .success = QColor(0x6F, 0xD5, 0x8A),
        .successSoft = QColor(0x1C, 0x33, 0x24),
    };
    return colors;
}

QPalette paletteOf(const ThemeColors &colors)
{
    QPalette palette(colors.text, colors.card, colors.hover, colors.hairline, colors.hairline, colors.text, colors.text,
                     colors.card, colors.window);
    palette.setColor(QPalette::AlternateBase, colors.hover);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::PlaceholderText, colors.secondaryText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.text);
    palette.setColor(QPalette::ToolTipText, colors.window);
    palette.setColor(QPalette::Shadow, colors.hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colors.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.hover);
    return palette;
}

} // namespace

void apply(QApplication &application, ThemeChoice choice, bool desktopStyle)
{
    static const QString desktopStyleName = QApplication::style()->name();
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isSystemDark());
    if (desktopStyle) {
        application.setStyle(desktopStyleName);
        QApplication::setPalette(QPalette());
        return;
    }
    application.setStyle(new CountersignStyle);
    QApplication::setPalette(paletteOf(dark ? darkColors() : lightColors()));
}

const ThemeColors &colors(const QPalette &palette)
{
    return isDark(palette) ? darkColors() : lightColors();
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

double luminance(const QColor &color)
{
    const auto linear
        = [](double share) { return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    constexpr double kFlare = 0.05;
    return (lighter + kFlare) / (darker + kFlare);
}

QFont codeFont(const QFont &base, double scale)
{
    static const QString family = QFontInfo(QFontDatabase::systemFont(QFontDatabase::FixedFont)).family();
    QFont font = base;
    font.setFamilies({family});
    font.setStyleHint(QFont::Monospace);
    if (base.pixelSize() > 0)
        font.setPixelSize(static_cast<int>(std::lround(base.pixelSize() * scale)));
    else
        font.setPointSizeF(base.pointSizeF() * scale);
    return font;
}

QFont headlineFont(const QFont &base, double scale)
{
    QFont font = base;
    font.setWeight(QFont::Bold);
    if (base.pixelSize() > 0)
        font.setPixelSize(static_cast<int>(std::lround(base.pixelSize() * scale)));
    else
        font.setPointSizeF(base.pointSizeF() * scale);
    return font;
}

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(kRoleProperty, static_cast<int>(role));
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? static_cast<ButtonRole>(button->property(kRoleProperty).toInt()) : ButtonRole::Normal;
}

bool isMotionReduced()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace countersign::theme
