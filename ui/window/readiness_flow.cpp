#include "ui/window/readiness_flow.h"

#include "core/base/private_file.h"
#include "core/vault/recovery_codes.h"
#include "ui/dialogs/emergency_sheet_dialog.h"
#include "ui/dialogs/readiness_dialog.h"
#include "ui/dialogs/recovery_codes_dialog.h"
#include "ui/dialogs/save_file_dialog.h"
#include "ui/dialogs/ways_back_dialog.h"
#include "ui/session/background.h"
#include "ui/session/backup_keeper.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/session.h"
#include "ui/text/account_title.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/window/confirm_password.h"
#include "ui/window/file_paths.h"
#include "ui/window/readiness_words.h"
#include "ui/window/toast.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

int unusedCodes(const Account &account)
{
    return static_cast<int>(std::ranges::count(account.recoveryCodes, false, &RecoveryCode::isUsed));
}

bool hasRecoveryKey(const Session &session)
{
    return std::ranges::any_of(session.keySlots(), [](const SlotInfo &slot) { return slot.is(SlotType::Recovery); });
}

} // namespace

ReadinessFlow::ReadinessFlow(Session &session, const BackupKeeper &keeper, ClipboardGuard &clipboard, Toast &toast,
                             QWidget &window)
    : m_session(session)
    , m_keeper(keeper)
    , m_clipboard(clipboard)
    , m_toast(toast)
    , m_window(window)
{
    connect(&keeper, &BackupKeeper::changed, this, &ReadinessFlow::refresh);
    connect(&session, &Session::accountChanged, this, &ReadinessFlow::refresh);
    connect(&session, &Session::accountsInserted, this, &ReadinessFlow::refresh);
    connect(&session, &Session::accountErased, this, &ReadinessFlow::refresh);
    connect(&session, &Session::keysChanged, this, &ReadinessFlow::refresh);
}

QWidget *ReadinessFlow::parent() const
{
    return m_dialog ? m_dialog.data() : &m_window;
}

void ReadinessFlow::start()
{
    m_dialog = new ReadinessDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, m_dialog, &QDialog::reject);
    connect(m_dialog, &ReadinessDialog::accountRequested, this, &ReadinessFlow::editWays);
    connect(m_dialog, &ReadinessDialog::sheetRequested, this, &ReadinessFlow::askForSheet);
    connect(m_dialog, &ReadinessDialog::recoveryKeyRequested, this, [this] { Q_EMIT recoveryKeyRequested(parent()); });
    connect(m_dialog, &ReadinessDialog::backupsRequested, this, [this] {
        m_dialog->accept();
        Q_EMIT backupsRequested();
    });
    refresh();
    m_dialog->open();
}

void ReadinessFlow::refresh()
{
    if (!m_dialog || m_session.state() != Session::State::Unlocked)
        return;
    ReadinessView view{.backups = backupPoint(m_keeper, m_session.clock()),
                       .recoveryKey = recoveryKeyPoint(hasRecoveryKey(m_session)),
                       .accounts = {}};
    for (const Readiness &one : readinessOf(m_session.vault(), backupFacts(m_keeper)))
        view.accounts.push_back({one.account, readinessRow(*m_session.find(one.account), one)});
    m_dialog->show(view);
}

void ReadinessFlow::editWays(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    const WaysBack before{.alsoOn = QString::fromStdString(account->alsoOn),
                          .codesPlace = QString::fromStdString(account->codesPlace),
                          .unbinder = QString::fromStdString(account->unbinder)};
    auto *dialog = new WaysBackDialog(accountTitle(account->issuer, account->name), before, unusedCodes(*account),
                                      static_cast<int>(account->recoveryCodes.size()), parent());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id, before] {
        const Account *present = m_session.find(id);
        if (!present || dialog->ways() == before)
            return;
        Account edited = present->clone();
        edited.alsoOn = dialog->ways().alsoOn.toStdString();
        edited.codesPlace = dialog->ways().codesPlace.toStdString();
        edited.unbinder = dialog->ways().unbinder.toStdString();
        if (const auto applied = m_session.apply(changes::edit(std::move(edited))); !applied)
            m_toast.showMessage(errorText(applied.error()).line());
    });
    connect(dialog, &WaysBackDialog::codesRequested, this, [this, id] { showCodes(id); });
    dialog->open();
}

void ReadinessFlow::showCodes(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    //: %1 is an account
    confirmPassword(
        m_session,
        tr("Each recovery code lets somebody into %1 once.").arg(accountTitle(account->issuer, account->name)),
        parent(), this, [this, id] { openCodes(id); });
}

