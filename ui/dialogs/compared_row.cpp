#include "ui/dialogs/compared_row.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/account_icon.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/comparison_words.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace countersign {

ComparedRow::ComparedRow(const Vault &here, const Vault &there, const ComparedAccount &compared, QWidget *parent)
    : QWidget(parent)
    , m_relation(compared.relation)
{
    const Account &account = compared.here ? here.accounts()[*compared.here] : there.accounts()[*compared.there];
    QString details;
    if (compared.here && compared.there)
        details = differenceText(account, there.accounts()[*compared.there], compared);
    else if (account.isInTrash())
        details = tr("In the Trash");
    auto *icon = new AccountIcon(QString::fromStdString(account.issuer), QString::fromStdString(account.name));
    const QString title = accountTitle(account);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap2);
    column->addWidget(new CardRow(title, details, nullptr, icon));
    if (m_relation != AccountRelation::Different && m_relation != AccountRelation::OtherKey)
        return;
    // Below the texts, which need the whole width.
    auto *line = new QHBoxLayout;
    line->addSpacing(icon->sizeHint().width() + theme::kGap3);
    line->addWidget(makeChoice(title), 1);
    column->addLayout(line);
}

QComboBox *ComparedRow::makeChoice(const QString &title)
{
    m_choice = new QComboBox;
    const auto offer
        = [this](MergeChoice choice, const QString &text) { m_choice->addItem(text, static_cast<int>(choice)); };
    if (m_relation == AccountRelation::OtherKey) {
        //: What merging makes of an account that has another key on each side.
        offer(MergeChoice::Combine, tr("Keep both keys"));
        offer(MergeChoice::KeepOurs, tr("Only this file’s key"));
    } else {
        //: What merging makes of an account that has other details on each side.
        offer(MergeChoice::Combine, tr("Bring both together"));
        offer(MergeChoice::KeepOurs, tr("As in this file"));
        offer(MergeChoice::TakeTheirs, tr("As in the newer state"));
    }
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(10); // narrow windows elide it
    m_choice->setAccessibleName(title);
    m_choice->setAccessibleDescription(tr("What merging makes of it"));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ComparedRow::choiceChanged);
    return m_choice;
}

MergeChoice ComparedRow::choice() const
{
    return m_choice ? static_cast<MergeChoice>(m_choice->currentData().toInt()) : MergeChoice::Combine;
}

bool ComparedRow::leavesKeyOut() const
{
    return m_relation == AccountRelation::OtherKey && choice() == MergeChoice::KeepOurs;
}

} // namespace countersign
