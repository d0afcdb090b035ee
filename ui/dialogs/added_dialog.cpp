#include "ui/dialogs/added_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/account_title.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

namespace {

constexpr double kCodeScale = 3;

} // namespace

AddedDialog::AddedDialog(Account account, const Clock &clock, QWidget *parent)
    : Dialog(tr("Added. Here is its first code"), accountTitle(account.issuer, account.name), parent)
    , m_account(std::move(account))
    , m_clock(clock)
    , m_code(new LiveCode(kCodeScale))
    , m_worked(nullptr)
    , m_refused(makeRefusedButton())
{
    setWindowTitle(tr("First code")); // not the account: every program may read the titles of windows
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, theme::kGap4, 0, theme::kGap4);
    line->addStretch();
    line->addWidget(m_code);
    line->addStretch();
    auto *card = new Card;
    card->addRow(row);
    content()->addWidget(card);
    content()->addWidget((new TextLabel(tr("Until the page has accepted a code, the account is marked as pending."),
                                        TextTone::Secondary))
                             ->wrapped());
    content()->addWidget(m_refused, 0, Qt::AlignLeading);
    content()->addStretch();
    connect(m_refused, &QPushButton::clicked, this, &AddedDialog::refused);
    connect(addButton(tr("&Later")), &QPushButton::clicked, this, &AddedDialog::reject);
    m_worked = addButton(tr("It &worked"));
    connect(m_worked, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT worked();
    });
    m_copy = addButton(m_account.parameters.isTimeBased() ? tr("&Copy code") : tr("&Make and copy code"),
                       theme::ButtonRole::Primary);
    connect(m_copy, &QPushButton::clicked, this, &AddedDialog::copy);
    m_copy->setFocus();
    refreshEverySecond(m_clock);
}

void AddedDialog::refresh()
{
    if (m_account.parameters.isTimeBased())
        m_code->refresh(m_account.codeSource(), m_clock.now());
}

void AddedDialog::showCode(const QString &code)
{
    m_code->showText(code);
}

void AddedDialog::copy()
{
    Q_EMIT copyRequested();
    setMessage({});
    // What comes next: typing it into the page, and saying so.
    theme::setButtonRole(m_copy, theme::ButtonRole::Normal);
    theme::setButtonRole(m_worked, theme::ButtonRole::Primary);
    m_copy->setDefault(false);
    m_copy->setText(tr("&Copy again"));
    m_worked->setDefault(true);
    m_worked->setFocus();
    m_refused->show();
}

} // namespace countersign
