#include "ui/dialogs/card.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/text_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace countersign {

namespace {

/// A hairline that starts where the text does.
class Hairline final : public QWidget
{
public:
    explicit Hairline(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), theme::colors(palette()).hairline); }
};

} // namespace

Card::Card(Look look, QWidget *parent)
    : QFrame(parent)
    , m_look(look)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(theme::kGap4, theme::kGap3, theme::kGap4, theme::kGap3);
    m_rows->setSpacing(theme::kGap3);
}

void Card::setLook(Look look)
{
    m_look = look;
    update();
}

void Card::addRow(QWidget *row)
{
    if (m_rows->count() > 0)
        m_rows->addWidget(new Hairline(this));
    m_rows->addWidget(row);
}

void Card::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = theme::colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = m_look == Look::Selected ? 2 : 1;
    const qreal inset = line / 2;
    painter.setPen(QPen(m_look == Look::Selected ? colors.accent : colors.hairline, line));
    if (m_look == Look::Warning)
        painter.setPen(Qt::NoPen);
    painter.setBrush(m_look == Look::Warning ? colors.warningSoft : colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::kCardRadius,
                            theme::kCardRadius);
}

CardRow::CardRow(const QString &title, const QString &subtitle, QWidget *control, QWidget *leading, QWidget *parent)
    : QWidget(parent)
    , m_subtitle((new TextLabel(subtitle, TextTone::Secondary))->wrapped())
{
    auto *titleLabel = (new TextLabel(title))->wrapped();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    titleLabel->setFont(bold);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1 / 2);
    texts->addWidget(titleLabel);
    texts->addWidget(m_subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kGap3);
    if (leading)
        row->addWidget(leading);
    row->addLayout(texts, 1);
    if (!control)
        return;
    m_control = control;
    row->addWidget(control);
    titleLabel->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(title);
    if (control->accessibleDescription().isEmpty())
        control->setAccessibleDescription(subtitle);
}

void CardRow::setSubtitle(const QString &subtitle)
{
    if (m_control && m_control->accessibleDescription() == m_subtitle->text())
        m_control->setAccessibleDescription(subtitle);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

StepNumber::StepNumber(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StepNumber::sizeHint() const
{
    const int side = fontMetrics().height() * 3 / 2;
    return {side, side};
}

void StepNumber::setSign(std::optional<Sign> sign)
{
    m_sign = sign;
    update();
}

void StepNumber::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = theme::colors(palette());
    QPainter painter(this);
    if (m_sign)
        return paintSign(painter, rect(), *m_sign, palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accentSoft);
    painter.drawEllipse(rect());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.accent);
    painter.drawText(rect(), Qt::AlignCenter, locale().toString(m_number));
}

} // namespace countersign
