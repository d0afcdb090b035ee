#include "ui/window/page_parts.h"

#include "ui/desktop/application_icon.h"
#include "ui/desktop/theme.h"
#include "ui/dialogs/text_label.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign::page {

QLabel *applicationMark()
{
    auto *mark = new QLabel;
    const int side = mark->fontMetrics().height() * 7 / 2;
    mark->setPixmap(applicationIcon().pixmap(side, side));
    mark->setFixedSize(side, side);
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    return mark;
}

TextLabel *headline(const QString &text, Qt::Alignment alignment)
{
    auto *label = (new TextLabel(text))->wrapped();
    label->setFont(theme::headlineFont(label->font()));
    label->setAlignment(alignment);
    return label;
}

TextLabel *explanation(const QString &text, Qt::Alignment alignment)
{
    auto *label = (new TextLabel(text, TextTone::Secondary))->wrapped();
    label->setAlignment(alignment);
    return label;
}

void makePlain(QScrollArea &area)
{
    area.setFrameShape(QFrame::NoFrame);
    area.setWidgetResizable(true);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setFocusPolicy(Qt::NoFocus);
    area.viewport()->setAutoFillBackground(false);
}

QBoxLayout *makeColumn(QWidget &widget, int maximumWidth, int margin)
{
    constexpr int kAllThereIs = 1000;
    auto *column = new QWidget;
    column->setMaximumWidth(maximumWidth);
    auto *row = new QHBoxLayout(&widget);
    row->setContentsMargins(margin, margin, margin, margin);
    row->addStretch(1);
    row->addWidget(column, kAllThereIs); // up to its greatest width
    row->addStretch(1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

QBoxLayout *makeColumn(QScrollArea &area)
{
    constexpr int kComfortableLetters = 62;
    makePlain(area);
    auto *content = new QWidget;
    QBoxLayout *layout
        = makeColumn(*content, area.fontMetrics().averageCharWidth() * kComfortableLetters, theme::kGap5);
    layout->setSpacing(theme::kGap3);
    area.setWidget(content);
    content->setAutoFillBackground(false); // after setWidget, which switches it on
    return layout;
}

} // namespace countersign::page
