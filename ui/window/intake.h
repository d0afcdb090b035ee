#pragma once

#include "core/vault/account.h"
#include "ui/window/incoming.h"

#include <QObject>

#include <memory>
#include <vector>

class QWidget;

namespace countersign {

class AddFlow;
class ScanClient;
class Session;
class Toast;
class VaultChooser;

/// Everything that comes into the window: what somebody adds, drops or pastes, and what the command line brought. What
/// needs the accounts waits until the vault is open.
class Intake final : public QObject
{
    Q_OBJECT

public:
    Intake(Session &session, VaultChooser &vaults, Toast &toast, QWidget &window);
    ~Intake() override;

    void takeIn(Incoming incoming);
    void pasteFromClipboard();
    void scanScreen();
    void useCamera();
    void choosePicture();
    void typeKey();
    void typeKeyOfAnotherUser(const AccountId &id);
    void addPictures(const QStringList &files);

Q_SIGNALS:
    /// Files that are neither pictures nor vaults, while the vault is open.
    void exportsArrived(const QStringList &files);
    void accountsAdded(const std::vector<countersign::AccountId> &ids);
    /// An account was added, or was there already: show it.
    void accountFound(countersign::AccountId id);

private:
    void addWaiting();
    void say(const QString &text);
    AddFlow &flow();

    Session &m_session;
    VaultChooser &m_vaults;
    Toast &m_toast;
    QWidget &m_window;
    Incoming m_waiting;
    std::unique_ptr<ScanClient> m_scans; ///< made with the flow
    std::unique_ptr<AddFlow> m_flow; ///< made when something is added
    bool m_wasAdded = false; ///< the next message tells of it
};

} // namespace countersign
