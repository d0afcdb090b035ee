#pragma once

#include "ui/dialogs/dialog.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace countersign {

class Settings;

/// The settings, a page for each matter. Changes apply at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `vaultIsOpen`: password and recovery key can only be changed then.
    SettingsDialog(Settings &settings, bool vaultIsOpen, QWidget *parent = nullptr);

Q_SIGNALS:
    void changePasswordRequested();
    void replaceRecoveryKeyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPage(const QString &title, QWidget *page);
    QWidget *makeGeneralPage();
    QWidget *makeSecurityPage();
    QWidget *makeCodesPage();
    QWidget *makeAppearancePage();

    Settings &m_settings;
    bool m_vaultIsOpen;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
};

} // namespace countersign
