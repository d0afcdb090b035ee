#include "app/cli/import_report.h"

#include "app/cli/account_output.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "ui/text/display_text.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

int asCount(std::size_t number)
{
    return static_cast<int>(number);
}

constexpr std::string_view kOwnFormat = "otpv";

QString draftLine(const AccountDraft &draft, bool withSecret)
{
    const QString label = accountLabel(draft.issuer, draft.name);
    return withSecret ? label + u"  "_s + secretText(draft.secret) : label;
}

/// What of an export did not become accounts, and why.
void noteWhatIsLeft(const Program &program, const ImportedFile &one)
{
    for (const RejectedEntry &entry : one.rejected) {
        const QString reason = errorText(entry.error).line();
        const QString name = displayText(entry.name);
        //: %1 names an account, %2 is one or two sentences
        program.note(name.isEmpty() ? reason : Cli::tr("“%1”: %2").arg(name, reason));
    }
    if (one.trashed > 0)
        program.note(Cli::tr("%n account(s) in its trash were left out.", nullptr, asCount(one.trashed)));
    for (const ErrorCode warning : one.warnings)
        program.note(errorText({.code = warning, .where = one.file}).line());
}

void print(const Program &program, const ImportedFile &one, ImportKind kind)
{
    const bool isExport = one.format != kOwnFormat;
    for (const AccountId &id : one.ids)
        program.print(accountLine(*one.vault->find(id)));
    for (const AccountDraft &draft : one.drafts)
        program.print(draftLine(draft, program.options.secrets));
    if (kind == ImportKind::DryRun)
        //: A file and what it holds
        program.print(Cli::tr("“%1”: %n account(s).", nullptr, asCount(one.ids.size() + one.drafts.size()))
                          .arg(displayText(one.file)));
    else if (isExport)
        program.print(Cli::tr("“%1”: %2 added, %3 already here, %4 refused.")
                          .arg(displayText(one.file))
                          .arg(one.ids.size())
                          .arg(one.alreadyPresent)
                          .arg(one.rejected.size()));
    else
        program.print(Cli::tr("“%1”: %2 added, %3 already here, %4 of them completed.")
                          .arg(displayText(one.file))
                          .arg(one.ids.size())
                          .arg(one.alreadyPresent)
                          .arg(one.merged.changed.size()));
    if (!one.merged.keptBoth.empty())
        program.note(Cli::tr("%n account(s) were here with another key; both are kept.", nullptr,
                             asCount(one.merged.keptBoth.size())));
    if (one.merged.fieldsLeft > 0)
        program.note(Cli::tr("%n detail(s) of a newer version differ: those here stay.", nullptr,
                             asCount(one.merged.fieldsLeft)));
    if (!isExport && !one.rejected.empty())
        program.note(Cli::tr("%n account(s) in it cannot be read; they are kept as they are.", nullptr,
                             asCount(one.rejected.size())));
    if (isExport)
        noteWhatIsLeft(program, one);
}

void writeIds(JsonWriter &json, std::string_view name, const std::vector<AccountId> &ids)
{
    json.name(name);
    json.beginArray();
    for (const AccountId &id : ids)
        json.text(id.text());
    json.endArray();
}

void writeRejected(JsonWriter &json, const std::vector<RejectedEntry> &rejected)
{
    json.name("rejected");
    json.beginArray();
    for (const RejectedEntry &entry : rejected) {
        json.beginObject();
        json.name("name");
        json.text(entry.name);
        json.name("reason");
        json.text(errorText(entry.error).what.toStdString());
        json.endObject();
    }
    json.endArray();
}

void write(JsonWriter &json, const ImportedFile &one, Secrets secrets)
{
    const auto number = [&json](std::string_view name, std::size_t value) {
        json.name(name);
        json.number(static_cast<std::uint64_t>(value));
    };
    json.beginObject();
    json.name("file");
    json.text(one.file);
    json.name("format");
    json.text(one.format);
    json.name("accounts");
    json.beginArray();
    for (const AccountId &id : one.ids)
        writeAccount(json, *one.vault->find(id), secrets);
    for (const AccountDraft &draft : one.drafts)
        writeDraft(json, draft, secrets);
    json.endArray();
    number("already_present", one.alreadyPresent);
    writeIds(json, "kept_both", one.merged.keptBoth);
    writeIds(json, "changed", one.merged.changed);
    number("records_added", one.merged.recordsAdded);
    number("fields_left", one.merged.fieldsLeft);
    writeRejected(json, one.rejected);
    number("trashed", one.trashed);
    json.endObject();
}

} // namespace

void reportImport(const Program &program, const std::vector<ImportedFile> &files, ImportKind kind)
{
    if (!program.options.json) {
        for (const ImportedFile &one : files)
            print(program, one, kind);
        return;
    }
    JsonWriter json;
    json.name("files");
    json.beginArray();
    for (const ImportedFile &one : files)
        write(json, one, program.options.secrets ? Secrets::Shown : Secrets::Hidden);
    json.endArray();
}

} // namespace countersign::cli
