#pragma once

#include <QColor>
#include <QPainterPath>
#include <QString>

#include <string>
#include <string_view>

class QPainter;
class QPalette;

namespace countersign {

/// How an account's issuer is drawn: its glyph on its colour, or else one or a few letters.
struct Brand
{
    QColor background;
    QColor foreground; ///< white, or nearly black on light grounds
    QString monogram;
    QPainterPath glyph = {}; ///< in a square of 24 × 24; empty where there is none
};

/// The brand of an issuer from the catalogue; a coloured monogram for one that isn't there.
Brand brandFor(const QString &issuer, const QString &name);

/// Other names of the issuer, for searching; empty if it isn't in the catalogue.
std::string brandAliases(std::string_view issuer, std::string_view name);

/// Draws the brand of an account into the square `rect` with round corners. Drawn once for a size and kept in
/// QPixmapCache, which is emptied at lock. Grounds as dark (or light) as the card of `palette` get an outline.
void paintAccountIcon(QPainter &painter, const QRectF &rect, const QString &issuer, const QString &name,
                      const QPalette &palette);

} // namespace countersign
