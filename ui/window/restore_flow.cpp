#include "ui/window/restore_flow.h"

#include "core/base/system_memory.h"
#include "core/vault/vault_merge.h"
#include "core/vault/vault_replacement.h"
#include "ui/dialogs/recovery_key_entry_dialog.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/session/background.h"
#include "ui/settings/settings.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"
#include "ui/window/backup_words.h"
#include "ui/window/file_paths.h"
#include "ui/window/question.h"
#include "ui/window/restore_words.h"
#include "ui/window/toast.h"

#include <QFileDialog>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

Result<OpenVault> opened(ByteView image, const VaultOpener &opener)
{
    if (const auto *password = std::get_if<PasswordOpener>(&opener))
        return vaultFile::open(image, password->password, password->availableKibibytes);
    if (const auto *key = std::get_if<RecoveryKey>(&opener))
        return vaultFile::open(image, *key);
    return vaultFile::open(image, std::get<KeyringKey>(opener));
}

} // namespace

RestoreFlow::RestoreFlow(Session &session, Settings &settings, backupWork::Outside outside, Toast &toast,
                         QWidget &window)
    : m_session(session)
    , m_settings(settings)
    , m_outside(std::move(outside))
    , m_toast(toast)
    , m_window(window)
{
    m_quick.setMaxThreadCount(1);
    connect(&session, &Session::locked, this, &RestoreFlow::forget);
}

void RestoreFlow::start(QWidget *parent)
{
    openDialog(parent);
    listBackups();
}

void RestoreFlow::startWith(const QString &file)
{
    openDialog(nullptr);
    readFile(file);
}

void RestoreFlow::openDialog(QWidget *parent)
{
    forget();
    m_dialog = new RestoreDialog(isIntoVault() ? RestoreDialog::Goal::IntoVault : RestoreDialog::Goal::AsVault,
                                 parent ? parent : &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RestoreDialog::chosen, this, [this](int index) {
        const BackupFile &file = m_files[static_cast<std::size_t>(index)];
        read(toPath(m_settings.value(setting::kBackupFolder)), file.fileName,
             momentText(file.made, m_session.clock().now()));
    });
    connect(m_dialog, &RestoreDialog::otherFileRequested, this, &RestoreFlow::chooseFile);
    connect(m_dialog, &RestoreDialog::choicesRequested, this, &RestoreFlow::listBackups);
    connect(m_dialog, &RestoreDialog::passwordSubmitted, this, [this] {
        open(PasswordOpener{.password = m_dialog->takePassword(), .availableKibibytes = availableMemoryKibibytes()});
    });
    connect(m_dialog, &RestoreDialog::recoveryKeyRequested, this, &RestoreFlow::askRecoveryKey);
    connect(m_dialog, &RestoreDialog::mergeRequested, this, &RestoreFlow::merge);
    connect(m_dialog, &RestoreDialog::replaceRequested, this,
            [this] { isIntoVault() ? confirmReplacing() : restoreAsVault(); });
    connect(m_dialog, &QDialog::finished, this, &RestoreFlow::forget);
    m_dialog->open();
}

void RestoreFlow::forget()
{
    m_backup.reset();
    m_opener.reset();
    m_image.reset();
}

void RestoreFlow::listBackups()
{
    forget();
    const QString folder = m_settings.value(setting::kBackupFolder);
    if (folder.isEmpty()) {
        showChoices(std::vector<BackupFile>());
        return;
    }
    inBackground(
        *m_drive, m_dialog,
        [outside = m_outside, folder = toPath(folder)] { return backups::list(*outside.files, folder); },
        [this](const Result<std::vector<BackupFile>> &files) { showChoices(files); });
}

void RestoreFlow::showChoices(const Result<std::vector<BackupFile>> &files)
{
    m_files = files ? *files : std::vector<BackupFile>();
    QList<RestoreDialog::Choice> choices;
    const UnixTime now = m_session.clock().now();
    for (const BackupFile &file : m_files) {
        QStringList parts{displayText(file.fileName), QLocale().formattedDataSize(static_cast<qint64>(file.size))};
        if (isIntoVault() && !file.damage && file.stamp.vaultId != m_session.vaultId())
            parts.append(tr("of another vault"));
        const QString about
            = file.damage ? displayText(file.fileName) + u'\n' + errorText(*file.damage).what : parts.join(u" · "_s);
        choices.append({.title = momentText(file.made, now), .subtitle = about, .isUsable = !file.damage});
    }
    m_dialog->showChoices(choices, files ? QString() : backupProblem(files.error()));
}

