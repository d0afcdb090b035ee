#pragma once

#include "ui/session/session.h"

#include <QObject>

namespace countersign {

class NoticeBar;

/// Asks, before the vault is opened, about a save that a crash cut short: "Use it" or "Discard". Who answers neither
/// keeps it.
class UnfinishedSaveOffer final : public QObject
{
    Q_OBJECT

public:
    UnfinishedSaveOffer(Session &session, NoticeBar &bar);

    /// Looks for one, and shows it in the bar.
    void check();
    /// Deletes `unfinished` once the person has confirmed that.
    void discard(const Generation &unfinished);

Q_SIGNALS:
    void used();
    void discarded();
    void failed(const countersign::Error &error);

private:
    void use(const Generation &unfinished);

    Session &m_session;
    NoticeBar &m_bar;
};

} // namespace countersign
