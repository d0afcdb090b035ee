#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace countersign {

class CardRow;
class MessageLabel;

/// How backups stand, in words, for the settings.
struct BackupOverview
{
    bool isOn = false;
    QString folder = {}; ///< empty: none was chosen
    int kept = 10;
    bool isVaultOpen = false;
    bool isWorking = false;
    bool hasBackup = false;
    QString last = {}; ///< "today 14:02 · 12 accounts"; empty: there is none
    QString problem = {}; ///< what is wrong and what to do; empty: nothing
};

/// The page of the settings about backups: whether, where, how many, and how they stand. It decides nothing itself.
class BackupSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit BackupSettings(QWidget *parent = nullptr);

    void setOverview(const BackupOverview &overview);

Q_SIGNALS:
    void switched(bool on);
    void folderRequested();
    void keptChanged(int kept);
    void backUpRequested();
    void proofRequested();
    void restoreRequested();

private:
    QWidget *makePlanCard();
    QWidget *makeStateCard();

    QCheckBox *m_on;
    CardRow *m_folderRow = nullptr;
    QPushButton *m_folder;
    QComboBox *m_kept;
    CardRow *m_lastRow = nullptr;
    QPushButton *m_backUp;
    QPushButton *m_prove;
    QPushButton *m_restore;
    QWidget *m_problemCard;
    MessageLabel *m_problem;
};

} // namespace countersign
