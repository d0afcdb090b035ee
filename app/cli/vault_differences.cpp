#include "app/cli/vault_differences.h"

#include "app/cli/account_output.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

QString fieldText(AccountField field)
{
    switch (field) {
    case AccountField::Issuer:
        return Cli::tr("issuer");
    case AccountField::Name:
        return Cli::tr("name");
    case AccountField::Key:
        return Cli::tr("key");
    case AccountField::Counter:
        return Cli::tr("counter");
    case AccountField::Groups:
        return Cli::tr("groups");
    case AccountField::Note:
        return Cli::tr("note");
    case AccountField::Favorite:
        return Cli::tr("pinned");
    case AccountField::State:
        return Cli::tr("state");
    case AccountField::Trash:
        return Cli::tr("in the Trash");
    case AccountField::MinimumLeft:
        return Cli::tr("time left for copying");
    case AccountField::RecoveryCodes:
        return Cli::tr("recovery codes");
    case AccountField::Readiness:
        return Cli::tr("notes on a lost device");
    case AccountField::UnknownFields:
        return Cli::tr("fields of a newer version");
    }
    return {};
}

std::string_view fieldName(AccountField field)
{
    switch (field) {
    case AccountField::Issuer:
        return "issuer";
    case AccountField::Name:
        return "name";
    case AccountField::Key:
        return "key";
    case AccountField::Counter:
        return "counter";
    case AccountField::Groups:
        return "groups";
    case AccountField::Note:
        return "note";
    case AccountField::Favorite:
        return "favorite";
    case AccountField::State:
        return "state";
    case AccountField::Trash:
        return "trash";
    case AccountField::MinimumLeft:
        return "minimum_left";
    case AccountField::RecoveryCodes:
        return "recovery_codes";
    case AccountField::Readiness:
        return "readiness";
    case AccountField::UnknownFields:
        return "unknown_fields";
    }
    return {};
}

std::string_view relationName(AccountRelation relation)
{
    switch (relation) {
    case AccountRelation::OnlyHere:
        return "only_in_vault";
    case AccountRelation::OnlyThere:
        return "only_in_file";
    case AccountRelation::Same:
        return "same";
    case AccountRelation::Different:
        return "different";
    case AccountRelation::OtherKey:
        return "other_key";
    }
    return {};
}

QString labelOf(const Account &account)
{
    return accountLabel(account.issuer, account.name);
}

/// "Other details: GitHub: alice (note, groups)".
QString withFields(const QString &line, const ComparedAccount &compared)
{
    QStringList fields;
    for (const AccountField field : compared.fields)
        fields += fieldText(field);
    return line + u" ("_s + fields.join(u", "_s) + u')';
}

QString lineFor(const Vault &here, const Vault &file, const ComparedAccount &compared)
{
    switch (compared.relation) {
    case AccountRelation::Same:
        return {};
    case AccountRelation::OnlyHere:
        return Cli::tr("Only in the vault: %1").arg(labelOf(here.accounts()[*compared.here]));
    case AccountRelation::OnlyThere:
        return Cli::tr("Only in the file: %1").arg(labelOf(file.accounts()[*compared.there]));
    case AccountRelation::Different:
        return withFields(Cli::tr("Other details: %1").arg(labelOf(here.accounts()[*compared.here])), compared);
    case AccountRelation::OtherKey:
        return withFields(Cli::tr("Another key: %1").arg(labelOf(here.accounts()[*compared.here])), compared);
    }
    Q_UNREACHABLE();
}

void writeId(JsonWriter &json, std::string_view name, const Vault &vault, std::optional<std::size_t> position)
{
    json.name(name);
    if (position)
        json.text(vault.accounts()[*position].id.text());
    else
        json.null();
}

void writeCompared(JsonWriter &json, const Vault &here, const Vault &file, const ComparedAccount &compared)
{
    const Account &account = compared.here ? here.accounts()[*compared.here] : file.accounts()[*compared.there];
    json.beginObject();
    json.name("relation");
    json.text(relationName(compared.relation));
    writeId(json, "id_in_vault", here, compared.here);
    writeId(json, "id_in_file", file, compared.there);
    json.name("issuer");
    json.text(account.issuer);
    json.name("name");
    json.text(account.name);
    json.name("fields");
    json.beginArray();
    for (const AccountField field : compared.fields)
        json.text(fieldName(field));
    json.endArray();
    json.endObject();
}

} // namespace

void printDifferences(const Program &program, const Vault &here, const Vault &file, const VaultComparison &comparison)
{
    if (comparison.isSame()) {
        program.print(Cli::tr("It holds exactly what is in the vault."));
        return;
    }
    for (const ComparedAccount &compared : comparison.accounts) {
        if (const QString line = lineFor(here, file, compared); !line.isEmpty())
            program.print(line);
    }
    if (const std::size_t missing = comparison.recordsOnlyHere.size(); missing > 0)
        program.print(
            Cli::tr("Only in the vault: %n account(s) that cannot be read", nullptr, static_cast<int>(missing)));
    if (const std::size_t extra = comparison.recordsOnlyThere.size(); extra > 0)
        program.print(Cli::tr("Only in the file: %n account(s) that cannot be read", nullptr, static_cast<int>(extra)));
    if (comparison.hasOtherFields)
        program.print(Cli::tr("Other details of a newer version, beside the accounts"));
}

void writeDifferences(JsonWriter &json, const Vault &here, const Vault &file, const VaultComparison &comparison)
{
    const auto number = [&json](std::string_view name, std::size_t value) {
        json.name(name);
        json.number(static_cast<std::uint64_t>(value));
    };
    json.beginObject();
    number("same", comparison.count(AccountRelation::Same));
    number("only_in_file", comparison.count(AccountRelation::OnlyThere) + comparison.recordsOnlyThere.size());
    number("only_in_vault", comparison.count(AccountRelation::OnlyHere) + comparison.recordsOnlyHere.size());
    number("different", comparison.count(AccountRelation::Different) + comparison.count(AccountRelation::OtherKey));
    json.name("other_fields");
    json.boolean(comparison.hasOtherFields);
    json.name("accounts");
    json.beginArray();
    for (const ComparedAccount &compared : comparison.accounts)
        writeCompared(json, here, file, compared);
    json.endArray();
    json.endObject();
}

} // namespace countersign::cli
