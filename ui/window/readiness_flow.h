#pragma once

#include "core/vault/account.h"
#include "ui/session/drive_pool.h"

#include <QObject>
#include <QPointer>

#include <chrono>

class QWidget;

namespace countersign {

class BackupKeeper;
class ClipboardGuard;
class ReadinessDialog;
class RecoveryCodesDialog;
class EmergencySheetDialog;
class Session;
class Toast;

/// Lost-device readiness: shows how ready the accounts are, and keeps what helps: other devices, who can help, recovery
/// codes, an emergency sheet.
class ReadinessFlow final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the flow.
    ReadinessFlow(Session &session, const BackupKeeper &keeper, ClipboardGuard &clipboard, Toast &toast,
                  QWidget &window);

    /// How long a copied code can be pasted; 0: until something else is copied.
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }
    void start();
    /// The recovery codes of an account, after the password.
    void showCodes(const AccountId &id);

Q_SIGNALS:
    void backupsRequested();
    void recoveryKeyRequested(QWidget *parent);

private:
    void refresh();
    void editWays(const AccountId &id);
    void openCodes(const AccountId &id);
    void refreshCodes(RecoveryCodesDialog &dialog, const AccountId &id);
    void changeCodes(RecoveryCodesDialog &dialog, Account edited);
    void addCodes(RecoveryCodesDialog &dialog, const AccountId &id, const SecretBytes &lines);
    void askForSheet();
    void chooseFile(EmergencySheetDialog &dialog);
    void makeSheet(EmergencySheetDialog &dialog, const QString &path);
    QWidget *parent() const;

    Session &m_session;
    const BackupKeeper &m_keeper;
    ClipboardGuard &m_clipboard;
    Toast &m_toast;
    QWidget &m_window;
    QPointer<ReadinessDialog> m_dialog;
    std::chrono::seconds m_lifetime{20};
    DrivePool m_drive;
};

} // namespace countersign
