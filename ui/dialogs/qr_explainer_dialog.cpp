#include "ui/dialogs/qr_explainer_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/icon_tile.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/qr_words.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr double kMaskedScale = 0.95; // of the text around it

LineIcon stepIcon(QrKind kind)
{
    switch (kind) {
    case QrKind::PushEnrolment:
    case QrKind::ChatLogon:
        return LineIcon::Phone;
    case QrKind::UnusableAccount:
        return LineIcon::Retry;
    default:
        return LineIcon::FindNext;
    }
}

/// A quiet line in one direction, whatever that of the window is.
QWidget *makeMasked(const QString &masked)
{
    auto *label = new ElidingLabel(QChar(0x2066) + masked + QChar(0x2069), TextTone::Secondary);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the words decide how wide the dialog is
    label->setObjectName(u"masked"_s);
    label->setAccessibleName(QrExplainerDialog::tr("What the QR code holds, without its secrets: %1").arg(masked));
    label->setFont(theme::codeFont(label->font(), kMaskedScale));
    return label;
}

} // namespace

QrExplainerDialog::QrExplainerDialog(const QrExplanation &explanation, QWidget *parent)
    : Dialog({}, {}, parent)
{
    const QrWords words = qrWords(explanation);
    setHeadline(words.headline);
    setSentence(words.what);
    if (!words.masked.isEmpty())
        content()->addWidget(makeMasked(words.masked));
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

void QrExplainerDialog::setPreviews(std::vector<ScanPreview> previews, std::vector<ScanMark> marks)
{
    if (ScanPreviewView::hasSomethingToShow(previews, marks))
        content()->insertWidget(0, new ScanPreviewView(std::move(previews), std::move(marks)));
}

} // namespace countersign
