#include "ui/dialogs/new_password_fields.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/strength_bar.h"

#include <QVBoxLayout>

namespace countersign {

NewPasswordFields::NewPasswordFields(QWidget *parent)
    : QWidget(parent)
    , m_first(new PasswordField)
    , m_second(new PasswordField)
    , m_strength(new StrengthBar(m_first))
    , m_message(new MessageLabel)
    , m_capsLock(new CapsLockHint(m_first))
{
    const auto labelled = [](const QString &text, QWidget *field) {
        auto *label = new TextLabel(text, TextTone::Secondary);
        label->setBuddy(field);
        return label;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap1);
    column->addWidget(labelled(tr("&New password"), m_first));
    column->addWidget(m_first);
    column->addSpacing(theme::kGap1);
    column->addWidget(m_strength);
    column->addSpacing(theme::kGap2);
    column->addWidget(labelled(tr("&Once more"), m_second));
    column->addWidget(m_second);
    column->addWidget(m_message);
    m_capsLock->watch(m_second);
    column->addWidget(m_capsLock);
    setFocusProxy(m_first);

    connect(m_first, &QLineEdit::textChanged, this, &NewPasswordFields::compare);
    connect(m_second, &QLineEdit::textChanged, this, &NewPasswordFields::compare);
    connect(m_first, &QLineEdit::returnPressed, m_second, qOverload<>(&QWidget::setFocus));
    connect(m_second, &QLineEdit::returnPressed, this, &NewPasswordFields::entered);
}

void NewPasswordFields::watchCapsLock(const PasswordField *field)
{
    m_capsLock->watch(field);
}

bool NewPasswordFields::isComplete() const
{
    return !m_first->isEmpty() && m_first->peek() == m_second->peek();
}

SecretBytes NewPasswordFields::take()
{
    m_second->wipe();
    return m_first->take();
}

void NewPasswordFields::wipe()
{
    m_first->wipe();
    m_second->wipe();
}

void NewPasswordFields::compare()
{
    // Silent while the second one is only shorter: it is still being typed.
    const SecretBytes first = m_first->peek();
    const SecretBytes second = m_second->peek();
    const bool beingTyped = second.size() < first.size();
    m_message->setMessage(beingTyped || first == second ? QString() : tr("The two passwords differ."));
    Q_EMIT edited();
}

} // namespace countersign
