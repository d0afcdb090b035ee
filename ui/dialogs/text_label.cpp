#include "ui/dialogs/text_label.h"

#include "ui/desktop/theme.h"
#include "ui/text/display_text.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace countersign {

namespace {

QColor toneColor(TextTone tone, const QPalette &palette)
{
    const ThemeColors &colors = theme::colors(palette);
    switch (tone) {
    case TextTone::Normal:
        return colors.text;
    case TextTone::Secondary:
        return colors.secondaryText;
    case TextTone::Warning:
        return colors.warning;
    case TextTone::Success:
        return colors.success;
    }
    return colors.text;
}

} // namespace

TextLabel::TextLabel(const QString &text, TextTone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    applyTone();
}

void TextLabel::setTone(TextTone tone)
{
    m_tone = tone;
    applyTone();
}

TextLabel *TextLabel::wrapped()
{
    setWordWrap(true);
    return this;
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
}

void TextLabel::applyTone()
{
    const QColor color = toneColor(m_tone, palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == color)
        return; // setting the palette is itself a palette change
    QPalette own;
    own.setColor(QPalette::Active, QPalette::WindowText, color);
    own.setColor(QPalette::Inactive, QPalette::WindowText, color);
    setPalette(own);
}

MessageLabel::MessageLabel(QWidget *parent)
    : TextLabel({}, TextTone::Warning, parent)
{
    setWordWrap(true);
    hide();
}

void MessageLabel::setMessage(const QString &message, TextTone tone)
{
    setTone(tone);
    const bool isNew = !message.isEmpty() && message != text();
    setText(message);
    setVisible(!message.isEmpty());
    if (isNew) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

ElidingLabel::ElidingLabel(const QString &text, TextTone tone, QWidget *parent)
    : TextLabel(text, tone, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, TextLabel::minimumSizeHint().height()};
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment() | Qt::TextSingleLine), palette(),
                          isEnabled(), shown, foregroundRole());
}

void ElidingLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? plainToolTip(text()) : QString());
}

} // namespace countersign
