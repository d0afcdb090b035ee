#include "ui/window/import_flow.h"

#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/rebinding_dialog.h"
#include "ui/session/background.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/import_words.h"
#include "ui/window/file_kind.h"
#include "ui/window/import_report.h"

#include <QDir>
#include <QFileDialog>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The applications by name, behind "another app".
QList<ImportSource> sources()
{
    QList<ImportSource> sources;
    for (const Importer *importer : allImporters()) {
        const QString application = displayText(importer->application);
        const auto isNamed = [&application](const ImportSource &source) { return source.application == application; };
        if (std::ranges::none_of(sources, isNamed))
            sources.append({application, importGuidance(importer->id)});
    }
    std::ranges::sort(sources, [](const ImportSource &left, const ImportSource &right) {
        return QString::localeAwareCompare(left.application, right.application) < 0;
    });
    sources.prepend({ImportFlow::tr("Another app"), generalImportGuidance()});
    return sources;
}

QString filesText(const std::vector<importReading::ChosenFile> &files)
{
    QStringList names;
    for (const auto &file : files)
        names.append(file.name());
    return names.join(u", "_s);
}

} // namespace

ImportFlow::ImportFlow(Session &session, Toast &toast, QWidget &window)
    : m_session(session)
    , m_toast(toast)
    , m_window(window)
{
    m_quick.setMaxThreadCount(1);
    connect(&session, &Session::locked, this, [this] {
        forget();
        m_dialog = nullptr; // the window closes every dialog
    });
}

void ImportFlow::start()
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    forget();
    dialog().showChoice();
}

