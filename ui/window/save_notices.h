#pragma once

#include "ui/session/session.h"

#include <QObject>

namespace countersign {

class NoticeBar;

/// Keeps the notices about saving and unreadable records in the bar up to date, while the vault is open and while it is
/// locked.
class SaveNotices final : public QObject
{
    Q_OBJECT

public:
    SaveNotices(Session &session, NoticeBar &bar);

Q_SIGNALS:
    void copySaved(const QString &file);

private:
    bool isOpen() const { return m_session.state() == Session::State::Unlocked; }
    void showSaveState(Session::SaveState state);
    void showSaveFailed();
    void mergeWithNewPassword();
    void showOpenProblem(const Error &error);
    void showUnreadableRecords();
    void listUnusableRecords();
    void saveCopy();
    void showCopyProblem(const Error &error);

    Session &m_session;
    NoticeBar &m_bar;
};

} // namespace countersign
