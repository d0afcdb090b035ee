#include "app/cli/import_report.h"

#include "app/cli/account_output.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "ui/text/display_text.h"

namespace countersign::cli {

namespace {

int asCount(std::size_t number)
{
    return static_cast<int>(number);
}

void print(const Program &program, const ImportedFile &one, ImportKind kind)
{
    for (const AccountId &id : one.ids)
        program.print(accountLine(*one.vault->find(id)));
    if (kind == ImportKind::DryRun)
        //: A file and what it holds
        program.print(Cli::tr("“%1”: %n account(s).", nullptr, asCount(one.ids.size())).arg(displayText(one.file)));
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
    if (!one.unreadable.empty())
        program.note(Cli::tr("%n account(s) in it cannot be read; they are kept as they are.", nullptr,
                             asCount(one.unreadable.size())));
}

void writeIds(JsonWriter &json, std::string_view name, const std::vector<AccountId> &ids)
{
    json.name(name);
    json.beginArray();
    for (const AccountId &id : ids)
        json.text(id.text());
    json.endArray();
}

void writeUnreadable(JsonWriter &json, const std::vector<Error> &reasons)
{
    json.name("rejected");
    json.beginArray();
    for (const Error &reason : reasons) {
        json.beginObject();
        json.name("name");
        json.text(reason.where);
        json.name("reason");
        json.text(errorText(reason).what.toStdString());
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
    json.text("otpv");
    json.name("accounts");
    json.beginArray();
    for (const AccountId &id : one.ids)
        writeAccount(json, *one.vault->find(id), secrets);
    json.endArray();
    number("already_present", one.alreadyPresent);
    writeIds(json, "kept_both", one.merged.keptBoth);
    writeIds(json, "changed", one.merged.changed);
    number("records_added", one.merged.recordsAdded);
    number("fields_left", one.merged.fieldsLeft);
    writeUnreadable(json, one.unreadable);
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
