#pragma once

#include "core/otp/otp_parameters.h"

#include <QWidget>

#include <cstdint>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

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
    OtpType type() const;
    void showFieldsOfType();

    QFormLayout *m_form;
    QComboBox *m_type;
    QComboBox *m_algorithm;
    QSpinBox *m_digits;
    QSpinBox *m_period;
    QLineEdit *m_counter;
};

/// A heading that folds what is below it away. Starts folded.
class FoldedSection final : public QWidget
{
    Q_OBJECT

public:
    FoldedSection(const QString &title, QWidget *section, QWidget *parent = nullptr);

    void setOpen(bool open);
    bool isOpen() const;

private:
    QToolButton *m_toggle;
    QWidget *m_section;
};

} // namespace countersign
