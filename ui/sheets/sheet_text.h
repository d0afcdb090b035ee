#pragma once

#include <QColor>
#include <QPointF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace countersign {

/// `millimetres` in units of the device.
double onPaper(const QPagedPaintDevice &device, double millimetres);

/// A font of the application, for paper.
QFont paperFont(double points, QFont::Weight weight = QFont::Normal);
/// The same with letters of one width.
QFont paperCodeFont(double points);

/// Paragraphs below each other on paper. The direction of each follows its own letters, its side that of the sheet: a
/// right-to-left name begins under the others.
class PaperText
{
public:
    /// Lines get at most `width` units wide.
    PaperText(const QPagedPaintDevice &device, double width)
        : m_device(&device)
        , m_width(width)
    { }

    void add(const QString &text, const QFont &font, const QColor &color = Qt::black);
    /// The next paragraph comes so much lower.
    void gap(double millimetres) { m_height += onPaper(*m_device, millimetres); }

    double height() const { return m_height; }
    void draw(QPainter &painter, QPointF corner) const;

private:
    struct Paragraph
    {
        std::unique_ptr<QTextLayout> layout; ///< can't be moved itself
        double top;
        QColor color;
    };

    const QPagedPaintDevice *m_device;
    double m_width;
    double m_height = 0;
    std::vector<Paragraph> m_paragraphs;
};

} // namespace countersign
