#include "app/cli/vault_differences.h"

#include "app/cli/account_output.h"
#include "app/cli/comparing.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

QString labelOf(const Account &account)
{
    return accountLabel(account.issuer, account.name);
}

/// "Other details: GitHub: alice (note, groups)".
QString withFields(const QString &line, const ComparedAccount &compared)
{
    return line + u" ("_s + fieldList(compared) + u')';
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
}

void writeDifferences(JsonWriter &json, const VaultComparison &comparison)
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
    json.endObject();
}

} // namespace countersign::cli
