#pragma once

#include <QListView>

namespace countersign {

/// The list of the review on its card. Space, or a click, ticks; on an account that is here with another key it asks
/// for the comparison first.
class ImportReviewView final : public QListView
{
    Q_OBJECT

public:
    explicit ImportReviewView(QWidget *parent = nullptr);

    /// Never becomes higher than `rows` rows: what stands below it follows at once.
    void fitTo(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void compareRequested(const QModelIndex &index);

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
