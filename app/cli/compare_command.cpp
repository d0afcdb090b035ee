#include "app/cli/command.h"
#include "app/cli/comparing.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "app/cli/vault_differences.h"

#include <CLI/App.hpp>

namespace countersign::cli {

namespace {

void writeId(JsonWriter &json, std::string_view name, const Vault &vault, std::optional<std::size_t> position)
{
    json.name(name);
    if (position)
        json.text(vault.accounts()[*position].id.text());
    else
        json.null();
}

void writeCompared(JsonWriter &json, const Vault &here, const Vault &there, const ComparedAccount &compared)
{
    const Account &account = compared.here ? here.accounts()[*compared.here] : there.accounts()[*compared.there];
    json.beginObject();
    json.name("relation");
    json.text(relationName(compared.relation));
    writeId(json, "id_here", here, compared.here);
    writeId(json, "id_there", there, compared.there);
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

class CompareCommand final : public Command
{
public:
    explicit CompareCommand(CLI::App &parser)
    {
        parser.add_option("FILE", m_file, Cli::tr("Another state of the vault, or a backup").toStdString())->required();
    }

    Result<ExitStatus> run(Program &program) override
    {
        const auto vault = unlockVault(program);
        if (!vault)
            return vault.error();
        const auto other = openBeside(program, *vault, m_file);
        if (!other)
            return other.error();
        const VaultComparison comparison = compareVaults(vault->open.vault, other->vault);
        if (program.options.json)
            writeJson(vault->open.vault, other->vault, comparison);
        else
            printDifferences(program, vault->open.vault, other->vault, comparison);
        return comparison.isSame() ? ExitStatus::Done : ExitStatus::NotFound;
    }

private:
    static void writeJson(const Vault &here, const Vault &there, const VaultComparison &comparison)
    {
        JsonWriter json;
        json.name("same");
        json.boolean(comparison.isSame());
        json.name("accounts");
        json.beginArray();
        for (const ComparedAccount &compared : comparison.accounts)
            writeCompared(json, here, there, compared);
        json.endArray();
        json.name("records_only_here");
        json.number(static_cast<std::uint64_t>(comparison.recordsOnlyHere.size()));
        json.name("records_only_there");
        json.number(static_cast<std::uint64_t>(comparison.recordsOnlyThere.size()));
    }

    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeCompareCommand(CLI::App &parser)
{
    return std::make_unique<CompareCommand>(parser);
}

} // namespace countersign::cli
