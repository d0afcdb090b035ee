#include "ui/window/export_flow.h"

#include "core/base/private_file.h"
#include "core/vault/readiness.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/save_file_dialog.h"
#include "ui/session/background.h"
#include "ui/session/backup_keeper.h"
#include "ui/session/session.h"
#include "ui/sheets/sheet_exporters.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/export_words.h"
#include "ui/window/confirm_password.h"
#include "ui/window/file_paths.h"
#include "ui/window/plain_exports.h"
#include "ui/window/toast.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// What can be written besides a backup, encrypted files first.
std::vector<const Exporter *> exportersInOrder()
{
    std::vector<const Exporter *> exporters{&kSheetPdf, &kSheetHtml};
    const auto all = allExporters();
    exporters.insert(exporters.begin(), all.begin(), all.end());
    std::stable_partition(exporters.begin(), exporters.end(),
                          [](const Exporter *exporter) { return exporter->protection == Protection::Password; });
    return exporters;
}

ExportFormat formatOf(const Exporter &exporter)
{
    const bool isEncrypted = exporter.protection == Protection::Password;
    return {.name = exportName(exporter),
            .explanation = exportExplanation(exporter),
            .guard = isEncrypted ? ExportFormat::Guard::Password : ExportFormat::Guard::None,
            .takesRecipient = exporter.takesRecipient};
}

/// "countersign-aegis-2026-11-23.json"
QString suggestedName(const Exporter *exporter, UnixTime now)
{
    const QString day = QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count()).date().toString(Qt::ISODate);
    if (!exporter)
        return u"countersign-backup-%1.otpv"_s.arg(day);
    return u"countersign-%1-%2.%3"_s.arg(fromAscii(exporter->id).remove(u"-encrypted"_s), day,
                                         fromAscii(exporter->extension));
}

/// What becomes worse for the account; empty if nothing does.
QString lossText(const Exporter *exporter, const AccountDraft &account, const ExportLosses &losses)
{
    QStringList parts;
    if (!losses.lost.empty())
        parts.append(exportLossText(losses.lost));
    if (exporter && exporter->takesRecipient && !account.parameters.isTimeBased())
        //: Of a counter-based account that two people have: only one of them should use it
        parts.append(ExportFlow::tr("only one of you should use it"));
    return parts.join(u" · "_s);
}

/// "“countersign-aegis.json” in /home/mona/Documents"
QString placeOf(const QString &path)
{
    const QFileInfo info(path);
    //: %1 is a file name, %2 its folder
    return ExportFlow::tr("“%1” in %2")
        .arg(displayText(info.fileName()), displayText(QDir::toNativeSeparators(info.absolutePath())));
}

} // namespace

ExportFlow::ExportFlow(Session &session, const BackupKeeper &keeper, PlainExports &plainExports, Toast &toast,
                       QWidget &window)
    : m_session(session)
    , m_keeper(keeper)
    , m_plainExports(plainExports)
    , m_toast(toast)
    , m_window(window)
    , m_exporters(exportersInOrder())
{ }

const Exporter *ExportFlow::exporter() const
{
    const int format = m_dialog->format();
    return format == 0 ? nullptr : m_exporters[static_cast<std::size_t>(format - 1)];
}

