#include "ui/dialogs/comparison_dialog.h"

#include "ui/dialogs/account_icon.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/comparison_words.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QPushButton>
#include <QVBoxLayout>

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

QWidget *makeRow(const Vault &here, const Vault &there, const ComparedAccount &compared)
{
    const Account &account = compared.here ? here.accounts()[*compared.here] : there.accounts()[*compared.there];
    QString details;
    if (compared.here && compared.there)
        details = differenceText(account, there.accounts()[*compared.there], compared);
    else if (account.isInTrash())
        details = ComparisonDialog::tr("In the Trash");
    return new CardRow(accountTitle(account), details, nullptr,
                       new AccountIcon(QString::fromStdString(account.issuer), QString::fromStdString(account.name)));
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
}

void ComparisonDialog::addAccounts(QVBoxLayout &column, const Vault &here, const Vault &there,
                                   const VaultComparison &comparison)
{
    for (const auto &[relation, title] : sections()) {
        if (comparison.count(relation) == 0)
            continue;
        column.addWidget(new TextLabel(title, TextTone::Secondary));
        auto *card = new Card;
        for (const ComparedAccount &compared : comparison.accounts) {
            if (compared.relation == relation)
                card->addRow(makeRow(here, there, compared));
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
    connect(merge, &QPushButton::clicked, this, &ComparisonDialog::mergeRequested);
    card->addRow(new CardRow(tr("Merge both"),
                             tr("Nothing is lost: what is only in one of them is kept, two keys become two accounts."),
                             merge));

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
    merge->setFocus();
    return card;
}

} // namespace countersign
