#include "ui/window/notice_bar.h"

#include "ui/desktop/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace countersign {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    setObjectName("notice"_L1);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kGap3, theme::kGap2, theme::kGap3, theme::kGap2);
    layout->setSpacing(theme::kGap2);
    layout->addWidget(m_label);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(theme::kGap2);
    m_buttons->setAlignment(Qt::AlignRight);
    hide();
}

void NoticeBar::setNotice(NoticeKind kind, Notice notice)
{
    m_notices.insert_or_assign(kind, std::move(notice));
    showMostUrgent();
}

void NoticeBar::clearNotice(NoticeKind kind)
{
    if (m_notices.erase(kind) > 0)
        showMostUrgent();
}

QString NoticeBar::shownText() const
{
    return m_notices.empty() ? QString() : accessibleName();
}

void NoticeBar::showMostUrgent()
{
    // Not deleted at once: this may run inside a click of one of them.
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(!m_notices.empty());
    if (m_notices.empty())
        return;

    const Notice &notice = m_notices.begin()->second;
    const QString accessible = notice.headline + u' ' + notice.text;
    setAccessibleName(accessible);
    showText();
    for (const NoticeAction &action : notice.actions) {
        auto *button = new QPushButton(action.text);
        connect(button, &QPushButton::clicked, this, action.run);
        m_buttons->addWidget(button);
    }
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::showText()
{
    if (m_notices.empty())
        return;
    const Notice &notice = m_notices.begin()->second;
    // Facts that stand on lines of their own start below the headline.
    const QString gap = notice.text.contains(u'\n') ? u"<br>"_s : u" "_s;
    m_label->setText(
        u"<b style=\"color:%1\">%2</b>"_s.arg(theme::colors(palette()).warning.name(), notice.headline.toHtmlEscaped())
        + gap + notice.text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showText();
    QFrame::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colors(palette()).warningSoft);
    painter.drawRoundedRect(rect(), theme::kControlRadius, theme::kControlRadius);
}

} // namespace countersign
