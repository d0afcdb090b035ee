#include "ui/window/account_flows.h"

#include "ui/window/account_commands.h"
#include "ui/window/clock_flow.h"
#include "ui/window/code_copier.h"
#include "ui/window/intake.h"
#include "ui/window/which_code.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_pages.h"

#include <QAction>

namespace countersign {

AccountFlows::AccountFlows(Session &session, ClipboardGuard &clipboard, CodeCopier &copier, AccountCommands &commands,
                           CodeJournal &journal, Toast &toast, QWidget &window)
    : m_session(session)
    , m_copier(copier)
    , m_commands(commands)
    , m_journal(journal)
    , m_window(window)
    , m_firstCodes(session, clipboard, copier, commands, journal, window)
    , m_qrOut(session, toast, window)
    , m_supportReport(session, journal, window)
    , m_refusedCodes(session, journal, copier, window)
{ }

void AccountFlows::connectTo(const WindowActions &actions, WindowPages &pages, Intake &intake)
{
    connectActions(actions, pages, intake);
    connectRefusals(pages, intake);
    connect(actions.whichCode, &QAction::triggered, this, [this, &pages] { askWhichCode(pages); });
    connect(&intake, &Intake::accountsAdded, &m_firstCodes, &FirstCodeFlow::accountsAdded);
}

void AccountFlows::connectActions(const WindowActions &actions, WindowPages &pages, Intake &intake)
{
    const auto on = [this, &pages](const QAction *action, auto run) {
        connect(action, &QAction::triggered, this, [&pages, run] {
            if (const AccountId id = pages.currentAccount(); !id.isNull())
                run(id);
        });
    };
    on(actions.copy, [this](const AccountId &id) { m_copier.copy(id); });
    on(actions.copyNext, [this](const AccountId &id) { m_copier.copyNext(id); });
    on(actions.nextHotp, [this](const AccountId &id) { m_commands.nextHotp(id); });
    on(actions.showGiant, [&pages](const AccountId &id) { pages.toggleGiantView(id); });
    on(actions.edit, [this](const AccountId &id) { m_commands.edit(id); });
    on(actions.showQr, [this](const AccountId &id) { m_qrOut.showOne(id); });
    on(actions.pin, [this](const AccountId &id) { m_commands.togglePinned(id); });
    on(actions.addUser, [&intake](const AccountId &id) { intake.typeKeyOfAnotherUser(id); });
    on(actions.twoCodes, [this](const AccountId &id) { m_firstCodes.showTwoCodes(id); });
    on(actions.confirm, [this](const AccountId &id) { m_commands.confirm(id); });
    on(actions.refused, [this](const AccountId &id) { m_refusedCodes.start(id); });
    on(actions.supportReport, [this](const AccountId &id) { m_supportReport.start(id); });
    on(actions.remove, [this](const AccountId &id) { m_commands.remove(id); });
    for (int index = 0; index < WindowActions::kPinnedCount; ++index) {
        connect(actions.copyPinned[static_cast<std::size_t>(index)], &QAction::triggered, this, [this, &pages, index] {
            if (const AccountId id = pages.pinnedAccount(index); !id.isNull())
                m_copier.copy(id);
        });
    }
}

void AccountFlows::connectRefusals(WindowPages &pages, Intake &intake)
{
    connect(&m_copier, &CodeCopier::helpRequested, &m_refusedCodes, &RefusedCodeFlow::start);
    connect(&m_firstCodes, &FirstCodeFlow::helpRequested, &m_refusedCodes, &RefusedCodeFlow::start);
    connect(&m_refusedCodes, &RefusedCodeFlow::twoCodesRequested, &m_firstCodes, &FirstCodeFlow::showTwoCodes);
    connect(&m_refusedCodes, &RefusedCodeFlow::editRequested, &m_commands, &AccountCommands::edit);
    connect(&m_refusedCodes, &RefusedCodeFlow::reportRequested, &m_supportReport, &SupportReportFlow::start);
    connect(&m_refusedCodes, &RefusedCodeFlow::scanRequested, &intake, &Intake::scanScreen);
    connect(&m_refusedCodes, &RefusedCodeFlow::accountShown, &pages, &WindowPages::selectAccount);
    connect(&m_refusedCodes, &RefusedCodeFlow::whichCodeRequested, this, [this, &pages] { askWhichCode(pages); });
}

void AccountFlows::askWhichCode(WindowPages &pages)
{
    showWhichCode(m_session, m_journal, m_window, [&pages](const AccountId &id) { pages.selectAccount(id); });
}

void AccountFlows::setClock(const ClockHealth &health, ClockFlow &flow)
{
    m_refusedCodes.setClock(health);
    m_supportReport.setClock(health);
    // Back to the checklist, which may know better then.
    connect(&m_refusedCodes, &RefusedCodeFlow::clockRequested, &flow,
            [this, &flow](const AccountId &id) { flow.showDialog([this, id] { m_refusedCodes.start(id); }); });
}

} // namespace countersign
