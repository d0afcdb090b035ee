#include "ui/dialogs/file_opener_fields.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/new_password_fields.h"
#include "ui/dialogs/note_field.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/error_text.h"

#include <QRadioButton>
#include <QStackedWidget>
#include <QTextOption>
#include <QVBoxLayout>

namespace countersign {

FileOpenerFields::FileOpenerFields(QWidget *parent)
    : QWidget(parent)
    , m_choices(new QWidget)
    //: What opens an encrypted file that is shared
    , m_forPassword(new QRadioButton(tr("A &password that you agree on")))
    //: What opens an encrypted file that is shared
    , m_forRecipient(new QRadioButton(tr("Only &their vault: they gave you its receiving key")))
    , m_pages(new QStackedWidget)
    , m_password(new NewPasswordFields)
    , m_key(new NoteField({}))
    , m_message(new MessageLabel)
{
    m_forPassword->setChecked(true);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, theme::kGap2);
    choices->addWidget(m_forPassword);
    choices->addWidget(m_forRecipient);
    m_pages->addWidget(m_password);
    m_pages->addWidget(makeKeyPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choices);
    column->addWidget(m_pages);
    connect(m_forRecipient, &QRadioButton::toggled, this, &FileOpenerFields::choose);
    for (const QRadioButton *choice : {m_forPassword, m_forRecipient})
        connect(choice, &QRadioButton::clicked, this, &FileOpenerFields::begin);
    connect(m_password, &NewPasswordFields::edited, this, &FileOpenerFields::edited);
    connect(m_key, &NoteField::textChanged, this, &FileOpenerFields::readKey);
    setRecipientOffered(false);
}

QWidget *FileOpenerFields::makeKeyPage()
{
    auto *label = new TextLabel(tr("Receiving &key"), TextTone::Secondary);
    label->setBuddy(m_key);
    m_key->setAccessibleName(tr("Receiving key"));
    m_key->setWordWrapMode(QTextOption::WrapAnywhere);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap1);
    column->addWidget(label);
    column->addWidget(m_key);
    column->addWidget(m_message);
    column->addStretch();
    return page;
}

void FileOpenerFields::setRecipientOffered(bool isOffered)
{
    m_choices->setVisible(isOffered);
    if (!isOffered)
        m_forPassword->setChecked(true);
}

void FileOpenerFields::choose()
{
    m_pages->setCurrentIndex(m_forRecipient->isChecked() ? 1 : 0);
    Q_EMIT edited();
}

void FileOpenerFields::readKey()
{
    const std::string text = m_key->toPlainText().toStdString();
    const auto key = RecipientKey::parse(text);
    m_recipient = key ? std::optional(*key) : std::nullopt;
    if (key)
        //: %1 is five groups of digits
        m_message->setMessage(
            tr("Compare with them over another channel:\n%1").arg(QString::fromStdString(key->fingerprint())),
            TextTone::Success);
    else
        m_message->setMessage(text.empty() ? QString() : errorText(key.error()).line());
    Q_EMIT edited();
}

bool FileOpenerFields::isComplete() const
{
    return m_forRecipient->isChecked() ? m_recipient.has_value() : m_password->isComplete();
}

std::optional<RecipientKey> FileOpenerFields::recipient() const
{
    return m_forRecipient->isChecked() ? m_recipient : std::nullopt;
}

SecretBytes FileOpenerFields::takePassword()
{
    return m_password->take();
}

void FileOpenerFields::begin()
{
    if (m_forRecipient->isChecked())
        m_key->setFocus();
    else
        m_password->first()->setFocus();
}

} // namespace countersign
