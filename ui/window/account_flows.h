#pragma once

#include "ui/window/first_code_flow.h"
#include "ui/window/qr_out_flow.h"
#include "ui/window/refused_code_flow.h"
#include "ui/window/support_report_flow.h"

#include <QObject>

namespace countersign {

class ClockFlow;
class ClockHealth;
class Intake;
class WindowActions;
class WindowPages;

/// What the window does with the current account: its actions, and the dialogs that they open.
class AccountFlows final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the flows.
    AccountFlows(Session &session, ClipboardGuard &clipboard, CodeCopier &copier, AccountCommands &commands,
                 CodeJournal &journal, Toast &toast, QWidget &window);

    void connectTo(const WindowActions &actions, WindowPages &pages, Intake &intake);
    /// Lets what depends on the time know the clock.
    void setClock(const ClockHealth &health, ClockFlow &flow);

    FirstCodeFlow &firstCodes() { return m_firstCodes; }
    QrOutFlow &qrOut() { return m_qrOut; }

private:
    void connectActions(const WindowActions &actions, WindowPages &pages, Intake &intake);
    void connectRefusals(WindowPages &pages, Intake &intake);
    void askWhichCode(WindowPages &pages);

    Session &m_session;
    CodeCopier &m_copier;
    AccountCommands &m_commands;
    CodeJournal &m_journal;
    QWidget &m_window;
    FirstCodeFlow m_firstCodes;
    QrOutFlow m_qrOut;
    SupportReportFlow m_supportReport;
    RefusedCodeFlow m_refusedCodes;
};

} // namespace countersign
