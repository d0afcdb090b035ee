#include "ui/accounts/brand.h"

#include "core/providers/brand_glyph.h"
#include "core/providers/provider.h"
#include "ui/accounts/svg_path.h"
#include "ui/desktop/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHashFunctions>
#include <QPaintDevice>
#include <QPainter>
#include <QPalette>
#include <QPen>
#include <QPixmap>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

constexpr qreal kGlyphBox = 24;
constexpr qreal kGlyphShare = 0.56; ///< of the icon's side
constexpr qreal kCornerShare = 0.22;
constexpr qreal kOutlineShare = 0.02;
/// Grounds that are nearer to the card than this contrast get an outline.
constexpr double kSeenOnCard = 1.3;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The first character of a name as a capital; whole even where it takes two UTF-16 units.
QString firstCharacter(const QString &name)
{
    for (qsizetype at = 0; at < name.size(); ++at) {
        const bool pair = name.at(at).isHighSurrogate() && at + 1 < name.size();
        if (pair || name.at(at).isLetterOrNumber())
            return name.mid(at, pair ? 2 : 1).toUpper();
    }
    return QStringLiteral("?");
}

/// A colour that stays the same for a name, dark enough for white letters.
QColor colorOfName(const QString &name)
{
    constexpr uint kSeed = 2166136261U; // FNV-1a, so that every start of the program gives the same colour
    constexpr uint kPrime = 16777619U;
    uint hash = kSeed;
    for (const QChar character : name.toCaseFolded())
        hash = (hash ^ character.unicode()) * kPrime;
    constexpr int kHues = 18;
    return QColor::fromHsl(static_cast<int>(hash % kHues) * 360 / kHues, 120, 82);
}

/// Whether white stands out from `ground` as WCAG asks of graphics.
bool carriesWhite(const QColor &ground)
{
    constexpr double kClear = 3;
    return theme::contrast(ground, Qt::white) >= kClear;
}

/// `ground` shaded as far as white needs it; as it is where that would be another colour.
QColor shadedForWhite(const QColor &ground)
{
    constexpr int kMostSteps = 8;
    constexpr int kStep = 102; // percent: each takes 2 % of the brightness
    QColor shaded = ground;
    for (int step = 0; step < kMostSteps && !carriesWhite(shaded); ++step)
        shaded = shaded.darker(kStep);
    return carriesWhite(shaded) ? shaded : ground;
}

/// White like most brands have it, unless the ground is light.
QColor colorOn(const QColor &ground)
{
    return carriesWhite(ground) ? QColor(Qt::white) : QColor(Qt::black);
}

Brand brandOf(const Provider &provider)
{
    Brand brand{.background = {}, .foreground = {}, .monogram = text(provider.monogram)};
    RgbColor color = provider.color.value_or(0);
    if (const BrandGlyph *glyph = findBrandGlyph(provider.glyph)) {
        brand.glyph = painterPathFromSvg(glyph->path);
        color = provider.color.value_or(glyph->color);
    }
    brand.background = shadedForWhite(QColor::fromRgb(color | 0xFF000000U));
    brand.foreground = colorOn(brand.background);
    return brand;
}

void paintMonogram(QPainter &painter, const QRectF &rect, const Brand &brand)
{
    constexpr int kSmallest = 6;
    QFont font = painter.font();
    font.setWeight(QFont::Bold);
    font.setPixelSize(std::max(kSmallest, static_cast<int>(rect.height() * 0.42)));
    const qreal width = QFontMetricsF(font).horizontalAdvance(brand.monogram);
    const qreal widest = rect.width() * 0.8;
    if (width > widest)
        font.setPixelSize(std::max(kSmallest, static_cast<int>(font.pixelSize() * widest / width)));
    painter.setFont(font);
    painter.setPen(brand.foreground);
    painter.drawText(rect, Qt::AlignCenter, brand.monogram);
}

void paintBrand(QPainter &painter, const QRectF &rect, const Brand &brand, const ThemeColors &colors)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLost = theme::contrast(brand.background, colors.card) < kSeenOnCard;
    const qreal line = isLost ? std::max<qreal>(1, rect.width() * kOutlineShare) : 0;
    painter.setPen(isLost ? QPen(colors.disabledText, line) : QPen(Qt::NoPen));
    painter.setBrush(brand.background);
    const qreal radius = rect.width() * kCornerShare;
    painter.drawRoundedRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
    if (brand.glyph.isEmpty()) {
        paintMonogram(painter, rect, brand);
        return;
    }
    const qreal side = rect.width() * kGlyphShare;
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / kGlyphBox, side / kGlyphBox);
    painter.fillPath(brand.glyph, brand.foreground);
}

} // namespace

Brand brandFor(const QString &issuer, const QString &name)
{
    if (const Provider *provider = findProviderOfAccount(issuer.toStdString(), name.toStdString()))
        return brandOf(*provider);
    const QString shown = issuer.isEmpty() ? name : issuer;
    const QColor background = colorOfName(shown);
    return {.background = background, .foreground = colorOn(background), .monogram = firstCharacter(shown)};
}

std::string brandAliases(std::string_view issuer, std::string_view name)
{
    const Provider *provider = findProviderOfAccount(issuer, name);
    if (!provider)
        return {};
    std::string aliases(provider->name);
    for (const std::string_view alias : provider->aliases)
        aliases.append(1, '\n').append(alias);
    return aliases;
}

void paintAccountIcon(QPainter &painter, const QRectF &rect, const QString &issuer, const QString &name,
                      const QPalette &palette)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int side = static_cast<int>(std::lround(rect.width() * ratio));
    const ThemeColors &colors = theme::colors(palette);
    const Provider *provider = findProviderOfAccount(issuer.toStdString(), name.toStdString());
    const QString shown = provider ? text(provider->name) : issuer.isEmpty() ? name : issuer;
    // Not the name itself: the cache keeps its keys when it is cleared, as at lock.
    const size_t nameHash = qHash(shown, QHashSeed::globalSeed());
    const QString key = QStringLiteral("countersign/brand/%1/%2/%3")
                            .arg(QString::number(side), colors.card.name(), QString::number(nameHash, 16));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter icon(&pixmap);
        icon.setFont(painter.font());
        paintBrand(icon, QRectF(0, 0, side, side), brandFor(issuer, name), colors);
        icon.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(rect, pixmap, QRectF(0, 0, side, side));
}

} // namespace countersign
