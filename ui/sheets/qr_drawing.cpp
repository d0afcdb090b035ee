#include "ui/sheets/qr_drawing.h"

#include <QByteArray>
#include <QPainter>
#include <QPainterPath>

namespace countersign {

namespace {

/// Calls `use(x, y, length)` for each run of dark modules in a row.
template <typename Use>
void forEachRun(const QrSymbol &symbol, Use use)
{
    for (int y = 0; y < symbol.side(); ++y) {
        for (int x = 0; x < symbol.side(); ++x) {
            const int start = x;
            while (symbol.isDark(x, y)) // outside nothing is dark
                ++x;
            if (x > start)
                use(start, y, x - start);
        }
    }
}

} // namespace

void drawSymbol(QPainter &painter, const QrSymbol &symbol, QPointF corner, double module)
{
    // One path: rectangles that are filled one by one show seams between them.
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    forEachRun(symbol, [&](int x, int y, int length) {
        path.addRect(corner.x() + x * module, corner.y() + y * module, length * module, module);
    });
    painter.fillPath(path, Qt::black);
}

QByteArray symbolPath(const QrSymbol &symbol)
{
    QByteArray path;
    forEachRun(symbol, [&](int x, int y, int length) {
        const QByteArray width = QByteArray::number(length);
        path += 'M' + QByteArray::number(x + QrSymbol::kQuietZone) + ' ' + QByteArray::number(y + QrSymbol::kQuietZone)
            + 'h' + width + "v1h-" + width + 'z';
    });
    return path;
}

} // namespace countersign
