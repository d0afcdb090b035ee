#include "ui/dialogs/add_key_dialog.h"

#include "core/otp/base32.h"
#include "core/otp/otpauth_uri.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/parameters_form.h"
#include "ui/dialogs/secret_field.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/error_text.h"

#include <QCompleter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

bool looksLikeLink(const SecretBytes &text)
{
    // EXPOSE: only the scheme is looked at.
    return text.exposeText().find("://") != std::string_view::npos;
}

TextLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = new TextLabel(text, TextTone::Secondary);
    label->setBuddy(field);
    return label;
}

} // namespace

AddKeyDialog::AddKeyDialog(const QStringList &issuers, const Clock &clock, QWidget *parent)
    : Dialog(tr("Type a key"),
             tr("The page shows the key near the QR code, often under “can't scan”. Capitals and spaces don't matter."),
             parent)
    , m_clock(clock)
    , m_name(new QLineEdit)
    , m_issuer(new QLineEdit)
    , m_key(new SecretField)
    , m_keyMessage(new MessageLabel)
    , m_code(new LiveCode)
    , m_parameters(new ParametersForm)
{
    buildFields(issuers);
    addCancelButton();
    m_add = addButton(tr("&Add account"), theme::ButtonRole::Primary);
    connect(m_add, &QPushButton::clicked, this, &AddKeyDialog::accept);
    connect(m_name, &QLineEdit::textChanged, this, &AddKeyDialog::updateButton);
    connect(m_issuer, &QLineEdit::textChanged, this, &AddKeyDialog::updateButton);
    connect(m_key, &QLineEdit::textEdited, this, &AddKeyDialog::readKey);
    connect(m_parameters, &ParametersForm::edited, this, &AddKeyDialog::refresh);
    updateButton();
    m_name->setFocus();
    refreshEverySecond(m_clock);
}

AddKeyDialog::~AddKeyDialog() = default;

void AddKeyDialog::startWith(const QString &issuer, const QString &name)
{
    m_issuer->setText(issuer);
    m_name->setText(name);
    m_name->setCursorPosition(0);
}

void AddKeyDialog::buildFields(const QStringList &issuers)
{
    m_name->setPlaceholderText(tr("you@example.com"));
    m_key->setFont(theme::codeFont(font(), 1.1));
    m_key->setPlaceholderText(u"JBSW Y3DP EHPK 3PXP"_s);
    m_key->setLayoutDirection(Qt::LeftToRight);
    m_issuer->setPlaceholderText(tr("Alibaba Cloud, GitHub, …"));
    auto *completer = new QCompleter(issuers, m_issuer);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_issuer->setCompleter(completer);

    auto *more = new QWidget;
    auto *column = new QVBoxLayout(more);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap1);
    column->addWidget(m_parameters);
    m_options = new FoldedSection(tr("&More options"), more);

    auto *fields = new QVBoxLayout;
    fields->setSpacing(theme::kGap1);
    const auto add = [fields](const QString &label, QWidget *field) {
        fields->addWidget(labelFor(label, field));
        fields->addWidget(field);
        fields->addSpacing(theme::kGap2);
    };
    add(tr("Account &name"), m_name);
    fields->addWidget(labelFor(tr("&Key"), m_key));
    fields->addWidget(m_key);
    fields->addWidget(m_keyMessage);
    fields->addWidget(m_code, 0, Qt::AlignLeading);
    fields->addSpacing(theme::kGap2);
    add(tr("&Service (optional)"), m_issuer);
    content()->addLayout(fields);
    content()->addWidget(m_options);
    content()->addStretch();
}

AccountDraft AddKeyDialog::takeDraft()
{
    AccountDraft draft;
    draft.issuer = m_issuer->text().trimmed().toStdString();
    draft.name = m_name->text().trimmed().toStdString();
    draft.parameters = m_parameters->parameters();
    draft.counter = m_parameters->counter();
    draft.secret = std::move(m_secret);
    draft.pin = std::move(m_pin);
    m_key->wipe();
    return draft;
}

void AddKeyDialog::refresh()
{
    if (m_secret.empty()) {
        m_code->clear();
        return;
    }
    const OtpParameters parameters = m_parameters->parameters();
    m_code->refresh({m_secret, m_pin, parameters}, m_clock.now());
}

void AddKeyDialog::readKey()
{
    m_secret = {};
    m_pin = {};
    m_keyMessage->setMessage({});
    const SecretBytes typed = m_key->peek();
    if (looksLikeLink(typed)) {
        readLink(typed);
    } else if (!typed.empty()) {
        // EXPOSE: the key is read from its text.
        Result<SecretBytes> secret = decodeBase32(typed.exposeText());
        if (secret)
            m_secret = *std::move(secret);
        else
            showKeyError(secret.error());
    }
    updateButton();
    refresh();
}

void AddKeyDialog::readLink(const SecretBytes &link)
{
    // EXPOSE: the account is read from its link.
    Result<AccountDraft> draft = parseOtpauthUri(link.exposeText());
    if (!draft) {
        showKeyError(draft.error());
        return;
    }
    m_name->setText(QString::fromStdString(draft->name));
    m_issuer->setText(QString::fromStdString(draft->issuer));
    m_parameters->setParameters(draft->parameters, draft->counter);
    m_options->setOpen(draft->parameters != OtpParameters());
    m_secret = std::move(draft->secret);
    m_pin = std::move(draft->pin);
    // EXPOSE: the key takes the place of the link that it was in.
    m_key->put(encodeBase32(m_secret.expose()));
    m_keyMessage->setMessage(tr("That was a link; its account is filled in."), TextTone::Success);
}

void AddKeyDialog::showKeyError(const Error &error)
{
    // Somebody who is still typing a link or a key has made no mistake yet.
    if (error.code == ErrorCode::SecretEmpty)
        return;
    Error here = error;
    here.where.clear(); // the message stands below the field
    m_keyMessage->setMessage(errorText(here).line());
}

void AddKeyDialog::updateButton()
{
    const bool named = !m_name->text().trimmed().isEmpty() || !m_issuer->text().trimmed().isEmpty();
    m_add->setEnabled(named && !m_secret.empty());
}

} // namespace countersign
