// The end of an import: done, told, and the files that are needed no more.

#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/save_file_dialog.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/window/after_save.h"
#include "ui/window/import_change.h"
#include "ui/window/import_flow.h"
#include "ui/window/import_report.h"
#include "ui/window/toast.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

void ImportFlow::import()
{
    const ImportReviewModel &rows = m_dialog->rows();
    ImportChange import
        = importChange(m_session.vault(), m_reviewed, rows, m_session.random(), m_session.clock().now());
    if (const auto applied = m_session.apply(std::move(import.change)); !applied)
        return m_dialog->setMessage(errorText(applied.error()).line());
    const importReport::PlainFiles plain = importReport::plainFiles(m_files, m_reviewed, rows);
    m_deletable = plain.deletable;
    m_reviewed.clear();
    m_password.reset();
    m_canUndo = true;
    m_done = importReport::counts(m_files, rows);
    if (!import.added.empty())
        Q_EMIT accountsAdded(import.added.back());
    const ImportOutcome outcome = importReport::outcome(m_files, plain, rows);
    if (outcome.failures.isEmpty() && plain.deletable.isEmpty() && plain.kept.isEmpty())
        m_dialog->accept(); // the toast says it all
    else
        m_dialog->showOutcome(outcome);
}

void ImportFlow::finish(bool isAccepted)
{
    const std::optional<QString> done = isAccepted ? std::exchange(m_done, std::nullopt) : std::nullopt;
    const bool canUndo = m_canUndo;
    const QStringList pictures = std::exchange(m_pictures, {});
    const QString backup = std::exchange(m_backup, {});
    if (m_dialog)
        m_dialog->disconnect(this);
    m_dialog = nullptr;
    forget();
    if (!done)
        return;
    if (!done->isEmpty() && canUndo)
        m_toast.showMessage(*done, tr("Undo"), [this] { m_session.undo(); });
    else if (!done->isEmpty())
        m_toast.showMessage(*done);
    if (!pictures.isEmpty())
        Q_EMIT picturesChosen(pictures);
    if (!backup.isEmpty())
        Q_EMIT backupChosen(backup);
}

void ImportFlow::saveReport()
{
    const QString text = importReport::text(m_files, m_dialog->rows(), m_session.clock().now());
    auto *chooser = makeSaveFileDialog(tr("Save the report"), tr("import-report.txt"),
                                       tr("Text files (*.txt);;All files (*)"), m_dialog);
    connect(chooser, &QFileDialog::fileSelected, m_dialog, [this, text](const QString &path) {
        const auto saved = importReport::save(path, text);
        m_dialog->setMessage(saved ? QString() : errorText(saved.error()).line());
    });
    chooser->open();
}

void ImportFlow::deletePlainFiles()
{
    if (m_session.saveState() == Session::SaveState::Saving)
        return afterSave(m_session, m_dialog, [this] { deletePlainFiles(); });
    if (m_session.saveState() != Session::SaveState::Saved)
        return m_dialog->setMessage(tr("Not deleted: the imported accounts are not saved yet."));
    QStringList left;
    for (const QString &path : std::as_const(m_deletable)) {
        if (!QFile::remove(path) && QFile::exists(path))
            left.append(displayText(QFileInfo(path).fileName()));
    }
    if (left.size() < m_deletable.size() && std::exchange(m_canUndo, false))
        m_session.keepLastChange(); // nothing else has the keys
    if (!left.isEmpty())
        return m_dialog->setMessage(tr("This could not be deleted: %1.").arg(left.join(u", "_s)));
    m_dialog->showDeleted(
        tr("Deleted. Copies elsewhere may remain, and the disk may keep what was deleted for a while."));
}

} // namespace countersign
