#include "ui/dialogs/code_step.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/ring_view.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/code_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

namespace {

constexpr QChar kDot = u'•';
constexpr double kCodeScale = 1.9;

} // namespace

CodeStep::CodeStep(int number, const QString &copyText, int digits, QWidget *parent)
    : QWidget(parent)
    , m_digits(digits)
    , m_card(new Card)
    , m_number(new StepNumber(number))
    , m_code(new TextLabel)
    , m_note(new TextLabel({}, TextTone::Secondary))
    , m_copy(new QPushButton(copyText))
    , m_ring(new RingView)
{
    m_code->setFont(theme::codeFont(font(), kCodeScale));
    m_code->setLayoutDirection(Qt::LeftToRight);
    m_copy->setAutoDefault(false);
    theme::setButtonRole(m_copy, theme::ButtonRole::Primary);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, theme::kGap2, 0, theme::kGap2);
    line->setSpacing(theme::kGap3);
    line->addWidget(m_number);
    line->addWidget(m_code);
    line->addStretch();
    line->addWidget(m_note);
    line->addWidget(m_copy);
    line->addWidget(m_ring);
    m_card->addRow(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    row->setMinimumHeight(m_copy->sizeHint().height() + 2 * theme::kGap2);
    connect(m_copy, &QPushButton::clicked, this, &CodeStep::copyRequested);
}

void CodeStep::show(State state, const QString &code)
{
    m_state = state;
    m_hasCode = !code.isEmpty();
    QSizePolicy ring = m_ring->sizePolicy();
    ring.setRetainSizeWhenHidden(state != State::Copied); // what stands before it stays in its place
    m_ring->setSizePolicy(ring);
    m_code->setText(groupedCode(code.isEmpty() ? QString(m_digits, kDot) : code));
    m_code->setAccessibleName(code.isEmpty() ? tr("not there yet") : tr("Code %1").arg(m_code->text()));
    m_number->setDone(state == State::Copied);
    m_card->setLook(state == State::Ready ? Card::Look::Selected : Card::Look::Plain);
    m_copy->setVisible(state == State::Ready);
    m_copy->setDefault(state == State::Ready);
    m_note->setVisible(state != State::Ready);
    if (state == State::Copied)
        m_note->setText(tr("copied"));
    else
        m_note->clear();
    setDimmed(code.isEmpty());
}

void CodeStep::setCountdown(std::chrono::seconds left, std::chrono::seconds period)
{
    m_ring->set(left, period);
    m_ring->show();
    if (m_state == State::Waiting && !m_hasCode)
        m_note->setText(tr("ready in %n s", nullptr, static_cast<int>(left.count())));
}

void CodeStep::hideCountdown()
{
    m_ring->hide();
}

void CodeStep::setDimmed(bool dimmed)
{
    m_code->setTone(dimmed ? TextTone::Secondary : TextTone::Normal);
}

QString CodeStep::shownCode() const
{
    return m_code->text();
}

} // namespace countersign
