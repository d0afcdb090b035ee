#include "ui/window/shift_codes_flow.h"

#include "core/base/private_file.h"
#include "core/otp/code_schedule.h"
#include "ui/dialogs/save_file_dialog.h"
#include "ui/dialogs/shift_codes_dialog.h"
#include "ui/session/background.h"
#include "ui/session/backup_keeper.h"
#include "ui/session/session.h"
#include "ui/sheets/codes_sheet.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/export_words.h"
#include "ui/text/time_text.h"
#include "ui/window/confirm_password.h"
#include "ui/window/file_paths.h"
#include "ui/window/toast.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Why the codes of an account can't be on the sheet; empty if they can.
QString obstacleOf(const OtpParameters &parameters, UnixTime from, UnixTime until)
{
    if (!parameters.isTimeBased())
        return exportRefusalText(ExportRefusal::Type, parameters);
    if (code_schedule::count(parameters.period, from, until) > code_schedule::kMostCodes)
        return ShiftCodesFlow::tr("too many codes");
    return {};
}

QString endingOf(ShiftCodesDialog::Format format)
{
    return format == ShiftCodesDialog::Format::Pdf ? u"pdf"_s : u"html"_s;
}

} // namespace

ShiftCodesFlow::ShiftCodesFlow(Session &session, const BackupKeeper &keeper, Toast &toast, QWidget &window)
    : m_session(session)
    , m_keeper(keeper)
    , m_toast(toast)
    , m_window(window)
{ }

void ShiftCodesFlow::start(const AccountId &current)
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
                        .isWanted = account.id == current});
    }
    if (rows.empty())
        return m_toast.showMessage(tr("There are no accounts yet."));
    m_dialog = new ShiftCodesDialog(m_session.clock().now(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->accounts().setRows(std::move(rows));
    connect(m_dialog, &ShiftCodesDialog::hoursChanged, this, &ShiftCodesFlow::showRows);
    connect(m_dialog, &ShiftCodesDialog::writeRequested, this, &ShiftCodesFlow::chooseFile);
    showRows();
    m_dialog->open();
}

void ShiftCodesFlow::showRows()
{
    std::vector<ExportRow> rows = m_dialog->accounts().rows();
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const Account *account = m_session.find(m_ids[place]);
        rows[place].obstacle
            = account ? obstacleOf(account->parameters, m_dialog->from(), m_dialog->until()) : QString();
    }
    m_dialog->accounts().setRows(std::move(rows));
}

void ShiftCodesFlow::chooseFile()
{
    const QString ending = endingOf(m_dialog->format());
    const QDateTime day = QDateTime::fromSecsSinceEpoch(m_dialog->from().time_since_epoch().count());
    const QString name = u"countersign-codes-%1.%2"_s.arg(day.date().toString(Qt::ISODate), ending);
    //: Of a file chooser; %1 is the ending of the files: "pdf"
    const QString filter = tr("Files of this kind (*.%1);;All files (*)").arg(ending);
    auto *chooser = makeSaveFileDialog(tr("Write codes to"), name, filter, m_dialog);
    chooser->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    connect(chooser, &QFileDialog::fileSelected, this, &ShiftCodesFlow::confirm);
    chooser->open();
}

void ShiftCodesFlow::confirm(const QString &path)
{
    if (!m_dialog)
        return;
    // Told before anybody types a password.
    if (QFileInfo(path).exists() || QFileInfo(path).isSymLink())
        return fail({.code = ErrorCode::FileExists, .where = QFileInfo(path).fileName().toStdString()});
    const QString until = momentText(m_dialog->until(), m_session.clock().now());
    //: %1 is a moment: "today 22:00"
    const QString reason = tr("Whoever gets hold of the sheet can use the codes of %n account(s) until %1.", nullptr,
                              m_dialog->accounts().counts().ticked)
                               .arg(until);
    confirmPassword(m_session, reason, m_dialog, m_dialog, [this, path] { make(path); });
}

void ShiftCodesFlow::make(const QString &path)
{
    std::vector<AccountDraft> accounts;
    for (const std::size_t place : m_dialog->accounts().ticked()) {
        const Account *account = m_session.find(m_ids[place]);
        if (!account)
            return fail({.code = ErrorCode::AccountNotFound});
        accounts.push_back(draftFromAccount(*account));
    }
    m_dialog->setBusy(true);
    const CodesSheetOptions options{
        .from = m_dialog->from(), .until = m_dialog->until(), .paper = usualPaper(QLocale())};
    inBackground(
        m_quick, m_dialog,
        [accounts = std::move(accounts), options, format = m_dialog->format()] {
            return format == ShiftCodesDialog::Format::Pdf ? codesSheetPdf(accounts, options)
                                                           : codesSheetHtml(accounts, options);
        },
        [this, path](const Result<QByteArray> &sheet) {
            if (sheet)
                write(path, *sheet);
            else
                fail(sheet.error());
        });
}

void ShiftCodesFlow::write(const QString &path, const QByteArray &sheet)
{
    inBackground(
        *m_drive, m_dialog,
        [files = m_keeper.outside().files, sheet, file = toPath(path)] {
            return writePrivateFile(*files, file, bytesOf({sheet.constData(), static_cast<std::size_t>(sheet.size())}));
        },
        [this, path](const Result<void> &written) {
            if (!written)
                return fail(written.error());
            m_dialog->accept();
            //: %1 is a file name
            m_toast.showMessage(tr("Codes written: “%1”. Destroy it when the shift ends.")
                                    .arg(displayText(QFileInfo(path).fileName())));
        });
}

void ShiftCodesFlow::fail(const Error &error)
{
    m_dialog->setBusy(false);
    m_dialog->setMessage(errorText(error).line());
}

} // namespace countersign
