#include "ui/dialogs/account_icon.h"

#include "ui/accounts/brand.h"

#include <QPainter>

namespace countersign {

AccountIcon::AccountIcon(const QString &issuer, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_issuer(issuer)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize AccountIcon::sizeHint() const
{
    const int side = fontMetrics().height() * 12 / 5;
    return {side, side};
}

void AccountIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAccountIcon(painter, rect(), m_issuer, m_name, palette());
}

} // namespace countersign
