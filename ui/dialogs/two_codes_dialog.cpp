#include "ui/dialogs/two_codes_dialog.h"

#include "ui/dialogs/code_step.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString titleOf(const Account &account)
{
    return displayText(account.issuer.empty() ? account.name : account.issuer);
}

} // namespace

TwoCodesDialog::TwoCodesDialog(Account account, Reason reason, const Clock &clock, QWidget *parent)
    : Dialog(
        //: %1 is a service
        reason == Reason::Service ? tr("%1 asks for two codes").arg(titleOf(account)) : tr("Two codes in a row"),
        tr("Type both into the page, in this order."), parent)
    , m_account(std::move(account))
    , m_clock(clock)
    , m_first({new CodeStep(1, tr("Copy &first code"), m_account.parameters.digits.count())})
    , m_second({new CodeStep(2, tr("Copy s&econd code"), m_account.parameters.digits.count())})
    , m_startOver(addButton(tr("&Start over")))
    , m_worked(addButton(tr("It &worked")))
    , m_refused(makeRefusedButton())
{
    setWindowTitle(tr("Two codes")); // not the account: every program may read the titles of windows
    content()->setSpacing(theme::kGap3);
    for (Side *side : {&m_first, &m_second}) {
        content()->addWidget(side->row);
        connect(side->row, &CodeStep::copyRequested, this, [this, side] { copy(*side); });
    }
    content()->addWidget(m_refused, 0, Qt::AlignLeading);
    content()->addStretch();
    connect(m_refused, &QPushButton::clicked, this, &TwoCodesDialog::refused);
    connect(m_startOver, &QPushButton::clicked, this, &TwoCodesDialog::startOver);
    connect(m_worked, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT worked();
    });
    startOver();
    refreshEverySecond(m_clock);
}

TwoCodesDialog::~TwoCodesDialog() = default;

void TwoCodesDialog::startOver()
{
    for (Side *side : {&m_first, &m_second}) {
        side->code.clear();
        side->isCopied = false;
    }
    setMessage({});
    if (isTimeBased())
        m_codes.emplace(m_account.parameters.period, m_clock.now());
    refresh();
}

void TwoCodesDialog::refresh()
{
    if (m_codes)
        refreshByClock(m_clock.now());
    else
        showSteps(!m_first.isCopied, m_first.isCopied && !m_second.isCopied);
}

void TwoCodesDialog::refreshByClock(UnixTime now)
{
    const std::chrono::seconds period = m_account.parameters.period.seconds();
    const TwoCodes::Step step = m_codes->step(now);
    if (step == TwoCodes::Step::Missed) {
        if (!isPairCopied()) {
            m_first.code.clear();
            m_second.code.clear();
            setMessage(tr("These two codes have run out. Start over."));
        }
        showSteps(false, false);
        m_startOver->setDefault(!isPairCopied());
        return;
    }
    const bool isSecond = step == TwoCodes::Step::Second;
    const bool isFirst = step == TwoCodes::Step::First;
    m_first.code = isFirst || isSecond ? codeFrom(m_codes->firstFrom()) : QString();
    m_second.code = isSecond ? codeFrom(m_codes->secondFrom()) : QString();
    const bool firstIsNext = (isFirst || isSecond) && !m_first.isCopied;
    showSteps(firstIsNext, isSecond && !firstIsNext && !m_second.isCopied);
    if (isSecond) {
        m_first.row->setDimmed(m_first.isCopied);
        m_second.row->setCountdown(m_codes->secondUntil() - now, period);
    } else if (isFirst && !m_first.isCopied) {
        m_first.row->setCountdown(m_codes->secondFrom() - now, period);
    } else if (isFirst) {
        m_second.row->setCountdown(m_codes->secondFrom() - now, period);
    } else {
        m_first.row->setCountdown(m_codes->firstFrom() - now, period);
    }
}

void TwoCodesDialog::showSteps(bool firstIsReady, bool secondIsReady)
{
    const auto stateOf = [](const Side &side, bool isReady) {
        if (side.isCopied)
            return CodeStep::State::Copied;
        return isReady ? CodeStep::State::Ready : CodeStep::State::Waiting;
    };
    m_first.row->hideCountdown();
    m_second.row->hideCountdown();
    m_first.row->show(stateOf(m_first, firstIsReady), m_first.code);
    m_second.row->show(stateOf(m_second, secondIsReady), m_second.code);
    theme::setButtonRole(m_worked, isPairCopied() ? theme::ButtonRole::Primary : theme::ButtonRole::Normal);
    m_worked->setDefault(isPairCopied());
    m_refused->setVisible(isPairCopied());
    m_startOver->setDefault(false);
}

void TwoCodesDialog::copy(Side &side)
{
    if (!m_codes) {
        Q_EMIT hotpCodeRequested();
        return;
    }
    const UnixTime now = m_clock.now();
    refreshByClock(now); // the window may have ended since the last second was shown
    if (side.code.isEmpty() || side.isCopied)
        return;
    side.isCopied = true;
    const bool isFirst = &side == &m_first;
    const bool isCurrent = m_codes->step(now) == (isFirst ? TwoCodes::Step::First : TwoCodes::Step::Second);
    Q_EMIT copyRequested(side.code, isCurrent);
    refreshByClock(now);
    setFocus(); // the button that had it has gone
}

void TwoCodesDialog::showHotpCode(const QString &code)
{
    Side &side = m_first.isCopied ? m_second : m_first;
    if (side.isCopied)
        return;
    side.code = code;
    side.isCopied = true;
    refresh();
    setFocus();
}

QString TwoCodesDialog::codeFrom(UnixTime moment)
{
    const Result<Code> code = codeAt(m_account.codeSource(), moment);
    if (code)
        return QString::fromStdString(code->text);
    setMessage(errorText(code.error()).line());
    return {};
}

} // namespace countersign
