#include "ui/dialogs/rebinding_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/display_text.h"
#include "ui/text/time_text.h"

#include <QDateTime>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString addedOn(UnixTime created)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(created.time_since_epoch().count());
    return QLocale().toString(moment.date(), QLocale::ShortFormat);
}

Card *makeSide(const QString &title, LiveCode *code, const QString &below, Card::Look look)
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap2);
    column->addWidget((new TextLabel(title, TextTone::Secondary))->wrapped());
    column->addWidget(code, 0, Qt::AlignLeading);
    column->addWidget((new TextLabel(below, TextTone::Secondary))->wrapped());
    column->addStretch();
    auto *card = new Card(look);
    card->addRow(side);
    return card;
}

QString accountTitle(const Account &account)
{
    QStringList parts{displayText(account.issuer), displayText(account.name)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

RebindingDialog::RebindingDialog(Account existing, AccountDraft found, const QString &source, const Clock &clock,
                                 QWidget *parent)
    : Dialog(tr("You already have this account with another key"),
             tr("%1: that happens when the binding page was opened again. Which code does the page accept?")
                 .arg(accountTitle(existing)),
             parent)
    , m_existing(std::move(existing))
    , m_found(std::move(found))
    , m_clock(clock)
    , m_existingCode(new LiveCode(1.9))
    , m_foundCode(new LiveCode(1.9))
{
    m_existingCode->setDimmed(true);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme::kGap3);
    //: %1 is a date.
    sides->addWidget(makeSide(tr("Already here"), m_existingCode, tr("added %1").arg(addedOn(m_existing.created)),
                              Card::Look::Plain),
                     1);
    //: %1 is where it was found: a monitor, a file.
    sides->addWidget(makeSide(tr("New"), m_foundCode,
                              source.isEmpty() ? QString() : tr("from %1").arg(displayText(source)),
                              Card::Look::Selected),
                     1);
    content()->addLayout(sides);
    content()->addWidget(
        (new TextLabel(tr("“Replace” retires the old one for 90 days: it leaves the list, and can be restored."),
                       TextTone::Secondary))
            ->wrapped());
    content()->addStretch();

    addCancelButton();
    connect(addButton(tr("&Keep both")), &QPushButton::clicked, this, [this] { choose(Choice::KeepBoth); });
    QPushButton *replace = addButton(tr("&Replace"), theme::ButtonRole::Primary);
    connect(replace, &QPushButton::clicked, this, [this] { choose(Choice::Replace); });
    replace->setFocus();
    refreshEverySecond(m_clock);
}

void RebindingDialog::refresh()
{
    const UnixTime now = m_clock.now();
    m_existingCode->refresh(m_existing.codeSource(), now);
    m_foundCode->refresh({m_found.secret, m_found.pin, m_found.parameters}, now);
}

void RebindingDialog::choose(Choice choice)
{
    accept();
    Q_EMIT chosen(choice);
}

} // namespace countersign
