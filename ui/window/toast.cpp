#include "ui/window/toast.h"

#include "ui/desktop/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QTimer>

#include <chrono>
#include <utility>

namespace countersign {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kShown = 5s;
constexpr auto kShownWithAction = 8s; // long enough to reach "Undo"
constexpr int kFadeMilliseconds = 120;

/// A toast stands out: dark in the light theme and light in the dark one.
const ThemeColors &toastColors(const QPalette &palette)
{
    QPalette opposite = palette;
    opposite.setColor(QPalette::Window, theme::colors(palette).text);
    return theme::colors(opposite);
}

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel)
    , m_button(new QPushButton)
    , m_timer(new QTimer(this))
{
    setObjectName("toast"_L1);
    m_label->setTextFormat(Qt::PlainText);
    theme::setButtonRole(m_button, theme::ButtonRole::Flat);
    m_button->setCursor(Qt::PointingHandCursor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kGap3, theme::kGap2, theme::kGap1, theme::kGap2);
    layout->setSpacing(theme::kGap1);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);

    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, {});
        dismiss();
        if (action)
            action();
    });
    parent->installEventFilter(this);
    hide();
}

QString Toast::message() const
{
    return isHidden() ? QString() : accessibleName();
}

void Toast::showMessage(const QString &message, const QString &actionText, std::function<void()> action)
{
    m_action = std::move(action);
    setText(message);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());

    const ThemeColors &colors = toastColors(parentWidget()->palette());
    QPalette own = parentWidget()->palette();
    own.setColor(QPalette::Window, colors.card);
    own.setColor(QPalette::WindowText, colors.text);
    own.setColor(QPalette::ButtonText, colors.accent);
    setPalette(own);
    m_button->setFixedWidth(m_button->fontMetrics().size(Qt::TextShowMnemonic, actionText).width() + 2 * theme::kGap3);

    place();
    raise();
    const bool wasShown = isVisible();
    show();
    if (!wasShown || m_fade) // the one before may be on its way out
        fadeTo(1);
    m_timer->start(actionText.isEmpty() ? kShown : kShownWithAction);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::replaceMessage(const QString &before, const QString &message)
{
    if (before != this->message())
        return;
    setText(message);
    place();
    if (m_timer->isActive()) // not under the pointer
        m_timer->start(kShownWithAction);
}

void Toast::setText(const QString &message)
{
    m_label->setText(QString(message).replace(u" · "_s, u"\u00a0· "_s)); // no line begins with the dot
    setAccessibleName(message);
}

void Toast::dismiss()
{
    m_timer->stop();
    m_action = {};
    if (isVisible())
        fadeTo(0);
    else
        hide();
}

void Toast::clear()
{
    m_timer->stop();
    m_action = {};
    delete m_fade;
    m_fade = nullptr;
    setGraphicsEffect(nullptr);
    hide();
    m_label->clear();
    setAccessibleName({});
}

void Toast::fadeTo(double opacity)
{
    delete m_fade;
    m_fade = nullptr;
    if (theme::isMotionReduced()) {
        setGraphicsEffect(nullptr);
        setVisible(opacity > 0);
        return;
    }
    auto *effect = new QGraphicsOpacityEffect(this);
    effect->setOpacity(1 - opacity);
    setGraphicsEffect(effect);
    m_fade = new QPropertyAnimation(effect, "opacity", this);
    m_fade->setDuration(kFadeMilliseconds);
    m_fade->setEndValue(opacity);
    connect(m_fade, &QPropertyAnimation::finished, this, [this, opacity] {
        setGraphicsEffect(nullptr);
        setVisible(opacity > 0);
    });
    m_fade->start();
}

void Toast::place()
{
    const int available = parentWidget()->width() - 2 * theme::kGap3;
    m_label->setWordWrap(false);
    const bool isTooLong = layout()->sizeHint().width() > available;
    m_label->setWordWrap(isTooLong);
    const int width = isTooLong ? available : layout()->sizeHint().width();
    resize(width, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : layout()->sizeHint().height());
    move((parentWidget()->width() - this->width()) / 2, parentWidget()->height() - height() - theme::kGap5);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer->stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (isVisible())
        m_timer->start(kShown);
    QFrame::leaveEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().window());
    painter.drawRoundedRect(rect(), theme::kControlRadius, theme::kControlRadius);
}

} // namespace countersign
