#pragma once

#include "ui/window/notice_bar.h"

#include <QObject>

#include <map>

namespace countersign {

class BackupKeeper;
class Clock;

/// Keeps the notices about backups in the bar up to date: that one failed, or that the last one is old.
class BackupNotices final : public QObject
{
    Q_OBJECT

public:
    BackupNotices(BackupKeeper &keeper, const Clock &clock, NoticeBar &bar);

Q_SIGNALS:
    void folderRequested();

private:
    void update();
    void showFailure();
    void showAge();
    /// Only if it says something else now: its buttons keep the focus.
    void show(NoticeKind kind, Notice notice);
    void clear(NoticeKind kind);

    BackupKeeper &m_keeper;
    const Clock &m_clock;
    NoticeBar &m_bar;
    std::map<NoticeKind, QString> m_shown;
};

} // namespace countersign
