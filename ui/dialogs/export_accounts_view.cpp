#include "ui/dialogs/export_accounts_view.h"

#include "ui/desktop/line_icon.h"
#include "ui/desktop/theme.h"
#include "ui/dialogs/export_model.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/tick_list.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int kSearchedFrom = 8; // rows

QString summaryOf(const ExportCounts &counts)
{
    QStringList parts;
    if (counts.refused > 0)
        parts.append(ExportAccountsView::tr("%n cannot be in such a file", nullptr, counts.refused));
    if (counts.losing > 0)
        parts.append(ExportAccountsView::tr("%n lose(s) something", nullptr, counts.losing));
    return parts.join(u" · "_s);
}

} // namespace

ExportAccountsView::ExportAccountsView(ExportModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_found(new QSortFilterProxyModel(this))
    , m_all(new QCheckBox(tr("&All")))
    , m_search(new QLineEdit)
    , m_list(new TickList)
    , m_summary((new TextLabel({}, TextTone::Secondary))->wrapped())
{
    m_found->setSourceModel(&model);
    m_found->setFilterRole(ExportModel::kSearchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setAccessibleName(tr("Accounts for the file"));
    m_search->setObjectName(u"exportSearch"_s);
    m_search->setPlaceholderText(tr("Search names and groups"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon(LineIcon::Search), QLineEdit::LeadingPosition);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::kGap3);
    top->addWidget(m_all);
    top->addWidget(m_search, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    column->addStretch();
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_list->fitTo(m_found->rowCount());
        update();
    });
    connect(m_all, &QCheckBox::clicked, this, [this] { tickShown(m_all->checkState() != Qt::Unchecked); });
    connect(&model, &ExportModel::countsChanged, this, &ExportAccountsView::update);
    connect(&model, &ExportModel::modelReset, this, [this] {
        m_search->setVisible(m_model.rowCount() >= kSearchedFrom);
        m_list->fitTo(m_model.rowCount());
        if (m_found->rowCount() > 0)
            m_list->setCurrentIndex(m_found->index(0, 0));
        m_list->clearSelection();
    });
    update();
}

void ExportAccountsView::tickShown(bool ticked)
{
    std::vector<int> rows;
    for (int row = 0; row < m_found->rowCount(); ++row)
        rows.push_back(m_found->mapToSource(m_found->index(row, 0)).row());
    m_model.tick(rows, ticked);
}

void ExportAccountsView::update()
{
    int ticked = m_model.counts().ticked;
    int tickable = m_model.rowCount() - m_model.counts().refused;
    if (m_found->rowCount() < m_model.rowCount()) { // it is about those that were found
        ticked = tickable = 0;
        for (int row = 0; row < m_found->rowCount(); ++row) {
            const auto shown = m_found->index(row, 0).data(kTickRowRole).value<TickRow>();
            ticked += shown.isTicked ? 1 : 0;
            tickable += shown.isTickable ? 1 : 0;
        }
    }
    m_all->setEnabled(tickable > 0);
    if (ticked == 0)
        m_all->setCheckState(Qt::Unchecked);
    else
        m_all->setCheckState(ticked == tickable ? Qt::Checked : Qt::PartiallyChecked);
    m_summary->setText(summaryOf(m_model.counts()));
    m_summary->setVisible(!m_summary->text().isEmpty());
}

} // namespace countersign
