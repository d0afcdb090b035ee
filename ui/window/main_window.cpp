#include "ui/window/main_window.h"

#include "ui/dialogs/settings_dialog.h"
#include "ui/session/backup_keeper.h"
#include "ui/session/code_journal.h"
#include "ui/session/second_ticker.h"
#include "ui/session/session.h"
#include "ui/settings/settings.h"
#include "ui/window/account_commands.h"
#include "ui/window/account_flows.h"
#include "ui/window/backup_commands.h"
#include "ui/window/clock_flow.h"
#include "ui/window/code_copier.h"
#include "ui/window/dialog_focus.h"
#include "ui/window/drop_target.h"
#include "ui/window/export_flow.h"
#include "ui/window/import_flow.h"
#include "ui/window/intake.h"
#include "ui/window/key_commands.h"
#include "ui/window/lock_keys.h"
#include "ui/window/plain_exports.h"
#include "ui/window/readiness_flow.h"
#include "ui/window/receiving_key.h"
#include "ui/window/restore_flow.h"
#include "ui/window/shift_codes_flow.h"
#include "ui/window/shown_traces.h"
#include "ui/window/toast.h"
#include "ui/window/vault_chooser.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_dialogs.h"
#include "ui/window/window_pages.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QVBoxLayout>

#include <utility>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastWidth = 320;
constexpr int kLeastHeight = 360;

} // namespace

/// The parts of the window, and the connections between them.
struct MainWindow::Private
{
    Private(MainWindow &owner, Session &theSession, Settings &theSettings, ClipboardGuard &theClipboard, KdfCost cost)
        : window(owner)
        , session(theSession)
        , settings(theSettings)
        , clipboard(theClipboard)
        , ticker(theSession.clock(), &owner)
        , actions(&owner)
        , lockKeys(*actions.lock, owner)
        , toast(new Toast(&owner))
        , journal(theSession)
        , copier(theSession, theClipboard, *toast, journal)
        , accounts(theSession, copier, *toast, owner)
        , flows(theSession, theClipboard, copier, accounts, journal, *toast, owner)
        , keys(theSession, theClipboard, *toast, cost, owner)
        , vaults(theSession, theSettings, owner)
        , intake(theSession, vaults, *toast, owner)
        , imports(theSession, *toast, owner)
        , plainExports(theSettings, *toast)
        , dialogs(theSession, theSettings, actions, keys, owner)
        , dialogFocus(owner)
        , dropTarget(owner)
        , pages(new WindowPages(theSession, theSettings, theClipboard, actions, cost, &owner))
    { }

    void connectBackups(BackupKeeper &keeper);
    void connectReadiness(const BackupKeeper &keeper);
    void connectActions();
    void connectPages();
    void connectSession();
    void applySettings();
    void updateActions();
    void updateTicker();
    void lockDown();

    MainWindow &window;
    Session &session;
    Settings &settings;
    ClipboardGuard &clipboard;
    SecondTicker ticker;
    WindowActions actions;
    LockKeys lockKeys;
    Toast *toast; ///< owned by the window, above whose pages it floats
    CodeJournal journal;
    CodeCopier copier;
    AccountCommands accounts;
    AccountFlows flows;
    KeyCommands keys;
    VaultChooser vaults;
    Intake intake;
    ImportFlow imports;
    PlainExports plainExports;
    WindowDialogs dialogs;
    DialogFocus dialogFocus;
    DropTarget dropTarget;
    WindowPages *pages; ///< owned by the window's layout
    std::unique_ptr<BackupCommands> backups;
    std::unique_ptr<RestoreFlow> restore;
    std::unique_ptr<ClockFlow> clock;
    std::unique_ptr<ExportFlow> exports;
    std::unique_ptr<ShiftCodesFlow> shiftCodes;
    std::unique_ptr<ReadinessFlow> readiness;
};

MainWindow::MainWindow(Session &session, Settings &settings, ClipboardGuard &clipboard, KdfCost newVaultCost,
                       QWidget *parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>(*this, session, settings, clipboard, newVaultCost))
{
    setWindowTitle(u"Countersign"_s);
    setMinimumSize(kLeastWidth, kLeastHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_private->pages);

    m_private->connectActions();
    m_private->flows.connectTo(m_private->actions, *m_private->pages, m_private->intake);
    m_private->connectPages();
    m_private->connectSession();
    m_private->applySettings();
    m_private->updateActions();
    m_private->actions.undo->setEnabled(session.canUndo());
    m_private->pages->showState(session.state());
}

