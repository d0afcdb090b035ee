#pragma once

#include "ui/window/incoming.h"

#include <QObject>

class QWidget;

namespace countersign {

/// Lets pictures, links and vault files be dropped anywhere on a window.
class DropTarget final : public QObject
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget &window);

Q_SIGNALS:
    void dropped(const countersign::Incoming &incoming);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace countersign
