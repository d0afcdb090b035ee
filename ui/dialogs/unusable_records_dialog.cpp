#include "ui/dialogs/unusable_records_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"
#include "ui/text/display_text.h"
#include "ui/text/unusable_text.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t kMostRows = 100; // a hostile file may hold 10,000

QString titleOf(const UnusableRecord &record)
{
    QStringList parts{displayText(record.issuer), displayText(record.name)};
    parts.removeAll(QString());
    if (!parts.isEmpty())
        return parts.join(u" · "_s);
    //: A record of the vault whose name cannot be read; %1 is its place in the list, from 1.
    return UnusableRecordsDialog::tr("Without a name, number %1 in the list")
        .arg(QLocale().toString(qulonglong(record.position) + 1));
}

} // namespace

std::vector<UnusableRecord> unusableRecords(const Vault &vault)
{
    std::vector<UnusableRecord> records;
    for (const Vault::QuarantinedRecord &record : vault.quarantine())
        records.push_back(describe(record));
    return records;
}

UnusableRecordsDialog::UnusableRecordsDialog(const std::vector<UnusableRecord> &records, QWidget *parent)
    : Dialog(tr("%n account(s) cannot be used", nullptr, static_cast<int>(records.size())),
             tr("Nothing of them is lost: they stay in the vault as they are, and every other account works."), parent)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    const std::size_t rows = std::min(records.size(), kMostRows);
    for (const UnusableRecord &record : std::span(records).first(rows))
        card->addRow(new CardRow(titleOf(record), unusableText(record.reason).line(), nullptr));
    if (rows < records.size())
        card->addRow(
            (new TextLabel(tr("and %n more", nullptr, static_cast<int>(records.size() - rows)), TextTone::Secondary)));
    column->addWidget(card);
    column->addStretch();
    auto *list = new VerticalScrollArea;
    list->setWidget(page);
    content()->addWidget(list, 1);
    QPushButton *close = addButton(tr("Close"), theme::ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &UnusableRecordsDialog::accept);
    close->setFocus();
}

} // namespace countersign
