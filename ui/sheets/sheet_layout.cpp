#include "ui/sheets/sheet_layout.h"

#include "ui/sheets/qr_drawing.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountSheet)
};

// In millimetres; both hold the white zone of the code, four of its squares.
constexpr double kPadding = 5.5; // above and below
constexpr double kGap = 8; // between words and code
constexpr double kHeading = 12; // points
constexpr QColor kGrey(0x55, 0x55, 0x55);

/// The same with places to break a line at, as addresses have no spaces.
QString breakable(QString name)
{
    static const QRegularExpression separator(u"([@._/:])"_s);
    return name.replace(separator, u"\\1\u200B"_s);
}

} // namespace

EntryLayout::EntryLayout(const QPagedPaintDevice &device, const Sheet &sheet, const SheetEntry &entry, QSizeF room)
    : m_entry(&entry)
    , m_right(room.width())
    , m_words(device, 0)
{
    // A whole number of units, so that all squares are alike.
    m_module = std::floor(onPaper(device, moduleWidth(sheet, entry.symbol)));
    m_padding = onPaper(device, kPadding);
    m_textWidth = m_right - m_module * entry.symbol.side() - onPaper(device, kGap);
    const QFontMetricsF metrics(paperFont(kHeading, QFont::Bold), &device);
    m_symbolTop = metrics.ascent() - metrics.capHeight();
    for (const double scale : {1.0, 0.85, 0.7, 0.55, 0.4}) { // only thousands of letters need less than 1
        m_words = wordsOf(device, scale);
        if (height() <= room.height())
            break;
    }
}

PaperText EntryLayout::wordsOf(const QPagedPaintDevice &device, double scale) const
{
    PaperText words(device, m_textWidth);
    words.add(breakable(m_entry->heading), paperFont(kHeading * scale, QFont::Bold));
    if (!m_entry->subheading.isEmpty()) {
        words.gap(0.5);
        words.add(breakable(m_entry->subheading), paperFont(10.5 * scale));
    }
    if (!m_entry->details.isEmpty()) {
        words.gap(1);
        words.add(m_entry->details.join(u" · "_s), paperFont(9.5 * scale, QFont::DemiBold));
    }
    if (!m_entry->key.isEmpty()) {
        words.gap(2.5);
        //: Stands above the key of an account
        words.add(Words::tr("Key"), paperFont(8 * scale), kGrey);
        words.gap(0.5);
        words.add(m_entry->key, paperCodeFont(11 * scale));
    }
    for (const QString &name : m_entry->names) {
        words.gap(1);
        words.add(breakable(name), paperFont(9.5 * scale));
    }
    if (!m_entry->hints.isEmpty()) {
        words.gap(2.5);
        words.add(m_entry->hints.join(u' '), paperFont(8.5 * scale), kGrey);
    }
    return words;
}

double EntryLayout::height() const
{
    const double symbolEnd = m_symbolTop + m_module * m_entry->symbol.side();
    return std::max(symbolEnd, m_words.height()) + 2 * m_padding;
}

void EntryLayout::draw(QPainter &painter, double top) const
{
    const double side = m_module * m_entry->symbol.side();
    m_words.draw(painter, {0, top + m_padding});
    drawSymbol(painter, m_entry->symbol, {std::floor(m_right - side), std::floor(top + m_padding + m_symbolTop)},
               m_module);
}

} // namespace countersign
