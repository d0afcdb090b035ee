#include "ui/window/no_results_page.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/text_label.h"
#include "ui/window/page_parts.h"

#include <QBoxLayout>
#include <QPushButton>

namespace countersign {

NoResultsPage::NoResultsPage(QWidget *parent)
    : QScrollArea(parent)
    , m_headline(page::headline({}, Qt::AlignHCenter))
    , m_explanation(page::explanation({}, Qt::AlignHCenter))
{
    auto *clear = new QPushButton(tr("Clear search"));
    connect(clear, &QPushButton::clicked, this, &NoResultsPage::clearRequested);
    QBoxLayout *column = page::makeColumn(*this);
    column->addStretch(1);
    column->addWidget(m_headline);
    column->addWidget(m_explanation);
    column->addSpacing(theme::kGap2);
    column->addWidget(clear, 0, Qt::AlignHCenter);
    column->addStretch(2);
}

void NoResultsPage::setQuery(const QString &query)
{
    m_headline->setText(tr("No account matches “%1”").arg(query.trimmed()));
    m_explanation->setText(tr("The search looks at providers, account names, groups and notes."));
}

} // namespace countersign
