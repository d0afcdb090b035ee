#include "ui/dialogs/parameters_form.h"

#include "core/otp/otp_names.h"
#include "ui/desktop/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

void addChoice(QComboBox *box, const QString &text, auto value)
{
    box->addItem(text, static_cast<int>(value));
}

void choose(QComboBox *box, auto value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

ParametersForm::ParametersForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_type(new QComboBox)
    , m_algorithm(new QComboBox)
    , m_digits(new QSpinBox)
    , m_period(new QSpinBox)
    , m_counter(new QLineEdit)
{
    addChoice(m_type, tr("Time-based (TOTP)"), OtpType::Totp);
    addChoice(m_type, tr("Counter-based (HOTP)"), OtpType::Hotp);
    addChoice(m_type, tr("Steam"), OtpType::Steam);
    addChoice(m_algorithm, u"SHA-1"_s, HashAlgorithm::Sha1);
    addChoice(m_algorithm, u"SHA-256"_s, HashAlgorithm::Sha256);
    addChoice(m_algorithm, u"SHA-512"_s, HashAlgorithm::Sha512);
    m_digits->setRange(Digits::kMinimum, Digits::kMaximum);
    m_period->setRange(1, static_cast<int>(Period::kMaximum.count()));
    //: After a number in a field: seconds.
    m_period->setSuffix(tr(" s"));
    // Nineteen digits always fit in 64 bits; the few larger numbers can be kept, not typed.
    m_counter->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,19}"_s), this));

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(theme::kGap4);
    m_form->setVerticalSpacing(theme::kGap2);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("&Type"), m_type);
    //: The hash function of the codes.
    m_form->addRow(tr("Algor&ithm"), m_algorithm);
    m_form->addRow(tr("&Digits"), m_digits);
    m_form->addRow(tr("P&eriod"), m_period);
    m_form->addRow(tr("Next co&unter"), m_counter);
    for (QWidget *field : std::initializer_list<QWidget *>{m_type, m_algorithm, m_digits, m_period, m_counter})
        m_form->labelForField(field)->setMinimumHeight(field->sizeHint().height()); // on the line of its field
    setParameters({}, 0);

    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        showFieldsOfType();
        Q_EMIT edited();
    });
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &ParametersForm::edited);
    connect(m_digits, &QSpinBox::valueChanged, this, &ParametersForm::edited);
    connect(m_period, &QSpinBox::valueChanged, this, &ParametersForm::edited);
    connect(m_counter, &QLineEdit::textEdited, this, &ParametersForm::edited);
}

void ParametersForm::setParameters(const OtpParameters &parameters, std::uint64_t counter)
{
    // Offered only to accounts that are of such a type: a PIN goes with it.
    if (m_type->findData(static_cast<int>(parameters.type)) < 0)
        addChoice(m_type, parameters.type == OtpType::Yandex ? u"Yandex"_s : u"Mobile-OTP"_s, parameters.type);
    const QSignalBlocker blockType(m_type);
    const QSignalBlocker blockAlgorithm(m_algorithm);
    // Likewise: they come from other apps, but nobody has to type them.
    if (!fixedParameters(parameters.type) && m_algorithm->findData(static_cast<int>(parameters.algorithm)) < 0)
        addChoice(m_algorithm, parameters.algorithm == HashAlgorithm::Sha224 ? u"SHA-224"_s : u"SHA-384"_s,
                  parameters.algorithm);
    const QSignalBlocker blockDigits(m_digits);
    const QSignalBlocker blockPeriod(m_period);
    choose(m_type, parameters.type);
    if (!fixedParameters(parameters.type))
        choose(m_algorithm, parameters.algorithm);
    m_digits->setValue(parameters.digits.count());
    m_period->setValue(static_cast<int>(parameters.period.seconds().count()));
    m_counter->setText(QString::number(counter));
    showFieldsOfType();
}

OtpParameters ParametersForm::parameters() const
{
    if (const auto fixed = fixedParameters(type()))
        return *fixed;
    const Result<Digits> digits = Digits::from(m_digits->value());
    const Result<Period> period = Period::from(m_period->value());
    return {.type = type(),
            .algorithm = static_cast<HashAlgorithm>(m_algorithm->currentData().toInt()),
            .digits = digits ? *digits : Digits(), // the spin boxes keep to the same ranges
            .period = period ? *period : Period()};
}

std::uint64_t ParametersForm::counter() const
{
    bool fits = false;
    const qulonglong counter = m_counter->text().toULongLong(&fits);
    return fits && type() == OtpType::Hotp ? counter : 0;
}

OtpType ParametersForm::type() const
{
    return static_cast<OtpType>(m_type->currentData().toInt());
}

void ParametersForm::showFieldsOfType()
{
    const bool fixed = fixedParameters(type()).has_value();
    const bool counts = type() == OtpType::Hotp;
    const auto setRowVisible = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        m_form->labelForField(field)->setVisible(visible);
    };
    setRowVisible(m_algorithm, !fixed);
    setRowVisible(m_digits, !fixed);
    setRowVisible(m_period, !fixed && !counts);
    setRowVisible(m_counter, counts);
}

FoldedSection::FoldedSection(const QString &title, QWidget *section, QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton)
    , m_section(section)
{
    m_toggle->setText(title);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_toggle, &QToolButton::toggled, this, &FoldedSection::setOpen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap2);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_section);
    setOpen(false);
}

void FoldedSection::setOpen(bool open)
{
    m_toggle->setChecked(open);
    m_toggle->setArrowType(open                                       ? Qt::DownArrow
                               : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow
                                                                      : Qt::RightArrow);
    m_section->setVisible(open);
}

bool FoldedSection::isOpen() const
{
    return m_toggle->isChecked();
}

} // namespace countersign
