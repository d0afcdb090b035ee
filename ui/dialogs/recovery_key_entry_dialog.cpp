#include "ui/dialogs/recovery_key_entry_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/secret_field.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/error_text.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype kGroupLetters = 4;

/// What a person writes between the letters, and doesn't mean.
QString lettersOnly(const QString &text)
{
    QString letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](QChar c) { return c.isLetterOrNumber(); });
    return letters.toUpper();
}

} // namespace

RecoveryKeyEntryDialog::RecoveryKeyEntryDialog(QWidget *parent)
    : Dialog(tr("Use the recovery key"),
             tr("Type the nine groups from your sheet, or paste them into the first field. Capitals don't matter."),
             parent)
{
    constexpr int kColumns = 3;
    auto *groups = new QWidget;
    groups->setLayoutDirection(Qt::LeftToRight); // as they stand on the sheet
    auto *grid = new QGridLayout(groups);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::kGap2);
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        auto *field = new SecretField;
        field->setFont(theme::codeFont(font(), 1.2));
        field->setAccessibleName(tr("Group %1").arg(index + 1));
        field->setPlaceholderText(QString::number(index + 1));
        field->setAlignment(Qt::AlignHCenter);
        field->setMinimumWidth(field->fontMetrics().averageCharWidth() * 8);
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(field, &QLineEdit::textEdited, this, [this, index] { spread(index); });
        grid->addWidget(field, static_cast<int>(index) / kColumns, static_cast<int>(index) % kColumns);
        m_groups[index] = field;
    }
    content()->addWidget(groups);
    content()->addStretch();
    addCancelButton();
    m_unlock = addButton(tr("&Unlock"), theme::ButtonRole::Primary);
    connect(m_unlock, &QPushButton::clicked, this, &RecoveryKeyEntryDialog::submit);
    updateButton();
    m_groups.front()->setFocus();
}

RecoveryKeyEntryDialog::~RecoveryKeyEntryDialog() = default;

RecoveryKey RecoveryKeyEntryDialog::takeKey()
{
    for (SecretField *field : m_groups)
        field->wipe();
    return *std::move(m_key);
}

void RecoveryKeyEntryDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (SecretField *field : m_groups)
        field->setEnabled(!busy);
    updateButton();
}

void RecoveryKeyEntryDialog::showError(const Error &error)
{
    setBusy(false);
    if (error.code == ErrorCode::WrongSecret)
        setMessage(
            tr("This recovery key doesn't open this vault. It may belong to another one, or have been replaced."));
    else
        setMessage(errorText(error).line());
    m_groups.front()->setFocus();
}

void RecoveryKeyEntryDialog::spread(std::size_t from)
{
    setMessage({});
    QString letters = lettersOnly(m_groups[from]->text());
    // One letter too many is a slip; more is the sheet's text, pasted.
    if (letters.size() == kGroupLetters + 1)
        letters.chop(1);
    for (std::size_t index = from; index < m_groups.size(); ++index) {
        m_groups[index]->setText(letters.left(kGroupLetters));
        letters = letters.mid(kGroupLetters);
        const bool isFull = m_groups[index]->text().size() == kGroupLetters;
        if (isFull && index + 1 < m_groups.size())
            m_groups[index + 1]->setFocus();
        if (letters.isEmpty())
            break;
    }
    updateButton();
}

void RecoveryKeyEntryDialog::submit()
{
    SecretBytes typed(m_groups.size() * static_cast<std::size_t>(kGroupLetters));
    auto next = typed.writable().begin();
    for (const SecretField *field : m_groups) {
        const SecretBytes group = field->peek();
        // EXPOSE: the groups are put together to be read as one key.
        next = std::ranges::copy(group.expose().first(std::min<std::size_t>(group.size(), kGroupLetters)), next).out;
    }
    Result<RecoveryKey> key = RecoveryKey::parse(typed.exposeText());
    if (!key) {
        showError(key.error());
        return;
    }
    m_key = *std::move(key);
    Q_EMIT submitted();
}

bool RecoveryKeyEntryDialog::isFilled() const
{
    return std::ranges::all_of(m_groups,
                               [](const SecretField *field) { return field->text().size() == kGroupLetters; });
}

void RecoveryKeyEntryDialog::updateButton()
{
    m_unlock->setEnabled(!m_busy && isFilled());
}

} // namespace countersign
