#include "ui/window/window_actions.h"

#include "core/providers/cloud_identity.h"
#include "core/vault/account.h"
#include "ui/desktop/line_icon.h"
#include "ui/scan/camera_source.h"
#include "ui/text/display_text.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace countersign {

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , add(make({QKeySequence(Qt::CTRL | Qt::Key_N)}))
    , scanScreen(make({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}))
    , useCamera(make())
    , fromPicture(make())
    , paste(make({QKeySequence(Qt::CTRL | Qt::Key_V)}))
    , typeKey(make())
    , importFiles(make({QKeySequence(Qt::CTRL | Qt::Key_I)}))
    , copy(make({QKeySequence(Qt::CTRL | Qt::Key_C)}))
    , copyNext(make({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}))
    , nextHotp(make())
    , showGiant(make({QKeySequence(Qt::Key_F11)}))
    , edit(make({QKeySequence(Qt::Key_F2)}))
    , showQr(make())
    , pin(make())
    , addUser(make())
    , twoCodes(make())
    , confirm(make())
    , recoveryCodes(make())
    , refused(make())
    , supportReport(make())
    , remove(make({QKeySequence(Qt::Key_Delete)}))
    , search(make({QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)}))
    , undo(make({QKeySequence(Qt::CTRL | Qt::Key_Z)}))
    , moveToPhone(make())
    , exportAccounts(make({QKeySequence(Qt::CTRL | Qt::Key_E)}))
    , trash(make())
    , receivingKey(make())
    , shiftCodes(make())
    , readiness(make())
    , whichCode(make())
    , settings(make({QKeySequence(Qt::CTRL | Qt::Key_Comma)}))
    , shortcuts(make({QKeySequence(Qt::CTRL | Qt::Key_Slash)}))
    , checkClock(make())
    , lock(make({QKeySequence(Qt::CTRL | Qt::Key_L)}))
    , about(make())
    , close(make({QKeySequence(Qt::CTRL | Qt::Key_W)}))
    , quit(make({QKeySequence(Qt::CTRL | Qt::Key_Q)}))
{
    for (int index = 0; index < kPinnedCount; ++index)
        copyPinned[static_cast<std::size_t>(index)]
            = make({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index))});
    scanScreen->setIcon(lineIcon(LineIcon::Screen));
    useCamera->setIcon(lineIcon(LineIcon::Camera));
    useCamera->setVisible(false);
    checkClock->setVisible(false);
    fromPicture->setIcon(lineIcon(LineIcon::Picture));
    paste->setIcon(lineIcon(LineIcon::Paste));
    typeKey->setIcon(lineIcon(LineIcon::Keyboard));
    importFiles->setIcon(lineIcon(LineIcon::Import));
    // Roles are guessed from the texts otherwise, which fails in other languages.
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);
    retranslate();
}

QAction *WindowActions::make(const QList<QKeySequence> &keys)
{
    auto *window = static_cast<QWidget *>(parent());
    auto *action = new QAction(window);
    action->setShortcuts(keys);
    window->addAction(action);
    return action;
}

void WindowActions::setUnlocked(bool unlocked)
{
    for (QAction *action :
         {add,      scanScreen,  useCamera,      fromPicture, paste,        typeKey,    importFiles, copy,    copyNext,
          nextHotp, showGiant,   edit,           showQr,      pin,          addUser,    twoCodes,    confirm, remove,
          search,   moveToPhone, exportAccounts, trash,       receivingKey, shiftCodes, whichCode,   lock})
        action->setEnabled(unlocked);
    for (QAction *action : {recoveryCodes, refused, supportReport, readiness})
        action->setEnabled(unlocked);
    for (QAction *action : copyPinned)
        action->setEnabled(unlocked);
}

void WindowActions::setReadOnly()
{
    for (QAction *action : {add, scanScreen, useCamera, fromPicture, paste, typeKey, importFiles, nextHotp, edit, pin,
                            addUser, twoCodes, confirm, remove, trash})
        action->setEnabled(false);
}

