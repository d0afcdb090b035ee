#include "ui/dialogs/import_review_page.h"

#include "ui/desktop/line_icon.h"
#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/tick_list.h"

#include <QAction>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t kSearchedFrom = 20; // rows
constexpr qsizetype kShownNotes = 3;

Card *makeNotes(const QStringList &notes)
{
    auto *card = new Card(Card::Look::Warning);
    for (const QString &note : notes.first(std::min(notes.size(), kShownNotes)))
        card->addRow((new TextLabel(note))->wrapped());
    if (const qsizetype more = notes.size() - kShownNotes; more > 0)
        card->addRow(new TextLabel(
            ImportReviewPage::tr("and %n more, in the report after the import", nullptr, static_cast<int>(more))));
    return card;
}

} // namespace

ImportReviewPage::ImportReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ImportReviewModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_list(new TickList)
    , m_search(new QLineEdit)
    , m_summary((new TextLabel({}, TextTone::Secondary))->wrapped())
{
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setAccessibleName(tr("What the files hold"));
    m_search->setObjectName(u"importSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon(LineIcon::Search), QLineEdit::LeadingPosition);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    column->addStretch();
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list, &TickList::decisionRequested, this,
            [this](const QModelIndex &index) { Q_EMIT compareRequested(m_found->mapToSource(index).row()); });
    connect(m_model, &ImportReviewModel::countsChanged, this, [this] {
        m_summary->setText(summaryOf(m_model->counts()));
        Q_EMIT countsChanged();
    });
}

void ImportReviewPage::setContent(std::vector<ImportRow> rows, const QStringList &notes)
{
    m_search->clear();
    m_search->setVisible(rows.size() > kSearchedFrom);
    m_model->setRows(std::move(rows));
    if (m_found->rowCount() > 0)
        m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->clearSelection();
    m_list->fitTo(m_found->rowCount());
    delete m_notes;
    m_notes = notes.isEmpty() ? nullptr : makeNotes(notes);
    if (m_notes)
        static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_notes);
}

void ImportReviewPage::focusList()
{
    m_list->setFocus();
}

QString ImportReviewPage::summaryOf(const ImportCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &part) {
        if (count > 0)
            parts.append(part);
    };
    //: Accounts that an import would add
    add(counts.fresh, tr("%n new", nullptr, counts.fresh));
    add(counts.here, tr("%n already here", nullptr, counts.here));
    //: Accounts that stand in the imported files more than once
    add(counts.repeated, tr("%n in the file twice", nullptr, counts.repeated));
    //: Accounts that are here with another key
    add(counts.undecided, tr("%n need(s) a decision", nullptr, counts.undecided));
    add(counts.refused, tr("%n can't be imported", nullptr, counts.refused));
    return parts.join(u" · "_s);
}

} // namespace countersign
