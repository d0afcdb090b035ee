#pragma once

#include "ui/dialogs/password_strength.h"

#include <QWidget>

namespace countersign {

class SecretField;
class TextLabel;

/// Says in words, and with a bar, how long the password in a field would hold.
class StrengthBar final : public QWidget
{
    Q_OBJECT

public:
    /// Follows what is typed into `field`, which must live as long as the bar.
    explicit StrengthBar(const SecretField *field, QWidget *parent = nullptr);

    PasswordStrength strength() const { return m_strength; }
    QString words() const;

Q_SIGNALS:
    void strengthChanged();

private:
    void rate(PasswordStrength strength);

    class Bar;
    Bar *m_bar;
    TextLabel *m_words;
    PasswordStrength m_strength = PasswordStrength::None;
};

} // namespace countersign
