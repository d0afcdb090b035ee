#include "ui/dialogs/dialog.h"

#include "core/base/clock.h"
#include "ui/dialogs/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

namespace countersign {

namespace {

/// Wide enough for a sentence of this many average letters, never under the design's least width.
int comfortableWidth(const QFontMetrics &metrics)
{
    constexpr int kLetters = 58;
    constexpr int kLeastWidth = 320;
    return std::max(kLeastWidth, metrics.averageCharWidth() * kLetters);
}

} // namespace

Dialog::Dialog(const QString &headline, const QString &sentence, QWidget *parent)
    : QDialog(parent)
    , m_headline((new TextLabel(headline))->wrapped())
    , m_sentence((new TextLabel(sentence, TextTone::Secondary))->wrapped())
    , m_message(new MessageLabel)
    , m_content(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_timer(new QTimer(this))
{
    setWindowTitle(headline);
    setWindowModality(Qt::WindowModal);
    m_headline->setFont(theme::headlineFont(font()));
    setSentence(sentence);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1);
    texts->addWidget(m_headline);
    texts->addWidget(m_sentence);
    m_content->setSpacing(theme::kGap3);
    m_buttons->setSpacing(theme::kGap2);
    m_buttons->addStretch();

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(theme::kGap5, theme::kGap5, theme::kGap5, theme::kGap5);
    page->setSpacing(theme::kGap4);
    page->addLayout(texts);
    page->addLayout(m_content, 1);
    page->addWidget(m_message);
    page->addLayout(m_buttons);

    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, [this] {
        refresh();
        planRefresh();
    });
}

QSize Dialog::sizeHint() const
{
    const QSize hint = QDialog::sizeHint();
    const int width = std::max(hint.width(), comfortableWidth(fontMetrics()));
    return {width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : hint.height()};
}

void Dialog::setVisible(bool visible)
{
    // By itself a dialog gets two thirds of the screen's height at most, which leaves nothing of a list on a small one.
    if (visible && !testAttribute(Qt::WA_Resized))
        resize(sizeHint().boundedTo(screen()->availableSize() * 9 / 10));
    QDialog::setVisible(visible);
}

QString Dialog::headline() const
{
    return m_headline->text();
}

QString Dialog::sentence() const
{
    return m_sentence->text();
}

void Dialog::setMessage(const QString &message)
{
    m_message->setMessage(message);
}

QString Dialog::message() const
{
    return m_message->text();
}

void Dialog::setHeadline(const QString &headline)
{
    m_headline->setText(headline);
    setWindowTitle(headline);
}

void Dialog::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

QPushButton *Dialog::addButton(const QString &text, theme::ButtonRole role)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setDefault(role == theme::ButtonRole::Primary);
    theme::setButtonRole(button, role);
    m_buttons->addWidget(button);
    return button;
}

QPushButton *Dialog::addCancelButton()
{
    QPushButton *button = addButton(tr("Cancel"));
    connect(button, &QPushButton::clicked, this, &Dialog::reject);
    return button;
}

QPushButton *Dialog::makeRefusedButton()
{
    auto *button = new QPushButton(tr("The page said &no? Find out why…"), this);
    button->setAutoDefault(false);
    theme::setButtonRole(button, theme::ButtonRole::Flat);
    button->hide();
    return button;
}

void Dialog::refreshEverySecond(const Clock &clock)
{
    m_clock = &clock;
    refresh(); // so that the size takes the codes into account
    if (isVisible())
        planRefresh();
}

bool Dialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        keepTextsWhole();
    return handled;
}

void Dialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    keepTextsWhole();
}

void Dialog::keepTextsWhole()
{
    // A layout keeps its window from getting too small, but doesn't count the lines that wrapped text has at this
    // width.
    const int needed = layout()->totalMinimumHeightForWidth(width());
    if (needed > 0 && needed != minimumHeight())
        setMinimumHeight(needed);
}

void Dialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    refresh();
    planRefresh();
}

void Dialog::hideEvent(QHideEvent *event)
{
    m_timer->stop();
    QDialog::hideEvent(event);
}

void Dialog::planRefresh()
{
    if (!m_clock)
        return;
    const auto now = m_clock->preciseNow();
    const auto intoSecond = now - std::chrono::floor<std::chrono::seconds>(now);
    m_timer->start(std::chrono::seconds(1) - intoSecond);
}

} // namespace countersign
