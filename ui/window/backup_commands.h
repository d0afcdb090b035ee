#pragma once

#include "ui/session/session.h"

#include <QObject>

namespace countersign {

class BackupKeeper;
class BackupProofDialog;
class BackupSettings;
class Settings;
class Toast;
struct BackupOverview;

/// What a person does about backups: switching them on, choosing the folder, making one now, proving the newest.
class BackupCommands final : public QObject
{
    Q_OBJECT

public:
    BackupCommands(Session &session, Settings &settings, BackupKeeper &keeper, Toast &toast, QWidget &window);

    /// Connects the page of the settings; `parent` is the dialog that holds it.
    void fill(BackupSettings &page, QWidget *parent);
    /// Lets another folder be chosen.
    /// Asks, once ever and quietly, whether to make backups; not if they are made.
    void offerOnce();
    void chooseFolder(QWidget *parent);
    /// Backups by themselves, after asking for the password and a folder.
    void switchOn(QWidget *parent);

Q_SIGNALS:
    void restoreRequested(QWidget *parent);

private:
    void applyPlan();
    void rememberLast();
    BackupOverview overview() const;
    void askPassword(QWidget *parent);
    void prove(QWidget *parent);
    void readNewest(BackupProofDialog *dialog);
    void compare(BackupProofDialog *dialog, const Result<OpenVault> &opened, UnixTime made, std::size_t damaged);
    static QString damagedFilesText(std::size_t count);

    Session &m_session;
    Settings &m_settings;
    BackupKeeper &m_keeper;
    Toast &m_toast;
    QWidget &m_window;
    bool m_isToldWhenDone = false; ///< a person waits for the backup under way
};

} // namespace countersign
