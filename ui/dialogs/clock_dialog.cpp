#include "ui/dialogs/clock_dialog.h"

#include "ui/clock/clock_health.h"
#include "ui/clock/clock_words.h"
#include "ui/clock/time_server.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/error_text.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

ClockDialog::ClockDialog(ClockHealth &health, const Clock &clock, const QString &servers, QWidget *parent)
    : Dialog(tr("Is the clock right?"),
             tr("Codes are made from the time, so a clock that is off gives codes that sites refuse. Time zones don’t "
                "matter."),
             parent)
    , m_health(health)
    , m_sync((new TextLabel)->wrapped())
    , m_result((new TextLabel)->wrapped())
    , m_answers((new TextLabel({}, TextTone::Secondary))->wrapped())
    , m_servers(new QPlainTextEdit(splitTimeServers(servers).join(u'\n')))
{
    setWindowTitle(tr("Clock"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_result->setFont(bold);
    auto *state = new Card;
    state->addRow(m_sync);
    state->addRow(m_result);
    state->addRow(m_answers);
    auto *label = (new TextLabel(tr("Measuring asks these time servers, one a line and at least four. It is the only "
                                    "time the app uses the network."),
                                 TextTone::Secondary))
                      ->wrapped();
    m_servers->setTabChangesFocus(true);
    m_servers->setAccessibleName(tr("Time servers"));
    m_servers->setFixedHeight(fontMetrics().lineSpacing() * 6);
    content()->addWidget(state);
    content()->addWidget(label);
    content()->addWidget(m_servers);
    m_stop = addButton(tr("&Stop correcting"));
    connect(addButton(tr("Close")), &QPushButton::clicked, this, &QDialog::reject);
    m_correct = addButton({});
    m_measure = addButton(tr("&Measure now"), theme::ButtonRole::Primary);
    connect(m_measure, &QPushButton::clicked, this, &ClockDialog::measure);
    connect(m_correct, &QPushButton::clicked, this, &ClockDialog::correct);
    connect(m_stop, &QPushButton::clicked, &m_health, &ClockHealth::stopCorrecting);
    connect(&m_health, &ClockHealth::changed, this, &ClockDialog::showHealth);
    showHealth();
    refreshEverySecond(clock);
}

void ClockDialog::measure()
{
    const QStringList servers = splitTimeServers(m_servers->toPlainText());
    Q_EMIT serversChanged(servers.join(u' '));
    setMessage({});
    if (servers.size() < static_cast<qsizetype>(kLeastAsked))
        setMessage(noAgreementText({}));
    else
        m_health.measure(servers);
}

void ClockDialog::correct()
{
    const Result<void> corrected = m_health.correct();
    setMessage(corrected ? QString() : errorText(corrected.error()).line());
}

QString ClockDialog::resultText() const
{
    const TimeMeasurement *measurement = m_health.measurement();
    if (m_health.isMeasuring())
        return tr("Asking the time servers…");
    if (!measurement)
        return {};
    return measurement->agreement ? offsetText(*measurement->agreement) : noAgreementText(*measurement);
}

QString ClockDialog::serverLines() const
{
    QStringList lines;
    if (const TimeMeasurement *measurement = m_health.measurement()) {
        for (const TimeAnswer &answer : measurement->answers) {
            const bool isOutvoted
                = measurement->agreement && answer.state == TimeAnswer::State::Answered && !answer.agrees;
            //: A time server, what it says, and that the others say something else
            lines += isOutvoted ? tr("%1: %2 (outvoted)").arg(answer.server, timeAnswerText(answer))
                                //: A time server, and what it says
                                : tr("%1: %2").arg(answer.server, timeAnswerText(answer));
        }
    }
    return lines.join(u'\n');
}

void ClockDialog::showHealth()
{
    m_sync->setText(clockSyncText(m_health.sync()));
    m_result->setText(resultText());
    m_result->setVisible(!m_result->text().isEmpty());
    m_answers->setText(serverLines());
    m_answers->setVisible(!m_answers->text().isEmpty());
    const TimeMeasurement *measurement = m_health.measurement();
    const milliseconds offset
        = measurement && measurement->agreement ? measurement->agreement->offset : milliseconds::zero();
    const bool isOff = !m_health.isMeasuring() && std::chrono::abs(offset) > kHarmlessOffset;
    //: %1 is a length of time with its sign: "+2 min 14 s"
    m_correct->setText(tr("&Correct codes by %1").arg(signedOffsetText(offset)));
    const bool isCorrectionOffered = isOff && m_health.correction() != offset;
    m_correct->setVisible(isCorrectionOffered);
    theme::setButtonRole(m_correct, isCorrectionOffered ? theme::ButtonRole::Primary : theme::ButtonRole::Normal);
    theme::setButtonRole(m_measure, isCorrectionOffered ? theme::ButtonRole::Normal : theme::ButtonRole::Primary);
    m_stop->setVisible(m_health.correction() != milliseconds::zero());
    refresh();
}

void ClockDialog::refresh()
{
    const auto wait = m_health.timeToWait();
    const bool isReady = !m_health.isMeasuring() && wait == std::chrono::seconds::zero();
    m_measure->setEnabled(isReady);
    m_measure->setText(isReady || m_health.isMeasuring() ? tr("&Measure now")
                                                         : tr("&Measure again in %1 s").arg(wait.count()));
}

} // namespace countersign
