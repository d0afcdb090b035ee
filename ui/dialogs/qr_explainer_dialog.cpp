#include "ui/dialogs/qr_explainer_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/icon_tile.h"
#include "ui/text/qr_words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

namespace {

LineIcon stepIcon(QrKind kind)
{
    switch (kind) {
    case QrKind::PushEnrolment:
        return LineIcon::Phone;
    case QrKind::UnusableAccount:
        return LineIcon::Retry;
    default:
        return LineIcon::FindNext;
    }
}

} // namespace

QrExplainerDialog::QrExplainerDialog(const QrExplanation &explanation, QWidget *parent)
    : Dialog({}, {}, parent)
{
    const QrWords words = qrWords(explanation);
    setHeadline(words.headline);
    setSentence(words.what);
    auto *card = new Card;
    card->addRow(new CardRow(words.step, words.detail, nullptr, new IconTile(stepIcon(explanation.kind))));
    content()->addWidget(card);
    content()->addStretch();

    addCancelButton();
    QPushButton *type = addButton(tr("&Type the key…"));
    QPushButton *again = addButton(tr("&Scan again"), theme::ButtonRole::Primary);
    connect(type, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT typeKeyRequested();
    });
    connect(again, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT scanAgainRequested();
    });
    again->setFocus();
}

} // namespace countersign
