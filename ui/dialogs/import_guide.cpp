#include "ui/dialogs/import_guide.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <utility>

namespace countersign {

ImportGuide::ImportGuide(QList<ImportSource> sources, QWidget *parent)
    : QWidget(parent)
    , m_sources(std::move(sources))
    , m_choice(new QComboBox)
    , m_guidance((new TextLabel)->wrapped())
{
    auto *label = new TextLabel(tr("The &accounts are in"));
    label->setBuddy(m_choice);
    for (const ImportSource &source : std::as_const(m_sources))
        m_choice->addItem(source.application);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_choice->setMinimumContentsLength(8);
    const auto show = [this](int index) {
        m_guidance->setText(m_sources.value(index).guidance);
        m_choice->setAccessibleDescription(m_guidance->text());
    };
    connect(m_choice, &QComboBox::currentIndexChanged, this, show);
    show(0);

    auto *question = new QWidget;
    auto *line = new QHBoxLayout(question);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap3);
    line->addWidget(label);
    line->addWidget(m_choice, 1);
    // As high as the longest guidance, so that nothing jumps while somebody looks through them.
    m_guidance->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_guidance->setMinimumHeight(fontMetrics().height() * 4);
    auto *card = new Card;
    card->addRow(question);
    card->addRow(m_guidance);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch();
}

} // namespace countersign
