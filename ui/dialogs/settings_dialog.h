#pragma once

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
    /// `settings` must outlive the dialog. Password and recovery key can only be changed while the vault is open.
    SettingsDialog(Settings &settings, bool vaultIsOpen, QWidget *parent = nullptr);

    enum class Page { General, Security, Codes, Appearance };
    void showPage(Page page);

Q_SIGNALS:
    void changePasswordRequested();
    void replaceRecoveryKeyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPage(const QString &title, const QList<QWidget *> &cards);
    QWidget *makeKeyCard();

    Settings &m_settings;
    bool m_vaultIsOpen;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
};

} // namespace countersign
