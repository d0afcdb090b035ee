#include "ui/window/backup_notices.h"

#include "ui/session/backup_keeper.h"
#include "ui/text/time_text.h"
#include "ui/window/backup_words.h"

namespace countersign {

using namespace Qt::StringLiterals;

BackupNotices::BackupNotices(BackupKeeper &keeper, const Clock &clock, NoticeBar &bar)
    : QObject(&bar)
    , m_keeper(keeper)
    , m_clock(clock)
    , m_bar(bar)
{
    connect(&keeper, &BackupKeeper::changed, this, &BackupNotices::update);
    update();
}

void BackupNotices::update()
{
    if (m_keeper.failure() && m_keeper.plan().isOn)
        showFailure();
    else
        clear(NoticeKind::BackupFailed);
    if (m_keeper.isOld())
        showAge();
    else
        clear(NoticeKind::BackupOld);
}

void BackupNotices::show(NoticeKind kind, Notice notice)
{
    QString &shown = m_shown[kind];
    if (shown == notice.text)
        return;
    shown = notice.text;
    m_bar.setNotice(kind, std::move(notice));
}

void BackupNotices::clear(NoticeKind kind)
{
    if (m_shown.erase(kind) > 0)
        m_bar.clearNotice(kind);
}

void BackupNotices::showFailure()
{
    QString text = backupProblem(*m_keeper.failure());
    if (const LastBackup *last = m_keeper.last())
        //: %1 is a moment, as in "today 14:02"
        text += u' ' + tr("The last good one was made %1.").arg(momentText(last->made, m_clock.now()));
    show(NoticeKind::BackupFailed,
         {.headline = tr("Your accounts are not backed up."),
          .text = text,
          .actions = {{tr("Back up now"), [this] { m_keeper.backUpNow(); }},
                      {tr("Choose a folder…"), [this] { Q_EMIT folderRequested(); }}}});
}

void BackupNotices::showAge()
{
    const LastBackup *last = m_keeper.last();
    show(NoticeKind::BackupOld,
         {.headline = tr("The last backup is old."),
          //: %1 is a moment, as in "12.11.2026 14:02"
          .text
          = tr("It was made %1, and %n change(s) are not in it.", nullptr, static_cast<int>(m_keeper.changesSince()))
                .arg(momentText(last->made, m_clock.now())),
          .actions = {{tr("Back up now"), [this] { m_keeper.backUpNow(); }}}});
}

} // namespace countersign