ImportDialog &ImportFlow::dialog()
{
    if (m_dialog)
        return *m_dialog;
    m_dialog = new ImportDialog(sources(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportDialog::filesRequested, this, &ImportFlow::chooseFiles);
    connect(m_dialog, &ImportDialog::filesDropped, this, &ImportFlow::importFiles);
    connect(m_dialog, &ImportDialog::passwordSubmitted, this, [this] { open(m_dialog->takePassword(), true); });
    connect(m_dialog, &ImportDialog::fileSkipped, this, [this] { fail({.code = ErrorCode::ImportPasswordNeeded}); });
    connect(m_dialog, &ImportDialog::workCancelled, this, &ImportFlow::cancelWork);
    connect(m_dialog, &ImportDialog::compareRequested, this, &ImportFlow::compare);
    connect(m_dialog, &ImportDialog::importRequested, this, &ImportFlow::import);
    connect(m_dialog, &ImportDialog::deleteRequested, this, &ImportFlow::deletePlainFiles);
    connect(m_dialog, &ImportDialog::reportRequested, this, &ImportFlow::saveReport);
    connect(m_dialog, &QDialog::finished, this, [this](int result) { finish(result == QDialog::Accepted); });
    return *m_dialog;
}

void ImportFlow::chooseFiles()
{
    auto *chooser = new QFileDialog(m_dialog, tr("Choose the exported files"), QDir::homePath(), tr("All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, this, &ImportFlow::importFiles);
    chooser->open();
}

void ImportFlow::importFiles(const QStringList &files)
{
    if (m_session.state() != Session::State::Unlocked || files.isEmpty())
        return;
    forget();
    QStringList exports;
    for (const QString &file : files) {
        const FileKind kind = fileKindOf(file);
        if (kind == FileKind::Picture)
            m_pictures.append(file);
        else if (kind == FileKind::Vault && m_backup.isEmpty())
            m_backup = file;
        else
            exports.append(file);
    }
    if (exports.isEmpty()) {
        m_done.emplace();
        m_dialog ? m_dialog->accept() : finish(true);
        return;
    }
    dialog().showWorking(tr("Looking at the files"), {});
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    inBackground(
        *m_drive, m_dialog, [exports] { return importReading::recognise(exports); },
        [this, cancelled = m_cancelled](std::vector<importReading::ChosenFile> found) {
            if (cancelled != m_cancelled)
                return;
            m_cancelled.reset();
            m_files = std::move(found);
            m_triedFor = m_files.size();
            readNext();
        });
}

void ImportFlow::readNext()
{
    const auto next = std::ranges::find_if(m_files, [](const auto &file) { return !file.content && !file.problem; });
    if (next == m_files.end())
        return review();
    m_current = static_cast<std::size_t>(next - m_files.begin());
    if (next->protection != Protection::Password)
        open({}, false);
    else if (m_password && m_triedFor != m_current)
        open(m_password->clone(), false);
    else
        askPassword({});
}

void ImportFlow::askPassword(const QString &problem)
{
    const auto &file = m_files[m_current];
    const QString application = displayText(file.importer->application);
    //: %1 is an application: "Aegis"
    dialog().showPassword(
        {.headline = tr("Open the export of %1").arg(application),
         //: %1 is a file name, %2 a sentence that says which password it takes
         .sentence = tr("“%1” is encrypted. %2").arg(file.name(), importPasswordMeant(file.importer->id, application)),
         .problem = problem,
         .canSkip = m_files.size() > 1});
}

void ImportFlow::open(SecretBytes password, bool isTyped)
{
    const auto &file = m_files[m_current];
    m_triedFor = m_current;
    m_isTyped = isTyped;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    //: %1 is an application: "Aegis"
    dialog().showWorking(tr("Opening the export of %1").arg(displayText(file.importer->application)),
                         file.protection == Protection::Password
                             ? tr("Checking the password of “%1”. This may take a while.").arg(file.name())
                             : tr("Reading “%1”.").arg(file.name()));
    inBackground(
        m_quick, m_dialog,
        [source = file.file, importer = file.importer,
         openers = importReading::Openers{std::move(password), m_session.unsealer()},
         cancelled = m_cancelled]() mutable {
            return importReading::open(*source, *importer, std::move(openers), cancelled);
        },
        [this, cancelled = m_cancelled, isTyped](importReading::Opened outcome) {
            if (cancelled == m_cancelled)
                opened(std::move(outcome), isTyped);
        });
}

void ImportFlow::opened(importReading::Opened opened, bool isTyped)
{
    m_cancelled.reset();
    auto &file = m_files[m_current];
    if (opened.content) {
        file.content = *std::move(opened.content);
        file.file.reset();
        if (!opened.password.empty())
            m_password = std::move(opened.password);
        return readNext();
    }
    Error error = opened.content.error();
    if (error.code != ErrorCode::ImportPasswordWrong && error.code != ErrorCode::ImportPasswordNeeded)
        return fail(std::move(error));
    file.protection = Protection::Password;
    error.where = file.name().toStdString();
    askPassword(isTyped ? errorText(error).line() : QString());
}

/// The current file can't be read, or is skipped.
void ImportFlow::fail(Error error)
{
    auto &file = m_files[m_current];
    error.where = file.name().toStdString();
    file.problem = std::move(error);
    file.file.reset();
    readNext();
}

/// Back to where the work was begun; what it gives in the end is dropped.
void ImportFlow::cancelWork()
{
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
    if (m_isTyped)
        return askPassword({});
    forget();
    dialog().showChoice();
}

void ImportFlow::review()
{
    std::vector<std::vector<AccountDraft>> drafts;
    for (auto &file : m_files) // one list a file, so that each account knows its own
        drafts.push_back(file.content ? std::move(file.content->accounts) : std::vector<AccountDraft>());
    m_reviewed = reviewImport(m_session.vault(), std::move(drafts));
    std::vector<ImportRow> rows;
    rows.reserve(m_reviewed.size());
    for (const ReviewedAccount &reviewed : m_reviewed)
        rows.push_back({.issuer = displayText(reviewed.draft.issuer),
                        .name = displayText(reviewed.draft.name),
                        .kind = reviewed.kind,
                        .isTicked = reviewed.kind == ReviewKind::New});
    std::ranges::move(importReport::refusedRows(m_files), std::back_inserter(rows));
    const QStringList notes = importReport::notes(m_files, m_reviewed);
    if (rows.empty()) {
        const QString problem
            = notes.isEmpty() ? tr("There are no accounts in “%1”.").arg(filesText(m_files)) : notes.join(u'\n');
        forget();
        return dialog().showChoice(problem);
    }
    const QString headline = importReport::headline(m_files, static_cast<int>(rows.size()));
    dialog().showReview(
        {.headline = headline, .sentence = importReport::sentence(m_files), .notes = notes, .rows = std::move(rows)});
}

void ImportFlow::compare(int row)
{
    const ReviewedAccount &reviewed = m_reviewed[static_cast<std::size_t>(row)];
    const Account *existing = m_session.find(reviewed.existing);
    if (!existing)
        return m_dialog->rows().decide(row, ImportDecision::KeepBoth); // it has gone meanwhile
    auto *comparison = new RebindingDialog(existing->clone(), reviewed.draft.clone(), m_files[reviewed.file].name(),
                                           m_session.clock(), m_dialog);
    comparison->setAttribute(Qt::WA_DeleteOnClose);
    connect(comparison, &RebindingDialog::chosen, m_dialog, [this, row](RebindingDialog::Choice choice) {
        m_dialog->rows().decide(
            row, choice == RebindingDialog::Choice::Replace ? ImportDecision::Replace : ImportDecision::KeepBoth);
    });
    comparison->open();
}

/// What was read is as secret as the vault.
void ImportFlow::forget()
{
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
    m_isTyped = false;
    m_files.clear();
    m_deletable.clear();
    m_reviewed.clear();
    m_password.reset();
    m_pictures.clear();
    m_backup.clear();
    m_done.reset();
    m_canUndo = false;
}

} // namespace countersign