void RestoreFlow::chooseFile()
{
    auto *dialog = new QFileDialog(m_dialog, tr("Choose a backup"), m_settings.value(setting::kBackupFolder),
                                   tr("Vaults (*.otpv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RestoreFlow::readFile);
    dialog->open();
}

void RestoreFlow::readFile(const QString &file)
{
    const std::filesystem::path path = toPath(file);
    const auto made = backups::timeInName(path.filename().string());
    read(path.parent_path(), path.filename().string(),
         made ? momentText(*made, m_session.clock().now()) : displayText(toText(path.filename())));
}

void RestoreFlow::read(const std::filesystem::path &folder, const std::string &fileName, const QString &title)
{
    m_title = title;
    inBackground(
        *m_drive, m_dialog,
        [outside = m_outside, folder, fileName] { return backups::read(*outside.files, folder, fileName); },
        [this](Result<Bytes> image) {
            const auto checked = image ? vaultFile::check(*image) : image.error();
            if (!checked) {
                m_dialog->showProblem(uselessBackup(checked.error())); // before anybody types a password
                return;
            }
            bool hasRecoveryKey = false;
            for (const KeySlot &slot : checked->header.slots)
                hasRecoveryKey |= slot.is(SlotType::Recovery);
            m_image = std::make_shared<const Bytes>(*std::move(image));
            m_dialog->showPassword(m_title, hasRecoveryKey);
        });
}

void RestoreFlow::askRecoveryKey()
{
    auto *dialog = new RecoveryKeyEntryDialog(m_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryKeyEntryDialog::submitted, this, [this, dialog] {
        RecoveryKey key = dialog->takeKey();
        dialog->accept();
        open(std::move(key));
    });
    dialog->open();
}

void RestoreFlow::open(VaultOpener opener)
{
    struct Outcome
    {
        Result<OpenVault> vault;
        VaultOpener opener;
    };
    m_dialog->setBusy(true);
    inBackground(
        m_quick, m_dialog,
        [image = m_image, opener = std::move(opener)]() mutable {
            auto vault = countersign::opened(*image, opener);
            return Outcome{std::move(vault), std::move(opener)};
        },
        [this, image = m_image](Outcome outcome) {
            if (image != m_image)
                return; // another one was chosen
            if (!isIntoVault() && outcome.vault)
                m_opener = std::move(outcome.opener);
            opened(std::move(outcome.vault));
        });
}

void RestoreFlow::opened(Result<OpenVault> vault)
{
    m_dialog->setBusy(false);
    if (!vault) {
        m_dialog->showProblem(vault.error().code == ErrorCode::WrongSecret
                                  ? tr("That does not open this backup. It takes the password, or the recovery key, of "
                                       "the time when it was made.")
                                  : errorText(vault.error()).line());
        return;
    }
    m_backup = *std::move(vault);
    review();
}

void RestoreFlow::review()
{
    RestoreDialog::Review review
        = isIntoVault() ? reviewOf(m_session.vault(), m_backup->vault) : reviewOf(m_backup->vault);
    review.title = m_title;
    m_dialog->showReview(review);
}

void RestoreFlow::merge()
{
    const VaultComparison comparison = compareVaults(m_session.vault(), m_backup->vault);
    VaultMerge merged = mergeVaults(m_session.vault(), m_backup->vault, comparison, {}, m_session.random());
    const MergeReport report = std::move(merged.report);
    if (!merged.change.steps.empty()) {
        if (const auto applied = m_session.apply(std::move(merged.change)); !applied) {
            m_dialog->showProblem(errorText(applied.error()).line());
            return;
        }
    }
    m_dialog->showReport(report.isEmpty() ? tr("Everything in the backup is here already") : tr("The backup is merged"),
                         mergedText(report, comparison, m_backup->vault));
    forget();
}

void RestoreFlow::confirmReplacing()
{
    const auto count
        = static_cast<int>(compareVaults(m_session.vault(), m_backup->vault).count(AccountRelation::OnlyHere));
    auto *question = new Question(
        tr("Replace all accounts by those of the backup?"),
        count > 0 ? tr("%n account(s) that are not in the backup go. Undo brings them back until you lock; the present "
                       "state stays beside the vault as an earlier copy.",
                       nullptr, count)
                  : tr("Undo brings the present state back until you lock; it also stays beside the vault as an "
                       "earlier copy."),
        m_dialog);
    connect(question->addAnswer(tr("&Replace all"), theme::ButtonRole::Danger), &QPushButton::clicked, this,
            &RestoreFlow::replace);
    question->open();
}

void RestoreFlow::replace()
{
    const VaultComparison comparison = compareVaults(m_session.vault(), m_backup->vault);
    const auto applied = m_session.apply(replaceVault(m_session.vault(), m_backup->vault, comparison));
    if (!applied) {
        m_dialog->showProblem(errorText(applied.error()).line());
        return;
    }
    m_dialog->showReport(tr("The backup is in the place of what was here"), replacedText(comparison, m_backup->vault));
    forget();
}

void RestoreFlow::restoreAsVault()
{
    const auto kept = m_session.putBackupInPlace(*m_image);
    if (!kept) {
        m_dialog->showProblem(errorText(kept.error()).line());
        return;
    }
    const int count = static_cast<int>(m_backup->vault.accounts().size());
    VaultOpener opener = *std::move(m_opener);
    forget();
    m_dialog->setBusy(true);
    connect(&m_session, &Session::unlockFailed, m_dialog, [this](const Error &error) {
        m_dialog->setBusy(false);
        m_dialog->showProblem(errorText(error).line());
    });
    connect(&m_session, &Session::unlocked, m_dialog, [this, count] {
        m_dialog->accept();
        m_toast.showMessage(tr("%n account(s) restored", nullptr, count));
    });
    if (auto *password = std::get_if<PasswordOpener>(&opener))
        m_session.unlock(std::move(password->password));
    else if (auto *key = std::get_if<RecoveryKey>(&opener))
        m_session.unlock(std::move(*key));
}

} // namespace countersign
