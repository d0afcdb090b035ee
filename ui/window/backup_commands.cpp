#include "ui/window/backup_commands.h"

#include "core/base/system_memory.h"
#include "core/vault/vault_comparison.h"
#include "ui/dialogs/backup_proof_dialog.h"
#include "ui/dialogs/backup_settings.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/session/background.h"
#include "ui/session/backup_keeper.h"
#include "ui/settings/settings.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"
#include "ui/window/backup_words.h"
#include "ui/window/file_paths.h"
#include "ui/window/restore_words.h"
#include "ui/window/toast.h"

#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// "vault id:counter:seconds"
QString asText(const LastBackup &last)
{
    return u"%1:%2:%3"_s.arg(QString::fromStdString(last.vaultId.text()))
        .arg(last.saveCounter)
        .arg(last.made.time_since_epoch().count());
}

std::optional<LastBackup> lastFrom(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 3)
        return {};
    const QByteArray id = QByteArray::fromHex(parts[0].toLatin1());
    const auto bytes = ByteView(reinterpret_cast<const std::uint8_t *>(id.constData()), std::size_t(id.size()));
    const auto vaultId = VaultId::fromBytes(bytes);
    if (!vaultId)
        return {};
    return LastBackup{.vaultId = *vaultId,
                      .saveCounter = parts[1].toULongLong(),
                      .made = UnixTime(std::chrono::seconds(parts[2].toLongLong()))};
}

} // namespace

BackupCommands::BackupCommands(Session &session, Settings &settings, BackupKeeper &keeper, Toast &toast,
                               QWidget &window)
    : m_session(session)
    , m_settings(settings)
    , m_keeper(keeper)
    , m_toast(toast)
    , m_window(window)
{
    if (const auto last = lastFrom(settings.value(setting::kLastBackup)))
        keeper.remember(*last);
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("backup/"_L1) && key != QLatin1StringView(setting::kLastBackup.key))
            applyPlan();
    });
    connect(&keeper, &BackupKeeper::backedUp, this, &BackupCommands::rememberLast);
    applyPlan();
}

void BackupCommands::applyPlan()
{
    BackupPlan plan = m_keeper.plan();
    plan.folder = toPath(m_settings.value(setting::kBackupFolder));
    plan.isOn = m_settings.value(setting::kBackUp) && !plan.folder.empty();
    plan.keep = static_cast<std::size_t>(std::max(1, m_settings.value(setting::kBackupsKept)));
    m_keeper.setPlan(plan);
}

void BackupCommands::rememberLast()
{
    const LastBackup *last = m_keeper.last();
    if (!last)
        return;
    m_settings.setValue(setting::kLastBackup, asText(*last));
    m_keeper.remember(*last);
    if (std::exchange(m_isToldWhenDone, false))
        m_toast.showMessage(
            tr("Backed up, read again and compared: %n account(s)", nullptr, static_cast<int>(last->accounts)));
}

BackupOverview BackupCommands::overview() const
{
    BackupOverview overview{.isOn = m_settings.value(setting::kBackUp),
                            .folder = m_settings.value(setting::kBackupFolder),
                            .kept = m_settings.value(setting::kBackupsKept),
                            .isVaultOpen = m_session.state() == Session::State::Unlocked,
                            .isWorking = m_keeper.isWorking(),
                            .hasBackup = m_keeper.last() != nullptr,
                            .last = lastBackupText(m_keeper, m_session.clock())};
    if (m_keeper.failure())
        overview.problem = backupProblem(*m_keeper.failure());
    else if (const std::size_t damaged = m_keeper.damagedFiles(); damaged > 0)
        overview.problem = damagedFilesText(damaged);
    return overview;
}

QString BackupCommands::damagedFilesText(std::size_t count)
{
    return tr("%n file(s) in the folder are damaged. They are left as they are; others are good.", nullptr,
              static_cast<int>(count));
}

void BackupCommands::fill(BackupSettings &page, QWidget *parent)
{
    const auto update = [this, &page] { page.setOverview(overview()); };
    connect(&m_keeper, &BackupKeeper::changed, &page, update);
    connect(&m_settings, &Settings::changed, &page, update);
    connect(&page, &BackupSettings::switched, this, [this, parent](bool on) {
        if (on)
            switchOn(parent);
        else
            m_settings.setValue(setting::kBackUp, false);
    });
    connect(&page, &BackupSettings::folderRequested, this, [this, parent] { chooseFolder(parent); });
    connect(&page, &BackupSettings::keptChanged, this,
            [this](int kept) { m_settings.setValue(setting::kBackupsKept, kept); });
    connect(&page, &BackupSettings::backUpRequested, this, [this] {
        m_isToldWhenDone = true;
        m_keeper.backUpNow();
    });
    connect(&page, &BackupSettings::proofRequested, this, [this, parent] { prove(parent); });
    connect(&page, &BackupSettings::restoreRequested, this, [this, parent] { Q_EMIT restoreRequested(parent); });
    update();
}

