#pragma once

#include "ui/dialogs/key_slots_card.h"

#include <QDialog>

#include <functional>

class QListWidget;
class QStackedWidget;

namespace countersign {

class BackupSettings;
class MessageLabel;
class Settings;

/// The settings, a page for each matter. Changes apply at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `settings` must outlive the dialog. The ways to open the vault can only be changed while it is open.
    SettingsDialog(Settings &settings, bool vaultIsOpen, QWidget *parent = nullptr);

    enum class Page { General, Security, Backups, Codes, Appearance };
    void showPage(Page page);
    /// `fill` is called with the page about backups, now and each time it is made anew.
    void onBackupPage(std::function<void(BackupSettings &)> fill);

    /// Shows the ways to open the vault, if it is open.
    void setKeys(const KeysView &view);
    /// What became of the last change of them; empty for nothing.
    void setKeysMessage(const QString &message);

Q_SIGNALS:
    void changePasswordRequested();
    void addPasswordRequested();
    void replaceRecoveryKeyRequested();
    void keyringRequested(bool on);
    void removeSlotRequested(const countersign::SlotInfo &slot);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPage(const QString &title, const QList<QWidget *> &cards);
    QWidget *makeKeys();

    Settings &m_settings;
    bool m_vaultIsOpen;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    KeysView m_keysView;
    KeySlotsCard *m_keys = nullptr; ///< only if the vault is open
    MessageLabel *m_keysMessage = nullptr;
    BackupSettings *m_backups = nullptr;
    std::function<void(BackupSettings &)> m_fillBackups;
};

} // namespace countersign
