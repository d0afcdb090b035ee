#include "ui/dialogs/move_accounts_dialog.h"

#include "ui/dialogs/account_icon.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"
#include "ui/text/display_text.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

MoveAccountsDialog::MoveAccountsDialog(std::vector<MovableAccount> accounts, QWidget *parent)
    : Dialog(tr("Move accounts to a phone"),
             tr("They are shown as the QR codes that Google Authenticator and many other apps import. They stay here, "
                "too."),
             parent)
    , m_all(new QCheckBox(tr("&All")))
{
    auto *card = new Card;
    for (const MovableAccount &account : accounts)
        card->addRow(makeRow(account));
    auto *list = new VerticalScrollArea;
    list->setWidget(card);
    content()->addWidget(m_all);
    content()->addWidget(list, 1);
    if (std::ranges::any_of(accounts, [](const MovableAccount &account) { return !account.obstacle.isEmpty(); })) {
        auto *note = new Card(Card::Look::Warning);
        //: “Show QR Code…” is an entry in the menu of an account.
        note->addRow((new TextLabel(tr("These codes can’t carry every kind of account. What is grey goes one by one, "
                                       "with “Show QR Code…” in its menu.")))
                         ->wrapped());
        content()->addWidget(note);
    }

    addCancelButton();
    m_continue = addButton({}, theme::ButtonRole::Primary);
    connect(m_continue, &QPushButton::clicked, this, &MoveAccountsDialog::accept);
    connect(m_all, &QCheckBox::clicked, this, [this] { tickAll(m_all->checkState() != Qt::Unchecked); });
    update();
    m_all->setFocus();
}

std::vector<AccountId> MoveAccountsDialog::chosen() const
{
    std::vector<AccountId> ids;
    for (const Row &row : m_rows) {
        if (row.tick->isChecked())
            ids.push_back(row.id);
    }
    return ids;
}

QWidget *MoveAccountsDialog::makeRow(const MovableAccount &account)
{
    const QString title = displayText(account.issuer.isEmpty() ? account.name : account.issuer);
    QStringList parts;
    if (!account.issuer.isEmpty())
        parts << displayText(account.name);
    parts << account.obstacle;
    parts.removeAll(QString());
    const QString subtitle = parts.join(u" · "_s);

    auto *tick = new QCheckBox;
    tick->setChecked(account.isChosen && account.obstacle.isEmpty());
    tick->setAccessibleName(subtitle.isEmpty() ? title : title + u", "_s + subtitle);
    connect(tick, &QCheckBox::toggled, this, &MoveAccountsDialog::update);
    auto *name = new ElidingLabel(title);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    auto *detail = new ElidingLabel(subtitle, TextTone::Secondary);
    detail->setVisible(!subtitle.isEmpty());
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1 / 2);
    texts->addWidget(name);
    texts->addWidget(detail);

    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap3);
    line->addWidget(tick);
    line->addWidget(new AccountIcon(account.issuer, account.name));
    line->addLayout(texts, 1);
    row->setEnabled(account.obstacle.isEmpty());
    if (account.obstacle.isEmpty())
        m_rows.push_back({account.id, tick});
    return row;
}

void MoveAccountsDialog::tickAll(bool ticked)
{
    for (const Row &row : m_rows) {
        const QSignalBlocker quiet(row.tick); // one update for all of them
        row.tick->setChecked(ticked);
    }
    update();
}

void MoveAccountsDialog::update()
{
    const auto count = std::ranges::count_if(m_rows, [](const Row &row) { return row.tick->isChecked(); });
    m_all->setEnabled(!m_rows.empty());
    if (count == 0)
        m_all->setCheckState(Qt::Unchecked);
    else
        m_all->setCheckState(count == std::ssize(m_rows) ? Qt::Checked : Qt::PartiallyChecked);
    m_continue->setText(count == 0 ? tr("&Continue…")
                                   : tr("&Show %n account(s) as QR codes…", nullptr, static_cast<int>(count)));
    m_continue->setEnabled(count > 0);
}

} // namespace countersign
