#include "ui/window/watch_bar.h"

#include "ui/desktop/line_icon.h"
#include "ui/desktop/theme.h"
#include "ui/dialogs/text_label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QWindow>

namespace countersign {

using namespace std::chrono_literals;

namespace {

constexpr int kWidth = 460;
constexpr int kIconSize = 24;

} // namespace

WatchBar::WatchBar()
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_headline(new TextLabel(tr("Looking for a QR code…")))
    , m_hint((new TextLabel({}, TextTone::Secondary))->wrapped())
    , m_time(new TextLabel({}, TextTone::Secondary))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowTitle(tr("Looking for a QR code…"));
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    auto *icon = new QLabel;
    icon->setPixmap(lineIcon(LineIcon::Screen).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    auto *stop = new QPushButton(tr("&Stop"));
    stop->setAccessibleDescription(tr("Ends the search and brings Countersign back"));
    connect(stop, &QPushButton::clicked, this, &WatchBar::stopRequested);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1);
    texts->addWidget(m_headline);
    texts->addWidget(m_hint);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kGap4, theme::kGap3, theme::kGap4, theme::kGap3);
    row->setSpacing(theme::kGap3);
    row->addWidget(icon);
    row->addLayout(texts, 1);
    row->addWidget(m_time);
    row->addWidget(stop);
    setFixedWidth(kWidth);
    setSeen({});
}

void WatchBar::setRemaining(std::chrono::milliseconds time)
{
    //: Seconds that are left, as short as possible.
    m_time->setText(tr("%1 s").arg(std::chrono::ceil<std::chrono::seconds>(time).count()));
    m_time->setAccessibleName(
        tr("%n second(s) left", nullptr, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count())));
}

void WatchBar::setSeen(const QString &phrase)
{
    const QString hint
        = phrase.isEmpty() ? tr("Bring the page to the front.") : tr("That is %1, not an account.").arg(phrase);
    if (hint == m_hint->text())
        return;
    m_hint->setText(hint);
    setAccessibleName(m_headline->text() + u' ' + hint);
    place();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Grows upwards, and stays where it was dragged.
void WatchBar::place()
{
    const int bottom = y() + height();
    resize(width(), layout()->totalHeightForWidth(width()));
    if (isVisible())
        move(x(), bottom - height());
}

void WatchBar::closeEvent(QCloseEvent *event)
{
    event->ignore(); // who listens takes it away
    Q_EMIT stopRequested();
}

void WatchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT stopRequested();
    else
        QWidget::keyPressEvent(event);
}

void WatchBar::mousePressEvent(QMouseEvent *)
{
    windowHandle()->startSystemMove();
}

void WatchBar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = theme::colors(palette());
    QPainter painter(this);
    painter.setPen(colors.hairline);
    painter.setBrush(colors.card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void WatchBar::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) { // at the bottom, where pages seldom show their code
        place();
        const QRect area = screen()->availableGeometry();
        move(area.center().x() - width() / 2, area.bottom() - height() - theme::kGap5);
    }
    QWidget::showEvent(event);
}

} // namespace countersign
