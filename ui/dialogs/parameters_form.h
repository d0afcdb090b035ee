#pragma once

#include "core/otp/otp_parameters.h"

#include <QWidget>

#include <cstdint>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace countersign {

/// The fields for type, algorithm, digits, period and counter, as far as the type has them.
class ParametersForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ParametersForm(QWidget *parent = nullptr);

    void setParameters(const OtpParameters &parameters, std::uint64_t counter);
    OtpParameters parameters() const;
    std::uint64_t counter() const;

Q_SIGNALS:
    void edited();

private:
    void showFieldsOfType();

    QFormLayout *m_form;
    QComboBox *m_type;
    QComboBox *m_algorithm;
    QSpinBox *m_digits;
    QSpinBox *m_period;
    QLineEdit *m_counter;
    OtpParameters m_fixed; ///< of a type that the fields don't offer (Yandex, Mobile-OTP), kept as it is
};

/// A heading that folds what is below it away.
class FoldedSection final : public QWidget
{
    Q_OBJECT

public:
    /// Starts folded.
    FoldedSection(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setOpen(bool open);
    bool isOpen() const;

private:
    class QToolButton *m_toggle;
    QWidget *m_content;
};

} // namespace countersign
