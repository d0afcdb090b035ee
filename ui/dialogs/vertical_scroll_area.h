#pragma once

#include <QScrollArea>

namespace countersign {

/// Scrolls what is too high, and is never narrower than what it holds. As high as its content while that is short.
class VerticalScrollArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit VerticalScrollArea(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
};

} // namespace countersign
