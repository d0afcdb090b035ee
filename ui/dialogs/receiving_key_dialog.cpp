#include "ui/dialogs/receiving_key_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"

#include <QFontDatabase>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// A label above what is to be read or compared, which can be selected.
QWidget *shown(const QString &title, const QString &value, const QString &accessibleValue)
{
    auto *text = (new TextLabel(value))->wrapped();
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(title + u": "_s + accessibleValue);
    text->setLayoutDirection(Qt::LeftToRight);
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap1);
    column->addWidget(new TextLabel(title, TextTone::Secondary));
    column->addWidget(text);
    return row;
}

/// The letters behind the colon, in groups of four, so that lines can break and eyes can follow.
QString inGroups(const QString &key)
{
    constexpr qsizetype kGroup = 4;
    const qsizetype start = key.indexOf(u':') + 1;
    QString text = key.left(start);
    for (qsizetype place = start; place < key.size(); place += kGroup)
        text += u' ' + key.mid(place, kGroup);
    return text;
}

} // namespace

ReceivingKeyDialog::ReceivingKeyDialog(const RecipientKey &key, QWidget *parent)
    : Dialog(
        tr("Receiving key"),
        tr("Give it to whoever shares accounts with you: only this vault opens the files that they encrypt with it. "
           "It is no secret."),
        parent)
{
    const QString text = QString::fromStdString(key.text());
    const QString fingerprint = QString::fromStdString(key.fingerprint());
    auto *card = new Card;
    card->addRow(shown(tr("Key"), inGroups(text), text));
    card->addRow(shown(tr("To be compared on the phone"), fingerprint, fingerprint));
    content()->addWidget(card);
    content()->addWidget((new TextLabel(tr("A new vault key, chosen when the password is changed, brings a new "
                                           "receiving key."),
                                        TextTone::Secondary))
                             ->wrapped());
    content()->addStretch();
    connect(addButton(tr("Close")), &QPushButton::clicked, this, &QDialog::accept);
    auto *copy = addButton(tr("&Copy"), theme::ButtonRole::Primary);
    connect(copy, &QPushButton::clicked, this, [this, copy, text] {
        Q_EMIT copyRequested(text);
        copy->setText(tr("&Copied"));
    });
    copy->setFocus();
}

} // namespace countersign
