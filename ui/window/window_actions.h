#pragma once

#include "ui/dialogs/shortcut_sheet.h"

#include <QKeySequence>
#include <QObject>

#include <array>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace countersign {

struct Account;

/// Every action of the window with its shortcut. What they do is connected by the window.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPinnedCount = 9;

    explicit WindowActions(QWidget *window);

    // Adding
    QAction *add; ///< opens the menu of the ways to add
    QAction *scanScreen;
    QAction *useCamera; ///< hidden where there is none
    QAction *fromPicture;
    QAction *paste;
    QAction *typeKey;
    QAction *importFiles; ///< of another app
    // The current account
    QAction *copy;
    QAction *copyNext;
    QAction *nextHotp;
    QAction *showGiant;
    QAction *edit;
    QAction *showQr;
    QAction *pin;
    QAction *addUser; ///< another one of the same cloud account
    QAction *twoCodes;
    QAction *confirm; ///< of a pending account
    QAction *recoveryCodes;
    QAction *refused; ///< a site does not accept the code
    QAction *supportReport;
    QAction *remove;
    // The window
    QAction *search;
    QAction *undo;
    QAction *moveToPhone;
    QAction *exportAccounts;
    QAction *trash;
    QAction *receivingKey; ///< with which others share accounts
    QAction *shiftCodes; ///< a sheet of codes for somebody who takes over
    QAction *readiness; ///< for a lost device
    QAction *whichCode; ///< asks for a code, and finds its account
    QAction *settings;
    QAction *shortcuts;
    QAction *checkClock; ///< hidden where nothing is known of the clock
    QAction *lock;
    QAction *about;
    QAction *close;
    QAction *quit;
    std::array<QAction *, kPinnedCount> copyPinned; ///< Ctrl+1 … Ctrl+9

    /// What needs the accounts is off while they are locked.
    void setUnlocked(bool unlocked);
    /// What changes the accounts is off while they are open for reading only. After `setUnlocked`.
    void setReadOnly();
    void retranslate();

    void fillAddMenu(QMenu &menu) const;
    void fillMainMenu(QMenu &menu) const;
    void fillAccountMenu(QMenu &menu, const Account &account) const;
    /// Every action with a key, and the keys that belong to no action.
    std::vector<Shortcut> shortcutList() const;

private:
    QAction *make(const QList<QKeySequence> &keys = {});
};

} // namespace countersign
