#include "ui/window/import_report.h"

#include "ui/dialogs/owner_file.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QIODevice>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::importReport {

namespace {

class ImportReport
{
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

constexpr qsizetype kNamedInNote = 5;

QString applicationOf(const importReading::ChosenFile &file)
{
    return displayText(file.importer->application);
}

/// What a file is: "aegis.json: Aegis, encrypted".
QString fileLine(const importReading::ChosenFile &file)
{
    if (!file.importer)
        return file.name();
    const QString what = file.protection != Protection::None
        //: %1 is an application: "Aegis"
        ? ImportReport::tr("%1, encrypted").arg(applicationOf(file))
        : applicationOf(file);
    //: What a file is. %1 is its name, %2 what it is: "Aegis, encrypted"
    return ImportReport::tr("%1: %2").arg(file.name(), what);
}

QString trashNote(const std::vector<std::string> &names)
{
    QStringList shown;
    for (const std::string &name : names) {
        if (shown.size() == kNamedInNote) {
            shown.append(u"…"_s);
            break;
        }
        shown.append(displayText(name));
    }
    //: %1 is a list of names
    return ImportReport::tr("%n account(s) from the trash of the other app stay out: %1.", nullptr,
                            static_cast<int>(names.size()))
        .arg(shown.join(u", "_s));
}

/// What a row becomes that is neither imported nor refused; empty for the others.
QString leftOutReason(const ImportRow &row)
{
    if (!row.kind || row.isTicked)
        return {};
    if (row.isUndecided())
        return ImportReport::tr("here with another key; not decided");
    return *row.kind == ReviewKind::New ? ImportReport::tr("not chosen") : ImportReviewModel::statusText(row);
}

struct Tally
{
    int imported = 0;
    int here = 0;
    int failed = 0;
    int leftOut = 0;
};

Tally tallyOf(const Files &files, const ImportReviewModel &rows)
{
    const ImportCounts &counts = rows.counts();
    Tally tally{.imported = counts.ticked, .failed = counts.refused};
    for (int index = 0; index < rows.rowCount(); ++index) {
        const ImportRow &row = rows.row(index);
        const bool isHere = row.kind == ReviewKind::AlreadyHere || row.kind == ReviewKind::Repeated;
        tally.here += isHere && !row.isTicked ? 1 : 0;
        tally.leftOut += row.kind && !isHere && !row.isTicked ? 1 : 0;
    }
    tally.failed += static_cast<int>(std::ranges::count_if(files, [](const auto &file) { return !!file.problem; }));
    return tally;
}

void addSection(QStringList &lines, const QString &title, const QStringList &entries)
{
    if (entries.isEmpty())
        return;
    lines << QString() << title;
    for (const QString &entry : entries)
        lines << u"- "_s + entry;
}

bool lacksPin(const AccountDraft &account)
{
    const OtpType type = account.parameters.type;
    return (type == OtpType::Yandex || type == OtpType::Motp) && account.pin.empty();
}

} // namespace

QString headline(const Files &files, int count)
{
    const auto isRead = [](const auto &file) { return file.content.has_value(); };
    const auto read = std::ranges::find_if(files, isRead);
    if (std::ranges::count_if(files, isRead) == 1)
        //: %1 is an application: "Aegis"
        return ImportReport::tr("%1 · %n account(s)", nullptr, count).arg(applicationOf(*read));
    return ImportReport::tr("%n account(s) in the files", nullptr, count);
}

QString sentence(const Files &files)
{
    QStringList lines;
    for (const auto &file : files) {
        if (file.content)
            lines.append(fileLine(file));
    }
    //: %1 says which files: "aegis.json: Aegis, encrypted"
    return ImportReport::tr("%1. Nothing is added until you press “Import”.").arg(lines.join(u" · "_s));
}

QStringList notes(const Files &files, const std::vector<ReviewedAccount> &reviewed)
{
    QStringList notes;
    for (const auto &file : files) {
        if (file.problem)
            notes.append(errorText(*file.problem).line());
        if (!file.content)
            continue;
        for (const ErrorCode warning : file.content->warnings)
            notes.append(errorText({.code = warning, .where = file.name().toStdString()}).line());
        if (!file.content->trashed.empty())
            notes.append(trashNote(file.content->trashed));
    }
    if (const auto lacking = std::ranges::count_if(reviewed, lacksPin, &ReviewedAccount::draft); lacking > 0)
        //: “Edit…” is an entry in the menu of an account.
        notes.append(ImportReport::tr("%n account(s) come(s) without the PIN that the codes need. Enter it afterwards, "
                                      "with “Edit…” in the menu of the account.",
                                      nullptr, static_cast<int>(lacking)));
    return notes;
}

std::vector<ImportRow> refusedRows(const Files &files)
{
    std::vector<ImportRow> rows;
    for (const auto &file : files) {
        if (!file.content)
            continue;
        for (const RejectedEntry &entry : file.content->rejected)
            rows.push_back({.issuer = displayText(entry.name), .reason = errorText(entry.error).what});
    }
    return rows;
}

QString counts(const Files &files, const ImportReviewModel &rows)
{
    const Tally tally = tallyOf(files, rows);
    QStringList parts{ImportReport::tr("%n imported", nullptr, tally.imported)};
    if (tally.here > 0)
        parts.append(ImportReport::tr("%n already here", nullptr, tally.here));
    if (tally.failed > 0)
        //: Accounts, or files, that can't be imported
        parts.append(ImportReport::tr("%n failed", nullptr, tally.failed));
    return parts.join(u", "_s);
}

PlainFiles plainFiles(const Files &files, const std::vector<ReviewedAccount> &reviewed, const ImportReviewModel &rows)
{
    std::vector<bool> isWhole;
    for (const auto &file : files)
        isWhole.push_back(file.content && file.content->rejected.empty() && file.content->trashed.empty()
                          && !file.content->holdsMore);
    for (std::size_t index = 0; index < reviewed.size(); ++index) {
        const ImportRow &row = rows.row(static_cast<int>(index));
        const bool isHere = row.isTicked || row.kind == ReviewKind::AlreadyHere || row.kind == ReviewKind::Repeated;
        isWhole[reviewed[index].file] = isWhole[reviewed[index].file] && isHere;
    }
    PlainFiles plain;
    for (std::size_t index = 0; index < files.size(); ++index) {
        if (files[index].content && files[index].protection == Protection::None)
            (isWhole[index] ? plain.deletable : plain.kept).append(files[index].path);
    }
    return plain;
}

ImportOutcome outcome(const Files &files, const PlainFiles &plain, const ImportReviewModel &rows)
{
    ImportOutcome outcome{.headline = counts(files, rows)};
    const Tally tally = tallyOf(files, rows);
    QStringList sentences;
    if (tally.imported > 0)
        sentences.append(ImportReport::tr("Undo takes all of it back."));
    if (tally.leftOut > 0)
        sentences.append(
            ImportReport::tr("%n account(s) stayed out because they were not ticked.", nullptr, tally.leftOut));
    outcome.sentence = sentences.join(u' ');
    for (const auto &file : files) {
        if (file.problem)
            outcome.failures.append({file.name(), errorText(*file.problem).line()});
    }
    for (int index = 0; index < rows.rowCount(); ++index) {
        if (const ImportRow &row = rows.row(index); !row.kind)
            outcome.failures.append({row.title(), row.reason});
    }
    for (const auto &file : files) {
        if (plain.deletable.contains(file.path))
            outcome.plainFiles.append(file.name());
        else if (plain.kept.contains(file.path))
            outcome.keptFiles.append(file.name());
    }
    return outcome;
}

QString text(const Files &files, const ImportReviewModel &rows, UnixTime now)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count());
    //: The head of a saved report. %1 is a date and time.
    QStringList lines{
        ImportReport::tr("Import into Countersign, %1").arg(QLocale().toString(when, QLocale::ShortFormat))};
    for (const auto &file : files)
        lines << fileLine(file);
    lines << counts(files, rows);
    QStringList imported;
    QStringList leftOut;
    QStringList failed;
    for (const auto &file : files) {
        if (file.problem)
            failed << file.name() + u": "_s + errorText(*file.problem).line();
    }
    for (int index = 0; index < rows.rowCount(); ++index) {
        const ImportRow &row = rows.row(index);
        if (!row.kind)
            failed << row.title() + u": "_s + row.reason;
        else if (const QString reason = leftOutReason(row); !reason.isEmpty())
            leftOut << row.title() + u": "_s + reason;
        else
            imported << row.title();
    }
    addSection(lines, ImportReport::tr("Can't be imported:"), failed);
    addSection(lines, ImportReport::tr("Left out:"), leftOut);
    addSection(lines, ImportReport::tr("Imported:"), imported);
    return lines.join(u'\n') + u'\n';
}

Result<void> save(const QString &path, const QString &text)
{
    return saveOwnerFile(path, [&text](QIODevice &target) { target.write(text.toUtf8()); });
}

} // namespace countersign::importReport
