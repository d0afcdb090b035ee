#include "app/cli/comparing.h"

#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"

#include <QStringList>

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
    case AccountField::UnknownFields:
        return Cli::tr("fields of a newer version");
    }
    return {};
}

} // namespace

Result<OpenVault> openBeside(Program &program, const UnlockedVault &vault, const std::string &file)
{
    const VaultStore store(program.files, program.random, file);
    if (const auto info = store.inspect(); !info)
        return info.error();
    auto open = store.open(vault.open.keys);
    if (open || open.error().code != ErrorCode::WrongSecret)
        return open;
    if (vault.password)
        open = openWith(program, store, *vault.password);
    if (open || open.error().code != ErrorCode::WrongSecret || !program.options.passwordFile.empty())
        return open;
    program.note(Cli::tr("The other file has another password."));
    const auto password = currentPassword(program);
    if (!password)
        return password.error();
    return openWith(program, store, *password);
}

std::string_view relationName(AccountRelation relation)
{
    switch (relation) {
    case AccountRelation::OnlyHere:
        return "only_here";
    case AccountRelation::OnlyThere:
        return "only_there";
    case AccountRelation::Same:
        return "same";
    case AccountRelation::Different:
        return "different";
    case AccountRelation::OtherKey:
        return "other_key";
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
    case AccountField::UnknownFields:
        return "unknown_fields";
    }
    return {};
}

QString fieldList(const ComparedAccount &compared)
{
    QStringList fields;
    for (const AccountField field : compared.fields)
        fields += fieldText(field);
    return fields.join(u", "_s);
}

} // namespace countersign::cli
