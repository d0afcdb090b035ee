#include "ui/dialogs/check_row.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace countersign {

CheckRow::CheckRow(Sign sign, const QString &meaning, QWidget *parent)
    : QWidget(parent)
    , m_title((new TextLabel)->wrapped())
    , m_text((new TextLabel({}, TextTone::Secondary))->wrapped())
    , m_button(new QPushButton)
{
    auto *disc = new StepNumber(0);
    disc->setSign(sign);
    disc->setAccessibleName(meaning);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_button->setAutoDefault(false);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &CheckRow::actionRequested);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap3);
    line->addWidget(disc, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    texts->addSpacing(theme::kGap1);
    texts->addWidget(m_button, 0, Qt::AlignLeading);
    line->addLayout(texts, 1);
}

void CheckRow::setTexts(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

} // namespace countersign
