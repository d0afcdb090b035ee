#include "ui/dialogs/trash_dialog.h"

#include "core/vault/bindings.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"
#include "ui/text/display_text.h"
#include "ui/text/time_text.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString titleOf(const PutAway &account)
{
    QStringList parts{displayText(account.issuer), displayText(account.name)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// The names of accounts, a line each; so many that a dialog stays on the screen.
QString linesOf(const std::vector<PutAway> &accounts)
{
    constexpr std::size_t kMostNames = 10;
    QStringList lines;
    for (const PutAway &account : accounts) {
        if (static_cast<std::size_t>(lines.size()) == kMostNames)
            break;
        lines += u"• "_s + titleOf(account);
    }
    if (accounts.size() > kMostNames)
        //: At the end of a list of accounts
        lines += TrashDialog::tr("and %n more", nullptr, static_cast<int>(accounts.size() - kMostNames));
    return lines.join(u'\n');
}

/// Asks a second time, because nothing brings the accounts back.
class EraseDialog final : public Dialog
{
public:
    EraseDialog(const std::vector<PutAway> &accounts, QWidget *parent)
        : Dialog(
            accounts.size() == 1
                ? TrashDialog::tr("Delete %1 for good?").arg(titleOf(accounts.front()))
                : TrashDialog::tr("Delete %n account(s) for good?", nullptr, static_cast<int>(accounts.size())),
            accounts.size() == 1
                ? TrashDialog::tr("Its key is destroyed and can't be brought back. If the site still asks for codes, "
                                  "you need its own recovery codes to get in.")
                : TrashDialog::tr("Their keys are destroyed and can't be brought back. Where a site still asks for "
                                  "codes, you need its own recovery codes to get in."),
            parent)
    {
        setWindowTitle(TrashDialog::tr("Delete account")); // not its name: every program may read the titles of windows
        if (accounts.size() > 1)
            content()->addWidget((new TextLabel(linesOf(accounts)))->wrapped());
        content()->addStretch();
        QPushButton *cancel = addCancelButton();
        cancel->setDefault(true);
        connect(addButton(TrashDialog::tr("&Delete for good"), theme::ButtonRole::Danger), &QPushButton::clicked, this,
                &QDialog::accept);
        cancel->setFocus();
    }
};

} // namespace

std::vector<PutAway> putAwayAccounts(const Vault &vault)
{
    std::vector<PutAway> accounts;
    for (const Account &account : vault.accounts()) {
        if (!account.isActive())
            accounts.push_back({account.id, QString::fromStdString(account.issuer),
                                QString::fromStdString(account.name), account.trashed, account.retired});
    }
    // The latest first; none, which is retired, counts as the earliest.
    std::ranges::stable_sort(accounts, std::greater(), &PutAway::trashed);
    return accounts;
}

TrashDialog::TrashDialog(std::vector<PutAway> accounts, const Clock &clock, QWidget *parent)
    : Dialog(tr("Trash and retired accounts"),
             tr("What is here is out of the list. Restored, an account goes back to its place with its key."), parent)
    , m_clock(clock)
    , m_list(new VerticalScrollArea)
    , m_eraseOld(addButton(tr("D&elete those over 30 days…")))
{
    m_eraseOld->setToolTip(tr("Deletes what has been in the Trash for more than 30 days, after asking."));
    connect(m_eraseOld, &QPushButton::clicked, this, &TrashDialog::eraseOld);
    content()->addWidget(m_list, 1);
    QPushButton *close = addButton(tr("Close"), theme::ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &TrashDialog::accept);
    setAccounts(std::move(accounts));
}

void TrashDialog::addSection(QVBoxLayout &column, const QString &title, bool isTrash)
{
    auto *card = new Card;
    bool isEmpty = true;
    for (const PutAway &account : m_accounts) {
        if (account.trashed.has_value() != isTrash)
            continue;
        card->addRow(makeRow(account));
        isEmpty = false;
    }
    if (isEmpty)
        return delete card;
    auto *heading = new TextLabel(title, TextTone::Secondary);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    column.addWidget(heading);
    column.addWidget(card);
    column.addSpacing(theme::kGap2);
}

void TrashDialog::setAccounts(std::vector<PutAway> accounts)
{
    m_accounts = std::move(accounts);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    if (m_accounts.empty()) {
        auto *empty
            = (new TextLabel(tr("Nothing here. Accounts you remove stay here for 30 days."), TextTone::Secondary))
                  ->wrapped();
        empty->setAlignment(Qt::AlignCenter);
        empty->setMinimumHeight(fontMetrics().height() * 6);
        column->addWidget(empty, 1);
    } else {
        addSection(*column, tr("Trash"), true);
        addSection(*column, tr("Retired"), false);
        column->addStretch();
    }
    m_eraseOld->setVisible(
        std::ranges::any_of(m_accounts, [this](const PutAway &account) { return isOutOfTime(account); }));
    m_list->setWidget(page);
}

QWidget *TrashDialog::makeRow(const PutAway &account)
{
    auto *buttons = new QWidget;
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap2);
    auto *restore = new QPushButton(tr("Restore"));
    restore->setAutoDefault(false);
    restore->setAccessibleName(tr("Restore %1").arg(titleOf(account)));
    connect(restore, &QPushButton::clicked, this, [this, id = account.id] { Q_EMIT restoreRequested(id); });
    line->addWidget(restore);
    QString subtitle = retiredText(account);
    if (!account.trashed && account.retired && m_clock.now() - *account.retired >= kRetiredTime) {
        auto *trash = new QPushButton(tr("To the Trash"));
        trash->setAutoDefault(false);
        trash->setAccessibleName(tr("Move %1 to the Trash").arg(titleOf(account)));
        theme::setButtonRole(trash, theme::ButtonRole::Flat);
        connect(trash, &QPushButton::clicked, this, [this, id = account.id] { Q_EMIT trashRequested(id); });
        line->addWidget(trash);
    }
    if (account.trashed) {
        auto *erase = new QPushButton(tr("Delete…"));
        erase->setAutoDefault(false);
        erase->setAccessibleName(tr("Delete %1 for good").arg(titleOf(account)));
        theme::setButtonRole(erase, theme::ButtonRole::Flat);
        connect(erase, &QPushButton::clicked, this, [this, account] { confirmErase({account}); });
        line->addWidget(erase);
        const auto left = *account.trashed + kTrashTime - m_clock.now();
        //: %1 is a length of time: "28 days".
        subtitle = left > std::chrono::seconds(0) ? tr("in the Trash for %1 more").arg(durationText(left))
                                                  : tr("in the Trash for more than 30 days");
    }
    return new CardRow(titleOf(account), subtitle, buttons);
}

QString TrashDialog::retiredText(const PutAway &account) const
{
    if (!account.retired)
        return tr("retired");
    const auto age = m_clock.now() - *account.retired;
    //: %1 is a length of time: "28 days".
    return age < kRetiredTime ? tr("retired %1 ago").arg(durationText(std::max(age, std::chrono::seconds(0))))
                              : tr("retired for more than 90 days");
}

bool TrashDialog::isOutOfTime(const PutAway &account) const
{
    return account.trashed && m_clock.now() - *account.trashed > kTrashTime;
}

void TrashDialog::eraseOld()
{
    std::vector<PutAway> old;
    std::ranges::copy_if(m_accounts, std::back_inserter(old),
                         [this](const PutAway &account) { return isOutOfTime(account); });
    if (!old.empty())
        confirmErase(old);
}

void TrashDialog::confirmErase(const std::vector<PutAway> &accounts)
{
    std::vector<AccountId> ids;
    for (const PutAway &account : accounts)
        ids.push_back(account.id);
    auto *dialog = new EraseDialog(accounts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, ids] { Q_EMIT eraseRequested(ids); });
    dialog->open();
}

} // namespace countersign