void WindowActions::retranslate()
{
    add->setText(tr("Add an Account"));
    scanScreen->setText(tr("Scan the Screen"));
    useCamera->setText(tr("Use the Camera…"));
    fromPicture->setText(tr("From a Picture…"));
    paste->setText(tr("Paste"));
    typeKey->setText(tr("Type a Key…"));
    importFiles->setText(tr("Import from Another App…"));
    copy->setText(tr("Copy"));
    //: Copies the code of the next period.
    copyNext->setText(tr("Copy Next"));
    //: Makes the next code of a counter-based account.
    nextHotp->setText(tr("Next Code"));
    showGiant->setText(tr("Show Large"));
    edit->setText(tr("Edit…"));
    showQr->setText(tr("Show QR Code…"));
    pin->setText(tr("Pin"));
    addUser->setText(tr("Add Another User…"));
    twoCodes->setText(tr("Two Codes in a Row…"));
    //: Notes that a site accepted the code of the account, so that it is no longer pending.
    confirm->setText(tr("The Site Accepted It"));
    recoveryCodes->setText(tr("Recovery Codes…"));
    //: Finds out why a site refuses the account's codes.
    refused->setText(tr("Code Not Accepted?…"));
    supportReport->setText(tr("Support Report…"));
    remove->setText(tr("Remove…"));
    search->setText(tr("Search"));
    undo->setText(tr("Undo"));
    moveToPhone->setText(tr("Move to a Phone…"));
    exportAccounts->setText(tr("Export…"));
    trash->setText(tr("Trash and Retired…"));
    //: The key with which others share accounts with this vault
    receivingKey->setText(tr("Receiving Key…"));
    //: Writes the codes of some hours for somebody who takes over
    shiftCodes->setText(tr("Codes for a Shift…"));
    //: Shows what gets a person back in when this computer is lost
    readiness->setText(tr("Ready for a Lost Device?…"));
    //: Finds the account that made a code
    whichCode->setText(tr("Which Code Is This?…"));
    settings->setText(tr("Settings…"));
    shortcuts->setText(tr("Keyboard Shortcuts"));
    checkClock->setText(tr("Check the Clock…"));
    lock->setText(tr("Lock"));
    about->setText(tr("About Countersign"));
    close->setText(tr("Close Window"));
    quit->setText(tr("Quit"));
    for (int index = 0; index < kPinnedCount; ++index)
        copyPinned[static_cast<std::size_t>(index)]->setText(tr("Copy Pinned Account %1").arg(index + 1));
}

void WindowActions::fillAddMenu(QMenu &menu) const
{
    // A camera may be plugged in at any time.
    connect(&menu, &QMenu::aboutToShow, useCamera, [this] { useCamera->setVisible(isCameraThere()); });
    menu.addActions({scanScreen, useCamera, fromPicture, paste, typeKey});
    menu.addSeparator();
    menu.addAction(importFiles);
}

void WindowActions::fillMainMenu(QMenu &menu) const
{
    menu.addAction(undo);
    menu.addSeparator();
    menu.addActions({moveToPhone, exportAccounts, trash, receivingKey, shiftCodes, whichCode, readiness});
    menu.addSeparator();
    menu.addActions({settings, shortcuts, checkClock});
    menu.addSeparator();
    menu.addActions({lock, about, quit});
}

void WindowActions::fillAccountMenu(QMenu &menu, const Account &account) const
{
    const bool isTimeBased = account.parameters.isTimeBased();
    copyNext->setVisible(isTimeBased);
    nextHotp->setVisible(!isTimeBased);
    pin->setText(account.favorite ? tr("Unpin") : tr("Pin"));
    menu.addActions({copy, copyNext, nextHotp, showGiant});
    menu.addSeparator();
    confirm->setVisible(account.state == BindingState::Pending);
    const CloudIdentity identity = cloudIdentity(account.issuer, account.name);
    addUser->setVisible(!identity.cloudAccount.empty());
    //: %1 is the name or number of an account at a cloud service, which has several users.
    addUser->setText(tr("Add Another User of “%1”…").arg(displayText(identity.cloudAccount)));
    menu.addActions({edit, showQr, pin, addUser, recoveryCodes, twoCodes, confirm, refused, supportReport});
    menu.addSeparator();
    menu.addAction(remove);
}

std::vector<Shortcut> WindowActions::shortcutList() const
{
    std::vector<Shortcut> list;
    for (const QAction *action : {add, scanScreen, paste, importFiles, exportAccounts, search, copy, copyNext})
        list.push_back({action->text(), action->shortcut()});
    list.push_back({tr("Copy and hide"), QKeySequence(Qt::Key_Return)});
    list.push_back({copyPinned.front()->text(), copyPinned.front()->shortcut()});
    list.push_back({copyPinned.back()->text(), copyPinned.back()->shortcut()});
    for (const QAction *action : {showGiant, edit, remove, undo, lock, settings, shortcuts, close, quit})
        list.push_back({action->text(), action->shortcut()});
    return list;
}

} // namespace countersign
