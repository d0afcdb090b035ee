#pragma once

#include <QListView>

namespace countersign {

/// Accounts with tick boxes on a card; its model gives `TickRow`s. Space, or a click, ticks; on an account about which
/// something has to be decided it asks for that first.
class TickList final : public QListView
{
    Q_OBJECT

public:
    explicit TickList(QWidget *parent = nullptr);

    /// Never becomes higher than `rows` rows: what stands below it follows at once.
    void fitTo(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void decisionRequested(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void limitHeight();
    /// Ticks all of them, or takes the ticks off if all have one.
    void toggle(const QModelIndexList &indexes);

    int m_rows = 1; ///< that it may be high
    int m_rowHeight = 0; ///< as they were laid out
};

} // namespace countersign
