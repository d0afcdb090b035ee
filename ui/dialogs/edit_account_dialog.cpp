#include "ui/dialogs/edit_account_dialog.h"

#include "core/otp/yandex.h"
#include "core/vault/vault.h"
#include "ui/dialogs/note_field.h"
#include "ui/dialogs/parameters_form.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/text_label.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString joined(const std::vector<std::string> &groups)
{
    QStringList names;
    for (const std::string &group : groups)
        names << QString::fromStdString(group);
    return names.join(u", "_s);
}

std::vector<std::string> split(const QString &text)
{
    std::vector<std::string> groups;
    QString separated = text;
    for (const QString &name : separated.replace(u'，', u',').split(u',')) { // a Chinese keyboard types the wide comma
        const std::string group = name.trimmed().toStdString();
        if (!group.empty() && std::ranges::find(groups, group) == groups.end())
            groups.push_back(group);
    }
    return groups;
}

/// Whatever is typed fits into the file, and what was there already stays.
void limitLength(QLineEdit *field)
{
    constexpr auto kLongestText = static_cast<qsizetype>(Vault::kMaxTextBytes) / 4; // a letter takes up to four bytes
    field->setMaxLength(static_cast<int>(std::max(kLongestText, field->text().size())));
}

/// As much of `note` as fits into the file.
std::string shortened(QString note)
{
    std::string utf8 = note.toStdString();
    while (utf8.size() > Vault::kMaxNoteBytes) {
        note.chop(static_cast<qsizetype>((utf8.size() - Vault::kMaxNoteBytes + 3) / 4));
        utf8 = note.toStdString();
    }
    return utf8;
}

/// No code is valid for longer than its period; what another program wrote stays.
int longestLeft(const Account &account)
{
    return static_cast<int>(std::max(account.parameters.period.seconds(), account.minimumLeft).count());
}

void complete(QLineEdit *field, const QStringList &words)
{
    auto *completer = new QCompleter(words, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field->setCompleter(completer);
}

} // namespace

EditAccountDialog::EditAccountDialog(Account account, const QStringList &issuers, const QStringList &groups,
                                     QWidget *parent)
    : Dialog(tr("Edit account"), tr("The site knows nothing of these names: change them as you like."), parent)
    , m_account(std::move(account))
    , m_issuer(new QLineEdit(QString::fromStdString(m_account.issuer)))
    , m_name(new QLineEdit(QString::fromStdString(m_account.name)))
    , m_groups(new QLineEdit(joined(m_account.groups)))
    , m_note(new NoteField(QString::fromStdString(m_account.note)))
    , m_pinned(new QCheckBox(tr("&Pinned: stays on top of the list")))
    , m_parameters(new ParametersForm)
{
    buildFields(issuers, groups);
    addCancelButton();
    QPushButton *save = addButton(tr("Sa&ve"), theme::ButtonRole::Primary);
    connect(save, &QPushButton::clicked, this, &EditAccountDialog::accept);
    for (const QLineEdit *field : {m_issuer, m_name, static_cast<QLineEdit *>(m_pin)}) {
        if (field)
            connect(field, &QLineEdit::textChanged, this, [this, save] { save->setEnabled(isComplete()); });
    }
    m_issuer->setFocus();
}

bool EditAccountDialog::isComplete() const
{
    const bool isNamed = !m_issuer->text().trimmed().isEmpty() || !m_name->text().trimmed().isEmpty();
    const bool isYandex = m_account.parameters.type == OtpType::Yandex;
    // EXPOSE: looked at while it is typed.
    const bool isPinRight = !m_pin || m_pin->isEmpty() || !isYandex || isYandexPin(m_pin->peek().expose());
    return isNamed && isPinRight;
}

void EditAccountDialog::buildFields(const QStringList &issuers, const QStringList &groups)
{
    for (QLineEdit *field : {m_issuer, m_name, m_groups})
        limitLength(field);
    complete(m_issuer, issuers);
    complete(m_groups, groups);
    m_groups->setPlaceholderText(tr("Work, Family"));
    m_pinned->setChecked(m_account.favorite);
    m_parameters->setParameters(m_account.parameters, m_account.counter);

    auto *fields = new QVBoxLayout;
    fields->setSpacing(theme::kGap1);
    const auto add = [fields](const QString &text, QWidget *field) {
        auto *label = new TextLabel(text, TextTone::Secondary);
        label->setBuddy(field);
        fields->addWidget(label);
        fields->addWidget(field);
        fields->addSpacing(theme::kGap2);
    };
    add(tr("&Service"), m_issuer);
    add(tr("Account &name"), m_name);
    if (m_account.parameters.type == OtpType::Yandex || m_account.parameters.type == OtpType::Motp) {
        m_pin = new PasswordField;
        m_pin->setPlaceholderText(m_account.pin.empty() ? tr("There are no codes without it") : tr("As it is"));
        //: The number that some kinds of account need besides the key
        add(tr("P&IN"), m_pin);
    }
    add(tr("&Groups, separated by commas"), m_groups);
    add(tr("N&ote"), m_note);
    if (m_account.parameters.isTimeBased()) {
        m_minimumLeft = new QSpinBox;
        m_minimumLeft->setRange(0, longestLeft(m_account));
        //: Copy only with at least: as in the settings
        m_minimumLeft->setSpecialValueText(tr("as in the settings"));
        m_minimumLeft->setSuffix(tr(" seconds left"));
        m_minimumLeft->setValue(static_cast<int>(m_account.minimumLeft.count()));
        //: Followed by: 8 seconds left
        add(tr("Copy a code &with at least"), m_minimumLeft);
    }
    fields->addWidget(m_pinned);

    auto *section = new QWidget;
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap2);
    column->addWidget((new TextLabel(tr("These change the codes. Only change what the site tells you to, or its codes "
                                        "will be refused."),
                                     TextTone::Warning))
                          ->wrapped());
    column->addWidget(m_parameters);
    content()->addLayout(fields);
    content()->addWidget(new FoldedSection(tr("How the &codes are made"), section));
    content()->addStretch();
}

Account EditAccountDialog::takeEdited()
{
    m_account.issuer = m_issuer->text().trimmed().toStdString();
    m_account.name = m_name->text().trimmed().toStdString();
    if (m_groups->text() != joined(m_account.groups)) // a group from another app may have a comma in its name
        m_account.groups = split(m_groups->text());
    m_account.note = shortened(m_note->toPlainText());
    if (m_minimumLeft)
        m_account.minimumLeft = std::chrono::seconds(m_minimumLeft->value());
    m_account.favorite = m_pinned->isChecked();
    if (m_pin && !m_pin->isEmpty())
        m_account.pin = m_pin->take();
    m_account.parameters = m_parameters->parameters();
    m_account.counter = m_parameters->counter();
    return std::move(m_account);
}

} // namespace countersign
