#include "ui/dialogs/backup_proof_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

namespace {

constexpr qsizetype kShownNames = 8;

}

BackupProofDialog::BackupProofDialog(const QString &made, QWidget *parent)
    : Dialog(tr("Prove the newest backup"),
             //: %1 is a moment, as in "today 14:02"
             tr("The one of %1 is read from its folder, opened with your password alone, and compared with the "
                "accounts here. Nothing is changed.")
                 .arg(made),
             parent)
    , m_question(new QWidget)
    , m_password(new PasswordField)
{
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password"));
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap1);
    column->addWidget(m_password);
    column->addWidget(new CapsLockHint(m_password));
    content()->addWidget(m_question);
    content()->addStretch();

    m_cancel = addCancelButton();
    m_prove = addButton(tr("&Prove it"), theme::ButtonRole::Primary);
    connect(m_prove, &QPushButton::clicked, this, &BackupProofDialog::submitted);
    connect(m_password, &QLineEdit::textChanged, this, &BackupProofDialog::updateButton);
    connect(m_password, &QLineEdit::textEdited, this, [this] { setMessage({}); });
    updateButton();
    m_password->setFocus();
}

SecretBytes BackupProofDialog::takePassword()
{
    return m_password->take();
}

void BackupProofDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_password->setEnabled(!busy);
    m_prove->setText(busy ? tr("Opening…") : tr("&Prove it"));
    updateButton();
}

void BackupProofDialog::showProblem(const QString &problem)
{
    setBusy(false);
    m_password->wipe();
    m_password->setFocus();
    setMessage(problem);
}

void BackupProofDialog::showProof(const Proof &proof)
{
    m_question->hide();
    m_prove->hide();
    setMessage({});
    const bool isWhole = proof.accountsInIt == proof.accountsHere;
    setHeadline(isWhole ? tr("The backup opens with your password")
                        : tr("The backup opens, but does not hold everything"));
    //: %1 of %2 accounts; %3 is a moment, as in "today 14:02"
    setSentence(
        tr("%1 of %2 accounts are in it, made %3.").arg(proof.accountsInIt).arg(proof.accountsHere).arg(proof.made));
    if (!proof.missing.isEmpty()) {
        auto *card = new Card(Card::Look::Warning);
        const qsizetype shown = std::min(proof.missing.size(), kShownNames);
        QString names = proof.missing.first(shown).join(u'\n');
        if (const qsizetype more = proof.missing.size() - shown; more > 0)
            names += u'\n' + tr("and %n more", nullptr, static_cast<int>(more));
        card->addRow(new CardRow(tr("Not in the backup"), names, nullptr));
        content()->insertWidget(0, card);
    }
    if (proof.onlyInIt > 0) {
        auto *also = new TextLabel(tr("%n account(s) in it are not here any more.", nullptr, proof.onlyInIt),
                                   TextTone::Secondary);
        content()->insertWidget(content()->count() - 1, also->wrapped());
    }
    if (!proof.note.isEmpty())
        content()->insertWidget(content()->count() - 1, (new TextLabel(proof.note, TextTone::Secondary))->wrapped());
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void BackupProofDialog::updateButton()
{
    m_prove->setEnabled(!m_busy && !m_password->isEmpty());
}

} // namespace countersign
