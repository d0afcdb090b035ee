#include "ui/sheets/sheet_text.h"

#include <QFontDatabase>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <utility>

namespace countersign {

double onPaper(const QPagedPaintDevice &device, double millimetres)
{
    constexpr double kMillimetresPerInch = 25.4;
    return millimetres * device.logicalDpiY() / kMillimetresPerInch;
}

QFont paperFont(double points, QFont::Weight weight)
{
    QFont font;
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QFont paperCodeFont(double points)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(points);
    return font;
}

void PaperText::add(const QString &text, const QFont &font, const QColor &color)
{
    auto layout = std::make_unique<QTextLayout>(text, font, m_device);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    layout->beginLayout();
    double height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width);
        line.setPosition({0, height});
        height += line.height() + std::max(0.0, line.leading());
    }
    layout->endLayout();
    m_paragraphs.push_back({std::move(layout), m_height, color});
    m_height += height;
}

void PaperText::draw(QPainter &painter, QPointF corner) const
{
    for (const Paragraph &paragraph : m_paragraphs) {
        painter.setPen(paragraph.color);
        paragraph.layout->draw(&painter, corner + QPointF(0, paragraph.top));
    }
}

} // namespace countersign
