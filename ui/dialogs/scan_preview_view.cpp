#include "ui/dialogs/scan_preview_view.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/scan_preview_layout.h"
#include "ui/text/display_text.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int kHeight = 150;
constexpr int kLeastHeight = 90;
constexpr int kMargin = 2; ///< for the frame
constexpr int kRadius = 6;
constexpr double kFaded = 0.6;

/// The preview of a mark's source; null if there is none.
const ScanPreview *previewOf(const std::vector<ScanPreview> &previews, const ScanMark &mark)
{
    const auto preview = std::ranges::find(previews, mark.sourceIndex, &ScanPreview::sourceIndex);
    return preview == previews.end() || mark.area.isEmpty() ? nullptr : &*preview;
}

} // namespace

ScanPreviewView::ScanPreviewView(std::vector<ScanPreview> previews, std::vector<ScanMark> marks, QWidget *parent)
    : QWidget(parent)
    , m_previews(std::move(previews))
    , m_marks(std::move(marks))
{
    // Only what has a mark says something.
    std::erase_if(m_previews, [this](const ScanPreview &preview) {
        return preview.image.isNull() || std::ranges::none_of(m_marks, [&](const ScanMark &mark) {
                   return mark.sourceIndex == preview.sourceIndex && !mark.area.isEmpty();
               });
    });
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

bool ScanPreviewView::hasSomethingToShow(const std::vector<ScanPreview> &previews, const std::vector<ScanMark> &marks)
{
    return std::ranges::any_of(marks, [&](const ScanMark &mark) { return previewOf(previews, mark) != nullptr; });
}

void ScanPreviewView::describe()
{
    QStringList sources;
    for (const ScanPreview &preview : m_previews)
        sources += displayText(preview.source);
    sources.removeAll(QString());
    QStringList labels;
    for (const ScanMark &mark : m_marks) {
        if (previewOf(m_previews, mark))
            labels += mark.label;
    }
    setAccessibleName(tr("Preview of the scan"));
    //: For screen readers. %1 names screens or files, %2 what is outlined on the picture of them
    setAccessibleDescription(
        tr("%1, with these codes outlined: %2").arg(QLocale().createSeparatedList(sources), labels.join(u", "_s)));
}

void ScanPreviewView::emphasise(std::optional<std::size_t> mark)
{
    if (mark == m_emphasised)
        return;
    m_emphasised = mark;
    update();
}

QSize ScanPreviewView::sizeHint() const
{
    return {2 * kHeight, kHeight};
}

int ScanPreviewView::heightForWidth(int width) const
{
    const auto places
        = scan_preview::placePictures(pictureSizes(), {0, 0, width - 2 * kMargin, kHeight - 2 * kMargin}, theme::kGap2);
    return places.empty() ? 0 : places.front().height() + 2 * kMargin;
}

std::vector<QSize> ScanPreviewView::pictureSizes() const
{
    std::vector<QSize> sizes;
    for (const ScanPreview &preview : m_previews)
        sizes.push_back(preview.image.size());
    return sizes;
}

QSize ScanPreviewView::minimumSizeHint() const
{
    return {kLeastHeight, kLeastHeight};
}

QSize ScanPreviewView::labelSize(const ScanMark &mark, const QRect &picture) const
{
    const int most = std::max(1, std::min(picture.width() - 2 * theme::kGap1, picture.width() / 2 + theme::kGap5));
    return {std::min(most, fontMetrics().horizontalAdvance(mark.label) + 2 * theme::kGap2),
            fontMetrics().height() + theme::kGap1};
}

std::vector<ScanPreviewView::Placed> ScanPreviewView::placed(const std::vector<QRect> &pictures) const
{
    std::vector<Placed> all;
    std::vector<scan_preview::Outline> outlines;
    std::vector<QSize> sizes;
    for (std::size_t index = 0; index < m_marks.size(); ++index) {
        const ScanMark &mark = m_marks[index];
        const ScanPreview *preview = previewOf(m_previews, mark);
        if (!preview)
            continue;
        const QRect &picture = pictures[static_cast<std::size_t>(preview - m_previews.data())];
        const QRect outline = scan_preview::mapArea(mark.area, preview->sourceSize, picture);
        all.push_back({index, outline, picture, {}});
        outlines.push_back({outline, picture});
        sizes.push_back(labelSize(mark, picture));
    }
    const auto labels = scan_preview::placeLabels(outlines, sizes);
    for (std::size_t index = 0; index < all.size(); ++index)
        all[index].label = labels[index];
    return all;
}

void ScanPreviewView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto pictures = scan_preview::placePictures(
        pictureSizes(), rect().marginsRemoved({kMargin, kMargin, kMargin, kMargin}), theme::kGap2);
    for (std::size_t index = 0; index < pictures.size(); ++index) {
        QPainterPath frame;
        frame.addRoundedRect(pictures[index], kRadius, kRadius);
        painter.save();
        painter.setClipPath(frame);
        painter.drawImage(pictures[index], m_previews[index].image);
        painter.restore();
        painter.setPen(QPen(theme::colors(palette()).hairline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(frame);
    }
    auto marks = placed(pictures);
    // What stands out is painted last.
    std::ranges::stable_sort(marks, {}, [this](const Placed &mark) { return mark.mark == m_emphasised; });
    for (const Placed &mark : marks)
        paintMark(painter, mark);
}

void ScanPreviewView::paintMark(QPainter &painter, const Placed &placed) const
{
    const ThemeColors &colors = theme::colors(palette());
    const ScanMark &mark = m_marks[placed.mark];
    const QColor color = mark.isAccount ? colors.accent : colors.secondaryText;
    const bool isFaded = m_emphasised && m_emphasised != placed.mark;
    painter.save();
    painter.setOpacity(isFaded ? kFaded : 1);
    painter.setBrush(Qt::NoBrush);
    // A light line around the coloured one: it is seen on dark pages and on light ones.
    painter.setPen(QPen(colors.card, 4));
    painter.drawRoundedRect(placed.outline, 3, 3);
    painter.setPen(QPen(color, 2));
    painter.drawRoundedRect(placed.outline, 3, 3);
    painter.setOpacity(1); // names are to be read, whichever stands out
    if (placed.label) {
        painter.setPen(mark.isAccount ? QPen(Qt::NoPen) : QPen(colors.hairline, 1));
        painter.setBrush(mark.isAccount ? colors.accent : colors.card);
        painter.drawRoundedRect(*placed.label, 4, 4);
        painter.setPen(mark.isAccount ? colors.onAccent : colors.text);
        const QRect text = placed.label->adjusted(theme::kGap2, 0, -theme::kGap2, 0);
        painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(mark.label, Qt::ElideRight, text.width()));
    }
    painter.restore();
}

} // namespace countersign
