#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace countersign {

/// A thin bar that moves while something takes a time that nobody knows. It keeps its place while it rests.
class BusyBar final : public QWidget
{
    Q_OBJECT

public:
    /// `what` is going on, for screen readers.
    explicit BusyBar(const QString &what, QWidget *parent = nullptr);

    void setBusy(bool busy);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVariantAnimation m_sweep;
    bool m_busy = false;
};

} // namespace countersign