MainWindow::~MainWindow() = default;

void MainWindow::setBackups(BackupKeeper &keeper)
{
    m_private->connectBackups(keeper);
}

void MainWindow::setClock(ClockHealth &health)
{
    m_private->clock = std::make_unique<ClockFlow>(health, m_private->session.clock(), m_private->settings, *this);
    m_private->clock->connectTo(m_private->ticker, m_private->actions, *m_private->pages);
    m_private->flows.setClock(health, *m_private->clock);
}

void MainWindow::handleArguments(const QStringList &arguments)
{
    m_private->intake.takeIn(incomingFromArguments(arguments));
}

void MainWindow::setKeyring(KeyringUnlock &keyring)
{
    m_private->keys.setKeyring(keyring);
    m_private->pages->setKeyring(keyring);
}

void MainWindow::present()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::Private::connectBackups(BackupKeeper &keeper)
{
    backups = std::make_unique<BackupCommands>(session, settings, keeper, *toast, window);
    restore = std::make_unique<RestoreFlow>(session, settings, keeper.outside(), *toast, window);
    exports = std::make_unique<ExportFlow>(session, keeper, plainExports, *toast, window);
    QObject::connect(actions.exportAccounts, &QAction::triggered, exports.get(),
                     [this] { exports->start(pages->listedAccounts()); });
    shiftCodes = std::make_unique<ShiftCodesFlow>(session, keeper, *toast, window);
    connectReadiness(keeper);
    QObject::connect(actions.shiftCodes, &QAction::triggered, shiftCodes.get(),
                     [this] { shiftCodes->start(pages->currentAccount()); });
    QObject::connect(&dialogs, &WindowDialogs::settingsOpened, backups.get(), [this](SettingsDialog *dialog) {
        dialog->onBackupPage([this, dialog](BackupSettings &page) { backups->fill(page, dialog); });
    });
    QObject::connect(backups.get(), &BackupCommands::restoreRequested, restore.get(), &RestoreFlow::start);
    QObject::connect(pages, &WindowPages::restoreRequested, restore.get(), [this] { restore->start(); });
    QObject::connect(&imports, &ImportFlow::backupChosen, restore.get(), &RestoreFlow::startWith);
    QObject::connect(pages, &WindowPages::backupFolderRequested, backups.get(),
                     [this] { backups->chooseFolder(&window); });
    QObject::connect(&flows.firstCodes(), &FirstCodeFlow::finished, backups.get(), &BackupCommands::offerOnce);
    pages->setBackups(keeper);
    applySettings();
}

void MainWindow::Private::connectReadiness(const BackupKeeper &keeper)
{
    readiness = std::make_unique<ReadinessFlow>(session, keeper, clipboard, *toast, window);
    QObject::connect(actions.readiness, &QAction::triggered, readiness.get(), &ReadinessFlow::start);
    QObject::connect(actions.recoveryCodes, &QAction::triggered, readiness.get(), [this] {
        if (const AccountId id = pages->currentAccount(); !id.isNull())
            readiness->showCodes(id);
    });
    QObject::connect(readiness.get(), &ReadinessFlow::recoveryKeyRequested, &keys, &KeyCommands::replaceRecoveryKey);
    QObject::connect(readiness.get(), &ReadinessFlow::backupsRequested, &window, [this] {
        if (settings.value(setting::kBackUp))
            dialogs.showSettings();
        else
            backups->switchOn(&window);
    });
}

void MainWindow::Private::connectActions()
{
    const auto on = [this](QAction *action, auto run) { QObject::connect(action, &QAction::triggered, &window, run); };
    on(actions.add, [this] { pages->openAddMenu(); });
    on(actions.scanScreen, [this] { intake.scanScreen(); });
    on(actions.useCamera, [this] { intake.useCamera(); });
    on(actions.fromPicture, [this] { intake.choosePicture(); });
    on(actions.typeKey, [this] { intake.typeKey(); });
    on(actions.importFiles, [this] { imports.start(); });
    on(actions.paste, [this] { intake.pasteFromClipboard(); });
    on(actions.search, [this] { pages->focusSearch(); });
    on(actions.undo, [this] { accounts.undo(); });
    on(actions.moveToPhone, [this] { flows.qrOut().moveToPhone(pages->listedAccounts()); });
    on(actions.trash, [this] { accounts.showTrash(); });
    on(actions.receivingKey, [this] { showReceivingKey(session, window); });
    on(actions.settings, [this] { dialogs.showSettings(); });
    on(actions.shortcuts, [this] { dialogs.showShortcuts(); });
    on(actions.about, [this] { dialogs.showAbout(); });
    on(actions.lock, [this] { session.lock(); });
    on(actions.close, [this] { window.close(); });
    on(actions.quit, [this] {
        if (window.close())
            QCoreApplication::quit();
    });
}

