#include "ui/dialogs/ways_back_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

WaysBackDialog::WaysBackDialog(const QString &account, const WaysBack &ways, int unused, int all, QWidget *parent)
    : Dialog(tr("Ways back in"), account, parent)
    , m_alsoOn(addField(tr("The same &codes are also on"), ways.alsoOn, tr("my phone")))
    , m_unbinder(
          addField(tr("Who can turn the codes &off"), ways.unbinder, tr("the administrator of the main account")))
    , m_codesPlace(addField(tr("&Recovery codes are also kept in"), ways.codesPlace, tr("the safe at home")))
{
    auto *codes = new QPushButton(tr("S&how…"));
    codes->setAutoDefault(false);
    codes->setAccessibleName(tr("Show the recovery codes"));
    const QString held = all == 0 ? tr("Codes that the site gave you for this day. None are kept here yet.")
                                  //: %n recovery codes that can still be used
                                  : tr("%n code(s) can still be used.", nullptr, unused);
    auto *card = new Card;
    card->addRow(new CardRow(tr("Recovery codes in the vault"), held, codes));
    content()->addSpacing(theme::kGap2);
    content()->addWidget(card);
    content()->addStretch();
    connect(codes, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT codesRequested();
    });
    addCancelButton();
    connect(addButton(tr("&Save"), theme::ButtonRole::Primary), &QPushButton::clicked, this, &WaysBackDialog::accept);
    m_alsoOn->setFocus();
}

QLineEdit *WaysBackDialog::addField(const QString &label, const QString &text, const QString &example)
{
    constexpr int kLongest = 1000; // letters, of up to four bytes each: as much as the vault takes
    auto *field = new QLineEdit(text);
    field->setMaxLength(kLongest);
    //: An example in an empty field: "such as my phone"
    field->setPlaceholderText(tr("such as %1").arg(example));
    auto *name = (new TextLabel(label, TextTone::Secondary))->wrapped();
    name->setBuddy(field);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::kGap1);
    column->addWidget(name);
    column->addWidget(field);
    content()->addLayout(column);
    content()->addSpacing(theme::kGap2);
    return field;
}

WaysBack WaysBackDialog::ways() const
{
    return {.alsoOn = m_alsoOn->text().trimmed(),
            .codesPlace = m_codesPlace->text().trimmed(),
            .unbinder = m_unbinder->text().trimmed()};
}

} // namespace countersign
