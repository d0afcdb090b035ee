#include "ui/window/clock_notices.h"

#include "ui/clock/clock_health.h"
#include "ui/clock/clock_words.h"
#include "ui/window/notice_bar.h"

namespace countersign {

using std::chrono::milliseconds;

ClockNotices::ClockNotices(ClockHealth &health, NoticeBar &bar)
    : QObject(&bar)
    , m_health(health)
    , m_bar(bar)
{
    connect(&health, &ClockHealth::changed, this, &ClockNotices::show);
    show();
}

void ClockNotices::show()
{
    const milliseconds correction = m_health.correction();
    if (correction == milliseconds::zero())
        m_bar.clearNotice(NoticeKind::ClockCorrected);
    else
        m_bar.setNotice(NoticeKind::ClockCorrected,
                        //: %1 is a length of time with its sign: "+2 min 14 s"
                        {.headline = tr("Codes are corrected by %1.").arg(signedOffsetText(correction)),
                         .text = tr("This ends after a day, or when the clock is set."),
                         .actions = {{tr("Stop"), [this] { m_health.stopCorrecting(); }}}});
    if (m_health.isDoubtful() && correction == milliseconds::zero() && !m_isHidden)
        showDoubt();
    else
        m_bar.clearNotice(NoticeKind::ClockDoubtful);
}

void ClockNotices::showDoubt()
{
    QString reason = clockSyncText(m_health.sync());
    if (m_health.step() != milliseconds::zero())
        //: %1 is a length of time with its sign: "+1 h 0 min"
        reason = tr("It was just set by %1.").arg(signedOffsetText(m_health.step()));
    m_bar.setNotice(NoticeKind::ClockDoubtful,
                    {.headline = tr("This computer’s clock may be wrong."),
                     .text = reason,
                     .actions = {{tr("Check the time…"), [this] { Q_EMIT checkRequested(); }},
                                 {tr("Hide"), [this] {
                                      m_isHidden = true;
                                      m_bar.clearNotice(NoticeKind::ClockDoubtful);
                                  }}}});
}

} // namespace countersign