void MainWindow::Private::connectPages()
{
    QObject::connect(pages, &WindowPages::copyRequested, &copier, &CodeCopier::copy);
    QObject::connect(pages, &WindowPages::copyAndHideRequested, &copier, &CodeCopier::copyAndHide);
    QObject::connect(&copier, &CodeCopier::hideRequested, &window, &QWidget::showMinimized);
    QObject::connect(&accounts, &AccountCommands::confirmed, &window,
                     [this](const AccountId &id) { journal.note(id, CodeUse::Confirmed); });
    QObject::connect(pages, &WindowPages::nextHotpRequested, &accounts, &AccountCommands::nextHotp);
    QObject::connect(pages, &WindowPages::confirmRequested, &accounts, &AccountCommands::confirm);
    QObject::connect(pages, &WindowPages::otherVaultRequested, &vaults, &VaultChooser::choose);
    QObject::connect(&vaults, &VaultChooser::vaultOpened, pages, &WindowPages::inspectFile);
    QObject::connect(pages, &WindowPages::recoveryKeyRequested, &keys, &KeyCommands::unlockWithRecoveryKey);
    // There is no tray yet: what is hidden has to be found again.
    QObject::connect(pages, &WindowPages::hideRequested, &window, &QWidget::showMinimized);
    QObject::connect(pages, &WindowPages::messageShown, toast,
                     [this](const QString &text) { toast->showMessage(text); });
    QObject::connect(&dropTarget, &DropTarget::dropped, &window,
                     [this](const Incoming &incoming) { intake.takeIn(incoming); });
    QObject::connect(&intake, &Intake::accountFound, pages, &WindowPages::selectAccount);
    QObject::connect(&intake, &Intake::exportsArrived, &imports, &ImportFlow::importFiles);
    QObject::connect(&imports, &ImportFlow::accountsAdded, pages, &WindowPages::selectAccount);
    QObject::connect(&imports, &ImportFlow::picturesChosen, &intake, &Intake::addPictures);
    QObject::connect(&ticker, &SecondTicker::ticked, pages, &WindowPages::refreshCodes);
    QObject::connect(pages, &WindowPages::accountsShown, &plainExports, &PlainExports::remindIn);
}

void MainWindow::Private::connectSession()
{
    QObject::connect(&session, &Session::stateChanged, &window, [this](Session::State state) {
        updateActions();
        pages->showState(state);
        updateTicker();
    });
    QObject::connect(&session, &Session::accessChanged, &window, [this] { updateActions(); });
    QObject::connect(&session, &Session::locked, &window, [this] { lockDown(); });
    QObject::connect(&session, &Session::undoAvailable, actions.undo, &QAction::setEnabled);
    QObject::connect(&settings, &Settings::changed, &window, [this] { applySettings(); });
}

void MainWindow::Private::applySettings()
{
    const std::chrono::seconds lifetime(settings.value(setting::kClearClipboardSeconds));
    copier.setLifetime(lifetime);
    flows.firstCodes().setLifetime(lifetime);
    if (readiness)
        readiness->setLifetime(lifetime);
    copier.setMinimumLeft(std::chrono::seconds(settings.value(setting::kMinimumLeftSeconds)));
    pages->setCodeHandling(settings.value(setting::kCopyOn), settings.value(setting::kCodeVisibility));
}

void MainWindow::Private::updateActions()
{
    actions.setUnlocked(session.state() == Session::State::Unlocked);
    if (session.access() == Session::Access::ReadOnly)
        actions.setReadOnly();
}

void MainWindow::Private::updateTicker()
{
    ticker.setActive(session.state() == Session::State::Unlocked && window.isVisible() && !window.isMinimized());
}

void MainWindow::Private::lockDown()
{
    toast->clear();
    dialogs.closeAll();
    forgetShownTexts();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        m_private->updateTicker();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_private->plainExports.look(); // they may be gone by now
    } else if (event->type() == QEvent::LanguageChange) {
        m_private->actions.retranslate();
        m_private->pages->rebuild();
        m_private->applySettings();
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_private->updateTicker();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_private->updateTicker();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_private->dialogs.askBeforeClosing(*event);
}

} // namespace countersign
