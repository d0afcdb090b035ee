#include "ui/dialogs/qr_code_view.h"

#include <QPainter>

namespace countersign {

namespace {

constexpr int kUsualModules = 57; // an ordinary account

} // namespace

QrCodeView::QrCodeView(QWidget *parent)
    : QWidget(parent)
    , m_modules(kUsualModules)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void QrCodeView::setSymbol(QrSymbol symbol)
{
    m_modules = symbol.sideWithQuietZone();
    m_symbol = std::move(symbol);
    updateGeometry();
    update();
}

void QrCodeView::clear()
{
    m_symbol.reset();
    update();
}

QSize QrCodeView::sizeFor(int pixelsPerModule) const
{
    return {m_modules * pixelsPerModule, m_modules * pixelsPerModule};
}

QSize QrCodeView::sizeHint() const
{
    constexpr int kComfortable = 330;
    constexpr int kLeastPixels = 4; // dense codes get a larger dialog
    return sizeFor(std::max(kLeastPixels, kComfortable / m_modules));
}

QSize QrCodeView::minimumSizeHint() const
{
    return sizeFor(2);
}

void QrCodeView::paintEvent(QPaintEvent *)
{
    if (!m_symbol)
        return;
    QPainter painter(this);
    // In pixels of the screen: at 125 % and the like, modules would get unequal sizes otherwise.
    const QTransform toScreen = painter.deviceTransform();
    painter.setTransform(toScreen.inverted());
    const QRectF place = toScreen.mapRect(QRectF(rect()));
    const int pixels = static_cast<int>(std::min(place.width(), place.height())) / m_modules;
    const int side = pixels * m_modules;
    const int left = qRound(place.center().x() - side / 2.0);
    const int top = qRound(place.center().y() - side / 2.0);

    // Readers want dark on light: no colours of the theme here. The corners are rounded within the quiet zone.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(left, top, side, side, 2 * pixels, 2 * pixels);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < m_symbol->side(); ++y) {
        for (int x = 0; x < m_symbol->side(); ++x) {
            if (m_symbol->isDark(x, y))
                painter.fillRect(left + (x + QrSymbol::kQuietZone) * pixels, top + (y + QrSymbol::kQuietZone) * pixels,
                                 pixels, pixels, Qt::black);
        }
    }
}

} // namespace countersign