void ExportFlow::start(const std::vector<AccountId> &listed)
{
    m_ids.clear();
    std::vector<ExportRow> rows;
    for (const Account &account : m_session.vault().accounts()) {
        if (!account.isActive())
            continue;
        QStringList groups;
        for (const std::string &group : account.groups)
            groups.append(displayText(group));
        m_ids.push_back(account.id);
        rows.push_back({.issuer = displayText(account.issuer),
                        .name = displayText(account.name),
                        .groups = groups,
                        .isWanted = std::ranges::find(listed, account.id) != listed.end()});
    }
    if (rows.empty())
        return m_toast.showMessage(tr("There are no accounts to export yet."));

    std::vector<ExportFormat> formats{
        {.name = tr("Encrypted backup"),
         .explanation = tr("The whole vault, with groups, notes and the Trash. Countersign reads it, and your password "
                           "opens it: trying others takes much longer than on the vault."),
         .guard = ExportFormat::Guard::Vault}};
    std::ranges::transform(m_exporters, std::back_inserter(formats),
                           [](const Exporter *each) { return formatOf(*each); });
    m_dialog = new ExportDialog(std::move(formats), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->accounts().setRows(std::move(rows));
    connect(m_dialog, &ExportDialog::formatChosen, this, &ExportFlow::showRows);
    connect(m_dialog, &ExportDialog::exportRequested, this, &ExportFlow::chooseFile);
    m_dialog->open();
}

void ExportFlow::showRows()
{
    std::vector<AccountDraft> drafts;
    for (const AccountId &id : m_ids) {
        const Account *account = m_session.find(id);
        drafts.push_back(account ? draftFromAccount(*account) : AccountDraft());
    }
    const Exporter *chosen = exporter();
    std::vector<ExportLosses> losses
        = chosen ? exportLosses(*chosen, drafts) : std::vector<ExportLosses>(drafts.size());
    std::vector<ExportRow> rows = m_dialog->accounts().rows();
    for (std::size_t place = 0; place < rows.size(); ++place) {
        rows[place].obstacle.clear();
        rows[place].loss.clear();
        const Account *account = m_session.find(m_ids[place]);
        if (chosen && account && hasWaysBack(*account))
            losses[place].lost.push_back(ExportLoss::WaysBack);
        if (losses[place].refused)
            rows[place].obstacle = exportRefusalText(*losses[place].refused, drafts[place].parameters);
        else
            rows[place].loss = lossText(chosen, drafts[place], losses[place]);
    }
    m_dialog->accounts().setRows(std::move(rows));
}

void ExportFlow::chooseFile()
{
    const Exporter *chosen = exporter();
    const QString ending = chosen ? fromAscii(chosen->extension) : u"otpv"_s;
    //: Of a file chooser; %1 is the ending of the files: "json"
    const QString filter = tr("Files of this kind (*.%1);;All files (*)").arg(ending);
    auto *chooser
        = makeSaveFileDialog(tr("Export to"), suggestedName(chosen, m_session.clock().now()), filter, m_dialog);
    chooser->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    connect(chooser, &QFileDialog::fileSelected, this, &ExportFlow::confirm);
    chooser->open();
}

void ExportFlow::confirm(const QString &path)
{
    if (!m_dialog)
        return;
    // Told before anybody types a password.
    if (QFileInfo(path).exists() || QFileInfo(path).isSymLink())
        return fail({.code = ErrorCode::FileExists, .where = QFileInfo(path).fileName().toStdString()});
    const Exporter *chosen = exporter();
    if (!chosen)
        return confirmBackup(path);
    const QString reason = m_dialog->recipient() ? tr("The file holds the keys of %n account(s), for one vault alone.",
                                                      nullptr, m_dialog->accounts().counts().ticked)
        : chosen->protection == Protection::Password
        ? tr("The file holds the keys of %n account(s), under a password of its own.", nullptr,
             m_dialog->accounts().counts().ticked)
        : tr("The file holds the keys of %n account(s), and nothing protects it: whoever gets hold of it can make your "
             "codes.",
             nullptr, m_dialog->accounts().counts().ticked);
    confirmPassword(m_session, reason, m_dialog, m_dialog, [this, path] { make(path); });
}

void ExportFlow::confirmBackup(const QString &path)
{
    auto *dialog = new ConfirmPasswordDialog(tr("The backup opens with this password, even after the vault gets "
                                                "another one."),
                                             m_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmPasswordDialog::submitted, this, [this, dialog, path] {
        auto source = m_session.backupSource();
        if (!source) {
            dialog->reject();
            return fail(source.error());
        }
        dialog->setBusy(true);
        inBackground(
            m_quick, dialog,
            [source = *std::move(source), password = dialog->takePassword(), cost = m_keeper.plan().cost,
             random = m_keeper.outside().random] { return exportWork::makeBackup(source, password, cost, *random); },
            [this, dialog, path](Result<exportWork::Made> made) {
                if (!made && made.error().code == ErrorCode::WrongSecret)
                    return dialog->showWrongPassword();
                dialog->accept();
                write(path, std::move(made));
            });
    });
    dialog->open();
}

void ExportFlow::make(const QString &path)
{
    std::vector<AccountDraft> accounts;
    for (const std::size_t place : m_dialog->accounts().ticked()) {
        const Account *account = m_session.find(m_ids[place]);
        if (!account)
            return fail({.code = ErrorCode::AccountNotFound});
        accounts.push_back(draftFromAccount(*account));
    }
    m_dialog->setBusy(true);
    inBackground(
        m_quick, m_dialog,
        [exporter = exporter(), accounts = std::move(accounts), password = m_dialog->takePassword(),
         recipient = m_dialog->recipient(), random = m_keeper.outside().random, now = m_session.clock().now()] {
            return exportWork::makeForOthers(
                *exporter, accounts,
                {.password = password, .random = *random, .now = now, .recipient = recipient ? &*recipient : nullptr});
        },
        [this, path](Result<exportWork::Made> made) { write(path, std::move(made)); });
}

void ExportFlow::write(const QString &path, Result<exportWork::Made> made)
{
    if (!made)
        return fail(made.error());
    m_dialog->setBusy(true);
    const bool isPlain = exporter() && exporter()->protection == Protection::None;
    inBackground(
        *m_drive, this,
        [files = m_keeper.outside().files, content = std::move(made->content), file = toPath(path)] {
            // EXPOSE: a person asked for the file, and was told what is in it.
            return writePrivateFile(*files, file, content.expose());
        },
        [this, path, isPlain, accounts = made->accounts, dialog = m_dialog](const Result<void> &written) {
            if (written && isPlain)
                m_plainExports.add(path); // even if the vault was locked meanwhile
            if (!dialog || dialog != m_dialog) // locked meanwhile, and perhaps begun anew
                return;
            if (written)
                finish(path, accounts);
            else
                fail(written.error());
        });
}

void ExportFlow::fail(const Error &error)
{
    m_dialog->setBusy(false);
    m_dialog->setMessage(errorText(error).line());
}

void ExportFlow::finish(const QString &path, std::size_t accounts)
{
    const auto count = static_cast<int>(accounts);
    const Exporter *written = exporter();
    if (!written || written->protection == Protection::Password) {
        const bool isForOneVault = m_dialog->recipient().has_value();
        m_dialog->accept();
        //: %1 is a file and its folder
        m_toast.showMessage((isForOneVault ? tr("%n account(s) written for one vault: %1", nullptr, count)
                                           //: %1 is a file and its folder
                                           : tr("%n account(s) written and read again: %1", nullptr, count))
                                .arg(placeOf(path)));
        return;
    }
    connect(m_dialog, &ExportDialog::deleteRequested, this, [this, path] {
        if (!m_plainExports.remove(path))
            return m_dialog->setMessage(tr("It could not be deleted. Delete it in the file manager."));
        m_dialog->accept();
        m_toast.showMessage(tr("Deleted. Copies elsewhere may remain."));
    });
    m_dialog->showOutcome(
        {.headline = tr("%n account(s) exported", nullptr, count),
         .sentence = placeOf(path),
         .danger = tr("Whoever gets hold of this file can make your codes. Delete it as soon as you need it no more: "
                      "you will be reminded as long as it is there.")});
}

} // namespace countersign
