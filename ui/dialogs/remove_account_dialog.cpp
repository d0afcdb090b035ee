#include "ui/dialogs/remove_account_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/account_title.h"
#include "ui/text/display_text.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

RemoveAccountDialog::RemoveAccountDialog(Account account, const UnbindingPage &page, const Clock &clock,
                                         QWidget *parent)
    : Dialog(tr("Remove %1").arg(accountTitle(account.issuer, account.name)),
             tr("The site will still ask for codes. Turn two-step logon off there first, or you could lock yourself "
                "out."),
             parent)
    , m_account(std::move(account))
    , m_clock(clock)
    , m_code(new LiveCode)
{
    setWindowTitle(tr("Remove account")); // not its name: every program may read the titles of windows
    auto *unbinding = new Card;
    unbinding->addRow(makeUnbindingRow(page));
    auto *code = new Card;
    code->addRow(makeCodeRow());
    content()->addWidget(unbinding);
    content()->addWidget(code);
    content()->addStretch();

    QPushButton *cancel = addCancelButton();
    cancel->setDefault(true);
    const auto answer = [this](QPushButton *button, void (RemoveAccountDialog::*signal)()) {
        connect(button, &QPushButton::clicked, this, [this, signal] {
            accept();
            Q_EMIT(this->*signal)();
        });
    };
    QPushButton *retire = addButton(tr("Just &retire it"));
    retire->setToolTip(tr("It leaves the list but is kept, for 90 days or as long as you like."));
    answer(retire, &RemoveAccountDialog::retireChosen);
    answer(addButton(tr("Move to &Trash for 30 days"), theme::ButtonRole::Danger), &RemoveAccountDialog::trashChosen);
    cancel->setFocus();
    refreshEverySecond(m_clock);
}

void RemoveAccountDialog::showCode(const QString &code)
{
    m_code->showText(code);
}

void RemoveAccountDialog::refresh()
{
    if (m_account.parameters.isTimeBased())
        m_code->refresh(m_account.codeSource(), m_clock.now());
}

QWidget *RemoveAccountDialog::makeUnbindingRow(const UnbindingPage &page)
{
    QPushButton *open = nullptr;
    if (!page.page.isEmpty()) {
        open = new QPushButton(tr("&Open page"));
        open->setAutoDefault(false);
        open->setToolTip(page.page.toDisplayString());
        connect(open, &QPushButton::clicked, this, [url = page.page] { QDesktopServices::openUrl(url); });
    }
    const QString site = displayText(m_account.issuer);
    QString path = page.path.isEmpty() ? tr("You find it in the security settings of your account there.") : page.path;
    if (!page.page.isEmpty())
        path += u'\n' + page.page.host(); // where the button leads
    //: %1 is a service: "Alibaba Cloud".
    return new CardRow(site.isEmpty() ? tr("Turn two-step logon off at the site")
                                      : tr("Turn two-step logon off at %1").arg(site),
                       path, open, new StepNumber(1));
}

QWidget *RemoveAccountDialog::makeCodeRow()
{
    auto *copy = new QPushButton(m_account.parameters.isTimeBased() ? tr("&Copy") : tr("&Next code"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &RemoveAccountDialog::copyRequested);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap3);
    auto *texts = new QVBoxLayout;
    auto *title = (new TextLabel(tr("If it asks for a code")))->wrapped();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    texts->addWidget(title);
    texts->addWidget(m_code, 0, Qt::AlignLeading);
    line->addWidget(new StepNumber(2));
    line->addLayout(texts, 1);
    line->addWidget(copy);
    return row;
}

} // namespace countersign
