#pragma once

#include "core/base/clock.h"
#include "core/transfer/import_review.h"
#include "ui/dialogs/import_outcome_page.h"
#include "ui/dialogs/import_review_model.h"
#include "ui/window/import_reading.h"

/// What is said of an import. No word of it is a secret.
namespace countersign::importReport {

using Files = std::vector<importReading::ChosenFile>;

/// "Aegis · 14 accounts", for `count` entries in all.
QString headline(const Files &files, int count);
/// Which files, what they are, and that nothing is added yet.
QString sentence(const Files &files);
/// Why files can't be read, and what else there is to know about them and what is in them; each a sentence or two.
QStringList notes(const Files &files, const std::vector<ReviewedAccount> &reviewed);
/// The rows of what can't become accounts.
std::vector<ImportRow> refusedRows(const Files &files);

/// "12 imported, 3 already here, 1 failed".
QString counts(const Files &files, const ImportReviewModel &rows);
/// Files that anybody can read.
struct PlainFiles
{
    QStringList deletable = {}; ///< paths; all that is in them is in the vault now
    QStringList kept = {}; ///< paths; there is more in them
};
/// `rows` are those of `reviewed`, and more behind them.
PlainFiles plainFiles(const Files &files, const std::vector<ReviewedAccount> &reviewed, const ImportReviewModel &rows);

/// For the last page.
ImportOutcome outcome(const Files &files, const PlainFiles &plain, const ImportReviewModel &rows);

/// The whole report as text, to be saved.
QString text(const Files &files, const ImportReviewModel &rows, UnixTime now);

/// Saves a file that only its owner may read. Errors: those of `saveOwnerFile`.
Result<void> save(const QString &path, const QString &text);

} // namespace countersign::importReport
