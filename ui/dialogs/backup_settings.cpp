#include "ui/dialogs/backup_settings.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/display_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace countersign {

namespace {

constexpr int kUsualCounts[] = {3, 5, 10, 20, 50};

QPushButton *plainButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    return button;
}

} // namespace

BackupSettings::BackupSettings(QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox)
    , m_folder(plainButton(tr("C&hoose…")))
    , m_kept(new QComboBox)
    , m_backUp(plainButton(tr("&Back up now")))
    , m_prove(plainButton(tr("&Prove…")))
    , m_restore(plainButton(tr("&Restore…")))
    , m_problem(new MessageLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap4);
    auto *problem = new Card(Card::Look::Warning);
    problem->addRow(m_problem);
    m_problemCard = problem;
    column->addWidget(m_problemCard);
    column->addWidget(makePlanCard());
    column->addWidget(makeStateCard());

    connect(m_on, &QCheckBox::clicked, this, &BackupSettings::switched);
    connect(m_folder, &QPushButton::clicked, this, &BackupSettings::folderRequested);
    connect(m_kept, &QComboBox::activated, this,
            [this](int index) { Q_EMIT keptChanged(m_kept->itemData(index).toInt()); });
    connect(m_backUp, &QPushButton::clicked, this, &BackupSettings::backUpRequested);
    connect(m_prove, &QPushButton::clicked, this, &BackupSettings::proofRequested);
    connect(m_restore, &QPushButton::clicked, this, &BackupSettings::restoreRequested);
    setOverview({});
}

QWidget *BackupSettings::makePlanCard()
{
    auto *card = new Card;
    card->addRow(new CardRow(tr("Back up by itself"), tr("after changes, and when you lock or quit"), m_on));
    m_folderRow = new CardRow(tr("Folder"), tr("none chosen yet"), m_folder);
    card->addRow(m_folderRow);
    card->addRow(new CardRow(tr("Keep"), tr("an older one goes only once the new one is proven"), m_kept));
    return card;
}

QWidget *BackupSettings::makeStateCard()
{
    auto *card = new Card;
    m_lastRow = new CardRow(tr("Last backup"), tr("none yet"), m_backUp);
    card->addRow(m_lastRow);
    card->addRow(new CardRow(tr("Prove it now"),
                             tr("opens the newest one with your password and compares every account"), m_prove));
    card->addRow(
        new CardRow(tr("Restore"), tr("brings accounts back from a backup, after showing what it holds"), m_restore));
    return card;
}

void BackupSettings::setOverview(const BackupOverview &overview)
{
    const QSignalBlocker blocker(m_kept);
    m_on->setChecked(overview.isOn);
    m_on->setEnabled(overview.isVaultOpen);
    m_folderRow->setSubtitle(overview.folder.isEmpty() ? tr("none chosen yet; another drive is best")
                                                       : displayText(overview.folder));
    m_kept->clear();
    for (const int count : kUsualCounts)
        m_kept->addItem(tr("%n backup(s)", nullptr, count), count);
    if (m_kept->findData(overview.kept) < 0)
        m_kept->addItem(tr("%n backup(s)", nullptr, overview.kept), overview.kept);
    m_kept->setCurrentIndex(m_kept->findData(overview.kept));
    m_lastRow->setSubtitle(overview.isWorking            ? tr("being written and read again…")
                               : !overview.isVaultOpen   ? tr("shown while the vault is open")
                               : overview.last.isEmpty() ? tr("none yet")
                                                         : overview.last);
    const bool hasFolder = !overview.folder.isEmpty();
    m_backUp->setEnabled(overview.isVaultOpen && hasFolder && !overview.isWorking);
    m_prove->setEnabled(overview.isVaultOpen && hasFolder && overview.hasBackup);
    m_restore->setEnabled(overview.isVaultOpen);
    m_problem->setMessage(overview.problem);
    m_problemCard->setVisible(!overview.problem.isEmpty());
}

} // namespace countersign
