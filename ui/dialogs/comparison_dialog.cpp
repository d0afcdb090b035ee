#include "ui/dialogs/comparison_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/compared_row.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Section
{
    AccountRelation relation;
    QString title;
};

/// What a person looks for first comes first.
std::vector<Section> sections()
{
    return {{AccountRelation::OnlyThere, ComparisonDialog::tr("Only in the newer state")},
            {AccountRelation::OtherKey, ComparisonDialog::tr("With another key there")},
            {AccountRelation::Different, ComparisonDialog::tr("With other details there")},
            {AccountRelation::OnlyHere, ComparisonDialog::tr("Only in this file")}};
}

QPushButton *makeButton(const QString &text, theme::ButtonRole role)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setDefault(role == theme::ButtonRole::Primary);
    theme::setButtonRole(button, role);
    return button;
}

} // namespace

ComparisonDialog::ComparisonDialog(const Vault &here, const Vault &there, const VaultComparison &comparison,
                                   const States &states, QWidget *parent)
    //: %1 and %2 are states of the vault: “12 accounts, saved yesterday 10:00, save 41”
    : Dialog(tr("What differs"), tr("This file: %1.\nThe newer state: %2.").arg(states.here, states.there), parent)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap2);
    if (!states.hint.isEmpty())
        column->addWidget((new TextLabel(states.hint, TextTone::Warning))->wrapped());
    addAccounts(*column, here, there, comparison);
    column->addStretch();
    auto *list = new VerticalScrollArea;
    list->setWidget(page);
    content()->addWidget(list, 1);
    content()->addWidget(makeChoices(comparison));
    connect(addButton(tr("Decide later")), &QPushButton::clicked, this, &QDialog::reject);
    m_first->setFocus(); // only now does it belong to this dialog
}

void ComparisonDialog::addAccounts(QVBoxLayout &column, const Vault &here, const Vault &there,
                                   const VaultComparison &comparison)
{
    for (const auto &[relation, title] : sections()) {
        if (comparison.count(relation) == 0)
            continue;
        column.addWidget(new TextLabel(title, TextTone::Secondary));
        auto *card = new Card;
        for (std::size_t position = 0; position < comparison.accounts.size(); ++position) {
            if (comparison.accounts[position].relation != relation)
                continue;
            auto *row = new ComparedRow(here, there, comparison.accounts[position]);
            connect(row, &ComparedRow::choiceChanged, this, &ComparisonDialog::showMerge);
            m_rows.emplace(position, row);
            card->addRow(row);
        }
        column.addWidget(card);
    }
    QStringList rest;
    if (const auto same = static_cast<int>(comparison.count(AccountRelation::Same)); same > 0)
        rest += tr("%n account(s) are the same in both.", nullptr, same);
    if (const auto records = static_cast<int>(comparison.recordsOnlyThere.size()); records > 0)
        rest += tr("%n unreadable record(s) are only in the newer state.", nullptr, records);
    if (const auto records = static_cast<int>(comparison.recordsOnlyHere.size()); records > 0)
        rest += tr("%n unreadable record(s) are only in this file.", nullptr, records);
    if (!rest.isEmpty())
        column.addWidget((new TextLabel(rest.join(u'\n'), TextTone::Secondary))->wrapped());
}

QWidget *ComparisonDialog::makeChoices(const VaultComparison &comparison)
{
    auto *card = new Card;
    auto *merge = makeButton(tr("&Merge"), theme::ButtonRole::Primary);
    m_first = merge;
    connect(merge, &QPushButton::clicked, this, &ComparisonDialog::mergeRequested);
    m_merge = new CardRow(tr("Merge both"), {}, merge);
    card->addRow(m_merge);
    showMerge();

    auto *accept = makeButton(tr("&Accept"), theme::ButtonRole::Normal);
    connect(accept, &QPushButton::clicked, this, &ComparisonDialog::acceptRequested);
    const auto missing
        = static_cast<int>(comparison.count(AccountRelation::OnlyThere) + comparison.count(AccountRelation::OtherKey));
    card->addRow(new CardRow(tr("Accept this file"),
                             missing > 0
                                 ? tr("%n account(s) or key(s) of the newer state are left out.", nullptr, missing)
                                 : tr("It goes on as it is."),
                             accept));

    auto *replace = makeButton(tr("&Take it"), theme::ButtonRole::Normal);
    connect(replace, &QPushButton::clicked, this, &ComparisonDialog::replaceRequested);
    const auto gone
        = static_cast<int>(comparison.count(AccountRelation::OnlyHere) + comparison.count(AccountRelation::OtherKey));
    card->addRow(new CardRow(
        tr("Take the newer state"),
        gone > 0 ? tr("%n account(s) or key(s) of this file are left out. Its password counts again.", nullptr, gone)
                 : tr("This file is kept beside it. Its password counts again."),
        replace));
    const int width = std::max({merge->sizeHint().width(), accept->sizeHint().width(), replace->sizeHint().width()});
    for (QPushButton *button : {merge, accept, replace})
        button->setMinimumWidth(width);
    return card;
}

void ComparisonDialog::showMerge()
{
    int keysLeftOut = 0;
    for (const auto &[position, row] : m_rows)
        keysLeftOut += row->leavesKeyOut() ? 1 : 0;
    if (keysLeftOut > 0)
        m_merge->setSubtitle(tr("As chosen above: %n key(s) of the newer state are left out.", nullptr, keysLeftOut));
    else if (!choices().empty())
        m_merge->setSubtitle(tr("As chosen above; every account and every key is kept."));
    else
        m_merge->setSubtitle(tr("Nothing is lost: what is only in one of them is kept, two keys become two accounts."));
}

MergeChoices ComparisonDialog::choices() const
{
    MergeChoices choices;
    for (const auto &[position, row] : m_rows) {
        if (const MergeChoice choice = row->choice(); choice != MergeChoice::Combine)
            choices.emplace(position, choice);
    }
    return choices;
}

} // namespace countersign
