#include "ui/dialogs/strength_bar.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/secret_field.h"
#include "ui/dialogs/text_label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countersign {

/// The bar itself: as full as the password is strong.
class StrengthBar::Bar final : public QWidget
{
public:
    Bar() { setFixedHeight(theme::kGap1 + 2); }

    void setStrength(PasswordStrength strength)
    {
        m_strength = strength;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = theme::colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.hairline);
        const qreal radius = height() / 2.0;
        painter.drawRoundedRect(rect(), radius, radius);
        if (m_strength == PasswordStrength::None)
            return;
        const int steps = static_cast<int>(PasswordStrength::Centuries);
        QRect filled = rect();
        filled.setWidth(width() * static_cast<int>(m_strength) / steps);
        if (layoutDirection() == Qt::RightToLeft)
            filled.moveRight(rect().right());
        painter.setBrush(m_strength < PasswordStrength::Months ? colors.warning : colors.success);
        painter.drawRoundedRect(filled, radius, radius);
    }

private:
    PasswordStrength m_strength = PasswordStrength::None;
};

StrengthBar::StrengthBar(const SecretField *field, QWidget *parent)
    : QWidget(parent)
    , m_bar(new Bar)
    , m_words(new TextLabel({}, TextTone::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap1);
    column->addWidget(m_bar);
    column->addWidget(m_words->wrapped());
    rate(passwordStrength(field->peek()));
    connect(field, &QLineEdit::textChanged, this, [this, field] { rate(passwordStrength(field->peek())); });
}

QString StrengthBar::words() const
{
    switch (m_strength) {
    case PasswordStrength::None:
        return tr("Several unusual words are strong and easy to type.");
    case PasswordStrength::Minutes:
        return tr("Very weak: would take minutes to guess offline");
    case PasswordStrength::Hours:
        return tr("Weak: would take hours to guess offline");
    case PasswordStrength::Days:
        return tr("Weak: would take days to guess offline");
    case PasswordStrength::Months:
        return tr("Fair: would take months to guess offline");
    case PasswordStrength::Years:
        return tr("Good: would take years to guess offline");
    case PasswordStrength::Centuries:
        return tr("Strong: would take centuries to guess offline");
    }
    return {};
}

void StrengthBar::rate(PasswordStrength strength)
{
    const bool isOther = strength != m_strength;
    m_strength = strength;
    m_bar->setStrength(strength);
    m_words->setText(words());
    m_bar->setAccessibleName(words());
    if (isOther)
        Q_EMIT strengthChanged();
}

} // namespace countersign
