#include "ui/dialogs/note_field.h"

#include "ui/desktop/theme.h"

#include <QEvent>
#include <QStyleOptionFrame>
#include <QStylePainter>

namespace countersign {

NoteField::NoteField(const QString &text, QWidget *parent)
    : QPlainTextEdit(text, parent)
{
    constexpr int kLines = 3;
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setViewportMargins(theme::kGap2, theme::kGap1, theme::kGap2, theme::kGap1);
    viewport()->setAutoFillBackground(false);
    const int textHeight = fontMetrics().lineSpacing() * kLines;
    setFixedHeight(textHeight + 2 * (theme::kGap1 + static_cast<int>(document()->documentMargin())));
}

bool NoteField::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        QStylePainter painter(this);
        QStyleOptionFrame frame;
        frame.initFrom(this);
        frame.lineWidth = 1;
        painter.drawPrimitive(QStyle::PE_PanelLineEdit, frame);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QPlainTextEdit::event(event);
}

} // namespace countersign
