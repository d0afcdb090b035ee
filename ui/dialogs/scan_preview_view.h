#pragma once

#include "ui/scan/scan_preview.h"

#include <QRect>
#include <QWidget>

#include <optional>
#include <vector>

namespace countersign {

/// A code on a preview: where it was found, and what it is called there.
struct ScanMark
{
    int sourceIndex = 0; ///< as in FoundCode
    QRect area = {}; ///< in the source's pixels; empty: it is on no preview
    QString label = {};
    bool isAccount = true; ///< something else is shown, but less
};

/// Shows the monitors or pictures on which a scan found codes, each code outlined and named.
class ScanPreviewView final : public QWidget
{
    Q_OBJECT

public:
    ScanPreviewView(std::vector<ScanPreview> previews, std::vector<ScanMark> marks, QWidget *parent = nullptr);

    /// Whether any of `marks` is on one of `previews`: there is something to show.
    static bool hasSomethingToShow(const std::vector<ScanPreview> &previews, const std::vector<ScanMark> &marks);

    /// Makes one of the marks stand out, by its index; none: all are alike again.
    void emphasise(std::optional<std::size_t> mark);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// A mark that is on a preview, where it is painted.
    struct Placed
    {
        std::size_t mark;
        QRect outline;
        QRect picture;
        std::optional<QRect> label;
    };
    std::vector<Placed> placed(const std::vector<QRect> &pictures) const;
    void paintMark(QPainter &painter, const Placed &placed) const;
    std::vector<QSize> pictureSizes() const;
    QSize labelSize(const ScanMark &mark, const QRect &picture) const;
    void describe();

    std::vector<ScanPreview> m_previews;
    std::vector<ScanMark> m_marks;
    std::optional<std::size_t> m_emphasised;
};

} // namespace countersign