void ReadinessFlow::openCodes(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    auto *dialog = new RecoveryCodesDialog(accountTitle(account->issuer, account->name), parent());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    connect(&m_session, &Session::accountChanged, dialog, [this, dialog, id](const AccountId &changed) {
        if (changed == id)
            refreshCodes(*dialog, id);
    });
    connect(dialog, &RecoveryCodesDialog::copyRequested, this, [this, dialog, id](std::size_t place) {
        const Account *present = m_session.find(id);
        if (!present || place >= present->recoveryCodes.size())
            return;
        // EXPOSE: to the clipboard, as was asked for.
        const std::string_view code = present->recoveryCodes[place].code.exposeText();
        m_clipboard.copy(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())), m_lifetime);
        dialog->setMessage(tr("Copied. Tick “used” once the site has taken it."));
    });
    const auto change = [this, dialog, id](std::size_t place, const auto &how) {
        const Account *present = m_session.find(id);
        if (!present || place >= present->recoveryCodes.size())
            return;
        Account edited = present->clone();
        how(edited.recoveryCodes, static_cast<std::ptrdiff_t>(place));
        changeCodes(*dialog, std::move(edited));
    };
    using Codes = std::vector<RecoveryCode>;
    connect(dialog, &RecoveryCodesDialog::usedChanged, this, [change](std::size_t place, bool isUsed) {
        change(place, [isUsed](Codes &codes, std::ptrdiff_t at) { codes.begin()[at].isUsed = isUsed; });
    });
    connect(dialog, &RecoveryCodesDialog::removeRequested, this, [change](std::size_t place) {
        change(place, [](Codes &codes, std::ptrdiff_t at) { codes.erase(codes.begin() + at); });
    });
    connect(dialog, &RecoveryCodesDialog::addRequested, this,
            [this, dialog, id](const SecretBytes &lines) { addCodes(*dialog, id, lines); });
    refreshCodes(*dialog, id);
    dialog->open();
}

void ReadinessFlow::refreshCodes(RecoveryCodesDialog &dialog, const AccountId &id)
{
    if (const Account *account = m_session.find(id))
        dialog.setCodes(account->recoveryCodes);
}

void ReadinessFlow::changeCodes(RecoveryCodesDialog &dialog, Account edited)
{
    dialog.setMessage({});
    if (const auto applied = m_session.apply(changes::edit(std::move(edited))); !applied)
        dialog.setMessage(errorText(applied.error()).line());
}

void ReadinessFlow::addCodes(RecoveryCodesDialog &dialog, const AccountId &id, const SecretBytes &lines)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    Account edited = account->clone();
    // EXPOSE: taken apart; each code becomes a secret of its own.
    const auto added = addRecoveryCodes(edited, lines.exposeText());
    if (!added)
        return dialog.setMessage(tr("That is too much: at most 100 codes, of 256 letters each, one a line."));
    if (*added == 0)
        return dialog.setMessage(tr("There is no new code in it."));
    changeCodes(dialog, std::move(edited));
}

void ReadinessFlow::askForSheet()
{
    int codes = 0;
    for (const Account &account : m_session.vault().accounts())
        codes += account.isActive() ? unusedCodes(account) : 0;
    auto *dialog = new EmergencySheetDialog(codes, parent());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    connect(dialog, &EmergencySheetDialog::saveRequested, this, [this, dialog] { chooseFile(*dialog); });
    dialog->open();
}

void ReadinessFlow::chooseFile(EmergencySheetDialog &dialog)
{
    //: The beginning of a file's name
    auto *chooser = makeSaveFileDialog(tr("Save the emergency sheet"), tr("Emergency sheet") + u".pdf"_s,
                                       tr("PDF documents (*.pdf)"), &dialog);
    chooser->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    connect(chooser, &QFileDialog::fileSelected, &dialog, [this, &dialog](const QString &path) {
        // Told before anybody types a password.
        if (QFileInfo(path).exists() || QFileInfo(path).isSymLink()) {
            const Error error{.code = ErrorCode::FileExists, .where = QFileInfo(path).fileName().toStdString()};
            return dialog.setMessage(errorText(error).line());
        }
        if (!dialog.wantsCodes())
            return makeSheet(dialog, path);
        confirmPassword(m_session, tr("The sheet holds recovery codes: each lets somebody in once."), &dialog, &dialog,
                        [this, &dialog, path] { makeSheet(dialog, path); });
    });
    chooser->open();
}

void ReadinessFlow::makeSheet(EmergencySheetDialog &dialog, const QString &path)
{
    EmergencySheet sheet{
        .made = m_session.clock().now(), .backups = {}, .hasRecoveryKey = hasRecoveryKey(m_session), .accounts = {}};
    if (m_keeper.last())
        sheet.backups = displayText(toText(m_keeper.plan().folder));
    for (const Readiness &one : readinessOf(m_session.vault(), backupFacts(m_keeper)))
        sheet.accounts.push_back(emergencyAccount(*m_session.find(one.account), one, dialog.wantsCodes()));
    dialog.setBusy(true);
    inBackground(
        *m_drive, &dialog,
        [files = m_keeper.outside().files, sheet = std::move(sheet), paper = usualPaper(QLocale()),
         file = toPath(path)] {
            const QByteArray pdf = emergencySheetPdf(sheet, paper);
            return writePrivateFile(*files, file, bytesOf({pdf.constData(), static_cast<std::size_t>(pdf.size())}));
        },
        [this, &dialog, path](const Result<void> &written) {
            dialog.setBusy(false);
            if (!written)
                return dialog.setMessage(errorText(written.error()).line());
            dialog.accept();
            //: %1 is a file name
            m_toast.showMessage(tr("Saved: “%1”. Print it, and keep it away from this computer.")
                                    .arg(displayText(QFileInfo(path).fileName())));
        });
}

} // namespace countersign