void BackupCommands::offerOnce()
{
    const bool isOpen = m_session.state() == Session::State::Unlocked;
    if (!isOpen || m_settings.value(setting::kBackUp) || m_settings.value(setting::kBackupsOffered))
        return;
    m_settings.setValue(setting::kBackupsOffered, true);
    m_toast.showMessage(tr("Your accounts are on this computer only."), tr("Back up…"),
                        [this] { switchOn(&m_window); });
}

void BackupCommands::chooseFolder(QWidget *parent)
{
    const QString present = m_settings.value(setting::kBackupFolder);
    auto *dialog
        = new QFileDialog(parent, tr("Folder for backups"),
                          present.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) : present);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        // What is known of the last one belongs to the folder before.
        m_settings.setValue(setting::kLastBackup, QString());
        m_keeper.remember({});
        m_settings.setValue(setting::kBackupFolder, folder);
    });
    dialog->open();
}

void BackupCommands::switchOn(QWidget *parent)
{
    if (!m_settings.value(setting::kBackupFolder).isEmpty()) {
        askPassword(parent);
        return;
    }
    Q_EMIT m_keeper.changed(); // nothing is on yet: the tick goes out again
    chooseFolder(parent);
    auto *dialog = parent->findChild<QFileDialog *>();
    if (dialog)
        connect(dialog, &QFileDialog::fileSelected, this, [this, parent] { askPassword(parent); });
}

void BackupCommands::askPassword(QWidget *parent)
{
    auto *dialog = new ConfirmPasswordDialog(
        tr("Backups open with this password. Trying another one on them takes much longer than on the vault."), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmPasswordDialog::submitted, this, [this, dialog] {
        dialog->setBusy(true);
        m_keeper.usePassword(dialog->takePassword(), [this, dialog = QPointer(dialog)](const Result<void> &used) {
            if (!dialog)
                return;
            if (used) {
                dialog->accept();
                m_isToldWhenDone = true;
                m_settings.setValue(setting::kBackUp, true);
            } else if (used.error().code == ErrorCode::WrongSecret) {
                dialog->showWrongPassword();
            } else {
                dialog->setBusy(false);
                dialog->setMessage(errorText(used.error()).line());
            }
        });
    });
    connect(dialog, &QDialog::finished, &m_keeper, &BackupKeeper::changed); // the tick shows what is so
    dialog->open();
}

void BackupCommands::prove(QWidget *parent)
{
    const LastBackup *last = m_keeper.last();
    if (!last)
        return;
    auto *dialog = new BackupProofDialog(momentText(last->made, m_session.clock().now()), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupProofDialog::submitted, this, [this, dialog] {
        dialog->setBusy(true);
        readNewest(dialog);
    });
    dialog->open();
}

void BackupCommands::readNewest(BackupProofDialog *dialog)
{
    inBackground(
        m_keeper.drive(), dialog,
        [outside = m_keeper.outside(), folder = m_keeper.plan().folder, vaultId = m_session.vaultId()] {
            return backupWork::look(outside, folder, vaultId);
        },
        [this, dialog](Result<backupWork::Found> found) {
            const LastBackup *last = m_keeper.last();
            if (last && found && (!found->newest || found->newest->fileName != last->fileName))
                m_keeper.look(); // the one that was thought good is not any more
            if (!found || !found->newest) {
                dialog->showProblem(found ? tr("There is no backup of this vault in the folder any more.")
                                          : backupProblem(found.error()));
                return;
            }
            inBackground(
                dialog,
                [content = std::move(found->content), password = dialog->takePassword()] {
                    return vaultFile::open(content, password, availableMemoryKibibytes());
                },
                [this, dialog, made = found->newest->made, damaged = found->damaged](const Result<OpenVault> &opened) {
                    if (m_session.state() == Session::State::Unlocked)
                        compare(dialog, opened, made, damaged);
                });
        });
}

void BackupCommands::compare(BackupProofDialog *dialog, const Result<OpenVault> &opened, UnixTime made,
                             std::size_t damaged)
{
    if (!opened) {
        dialog->showProblem(opened.error().code == ErrorCode::WrongSecret
                                ? tr("This password does not open the backup. After a new password, the next backup "
                                     "takes it; older ones keep the old one.")
                                : errorText(opened.error()).line());
        return;
    }
    const Vault &here = m_session.vault();
    const VaultComparison comparison = compareVaults(here, opened->vault);
    BackupProofDialog::Proof proof{.made = momentText(made, m_session.clock().now()),
                                   .accountsHere = static_cast<int>(here.accounts().size()),
                                   .note = damaged > 0 ? damagedFilesText(damaged) : QString()};
    for (const ComparedAccount &compared : comparison.accounts) {
        if (compared.relation == AccountRelation::OnlyHere || compared.relation == AccountRelation::OtherKey)
            proof.missing.append(accountLine(here.accounts()[*compared.here]));
        else if (compared.relation == AccountRelation::OnlyThere)
            ++proof.onlyInIt;
    }
    proof.accountsInIt = proof.accountsHere - static_cast<int>(proof.missing.size());
    dialog->showProof(proof);
}

} // namespace countersign
