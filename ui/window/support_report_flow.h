#pragma once

#include "core/vault/account.h"

#include <QObject>

#include <functional>

class QIODevice;
class QWidget;

namespace countersign {

class ClockHealth;
class CodeJournal;
class Session;
class SupportReportDialog;

/// Shows the report on an account, copies it and saves it.
class SupportReportFlow final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the flow.
    SupportReportFlow(const Session &session, const CodeJournal &journal, QWidget &window);

    /// Without it the report does not tell how far the clock is off. Outlives the flow.
    void setClock(const ClockHealth &health) { m_clock = &health; }
    void start(const AccountId &id);

private:
    void save(SupportReportDialog &dialog, const QString &ending, const std::function<void(QIODevice &)> &write);

    const Session &m_session;
    const CodeJournal &m_journal;
    QWidget &m_window;
    const ClockHealth *m_clock = nullptr;
};

} // namespace countersign
