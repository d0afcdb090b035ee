#pragma once

#include <QWidget>

#include <chrono>

namespace countersign {

/// The seconds that are left of a period, in a ring that empties.
class RingView final : public QWidget
{
    Q_OBJECT

public:
    explicit RingView(QWidget *parent = nullptr);

    void set(std::chrono::seconds remaining, std::chrono::seconds period);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::chrono::seconds m_remaining{0};
    std::chrono::seconds m_period{30};
};

} // namespace countersign
