#pragma once

#include "ui/desktop/line_icon.h"

#include <QWidget>

namespace countersign {

/// A drawing in the accent colour on a soft rounded square, for the start of a row.
class IconTile final : public QWidget
{
    Q_OBJECT

public:
    explicit IconTile(LineIcon icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LineIcon m_icon;
};

} // namespace countersign
