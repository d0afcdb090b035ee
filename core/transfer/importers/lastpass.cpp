#include "core/transfer/importers/lastpass.h"

#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <map>
#include <utility>

namespace countersign::importers {

namespace {

/// Names of folders by their ids, without the two that every export has: "Other" and "Favorites".
using Folders = std::map<std::int64_t, std::string>;

Folders foldersIn(const Json &root)
{
    constexpr std::int64_t kLastOwnFolder = 1;
    Folders folders;
    for (const Json &folder : elementsOf(memberOf(root, "folders"))) {
        JsonFields fields(folder);
        const auto id = fields.integer("id");
        if (id > kLastOwnFolder)
            folders.emplace(*id, fields.text("name"));
    }
    return folders;
}

Result<AccountDraft> readEntry(const Json &json, const Folders &folders)
{
    JsonFields fields(json);
    Entry entry{.issuer = fields.text("issuerName"),
                .name = fields.text("userName"),
                .secret = fields.base32("secret"),
                .algorithm = fields.text("algorithm"),
                .digits = fields.integer("digits"),
                .period = fields.integer("timeStep"),
                .isFavorite = fields.flag("isFavorite")};
    if (const auto &error = fields.error())
        return *error;
    const Json &placement = memberOf(json, "folderData");
    if (placement.is_object()) {
        const auto folder = folders.find(JsonFields(placement).integer("folderId").value_or(0));
        if (folder != folders.end())
            entry.groups.push_back(folder->second);
    }
    return draftFrom(std::move(entry));
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"accounts", "version"}))
        return {};
    const Json &accounts = memberOf(json->root, "accounts");
    const bool isEmpty = accounts.is_array() && accounts.empty() && json->root.contains("folders");
    if (!isEmpty && (elementsOf(accounts).empty() || !hasMembers(elementsOf(accounts).front(), {"issuerName"})))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const Json &root = file.json()->root;
    const auto &accounts = elementsOf(memberOf(root, "accounts"));
    if (accounts.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    const Folders folders = foldersIn(root);
    ImportContent result;
    for (const Json &account : accounts) {
        JsonFields fields(account);
        result.add(entryName(fields.text("issuerName"), fields.text("userName")), readEntry(account, folders));
    }
    return result;
}

} // namespace

const Importer kLastPass{
    .id = "lastpass", .application = "LastPass Authenticator", .recognise = recognise, .read = read};

} // namespace countersign::importers
