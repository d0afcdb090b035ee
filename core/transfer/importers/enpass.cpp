#include "core/transfer/importers/enpass.h"

#include "core/transfer/entry.h"
#include "core/transfer/json.h"
#include "core/transfer/totp_field.h"

#include <map>
#include <utility>

namespace countersign::importers {

namespace {

/// Titles of folders by their ids.
using Folders = std::map<std::string, std::string>;

Folders foldersIn(const Json &root)
{
    Folders folders;
    for (const Json &folder : elementsOf(memberOf(root, "folders"))) {
        JsonFields fields(folder);
        folders.emplace(fields.text("uuid"), fields.text("title"));
    }
    return folders;
}

/// The value of the first field of that type which has one.
std::string valueOf(const Json &item, std::string_view type)
{
    for (const Json &field : elementsOf(memberOf(item, "fields"))) {
        JsonFields fields(field);
        if (fields.text("type") != type || fields.flag("deleted"))
            continue;
        if (std::string value = fields.text("value"); !value.empty())
            return value;
    }
    return {};
}

std::string userOf(const Json &item)
{
    std::string user = valueOf(item, "username");
    return user.empty() ? valueOf(item, "email") : user;
}

Result<AccountDraft> readField(JsonFields &field, const Json &item, const Folders &folders)
{
    JsonFields fields(item);
    const std::string value = field.text("value");
    if (const auto &error = field.error())
        return *error;
    auto draft = draftFromTotpField(value, fields.text("title"), userOf(item));
    if (!draft)
        return draft;
    draft->note = fields.text("note");
    draft->favorite = fields.flag("favorite");
    for (const std::string &id : fields.texts("folders")) {
        if (const auto folder = folders.find(id); folder != folders.end())
            draft->groups.push_back(folder->second);
    }
    if (const auto &error = fields.error())
        return *error;
    return draft;
}

void readItem(ImportContent &result, const Json &item, const Folders &folders)
{
    JsonFields fields(item);
    const std::string name = entryName(fields.text("title"), userOf(item));
    const bool isTrashed = fields.flag("trashed") || fields.flag("archived");
    for (const Json &field : elementsOf(memberOf(item, "fields"))) {
        JsonFields totp(field);
        const Json &value = memberOf(field, "value");
        // Every item has the fields of its template, most of them empty.
        if (totp.text("type") != "totp" || totp.flag("deleted") || isBlank(value))
            continue;
        if (isTrashed)
            result.trashed.push_back(name);
        else
            result.add(name, readField(totp, item, folders));
    }
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json)
        return {};
    const auto &items = elementsOf(memberOf(json->root, "items"));
    if (items.empty() || !hasMembers(items.front(), {"uuid", "title", "template_type"}))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const Json &root = file.json()->root;
    const Folders folders = foldersIn(root);
    ImportContent result{.holdsMore = true}; // passwords
    for (const Json &item : elementsOf(memberOf(root, "items"))) {
        readItem(result, item, folders);
        if (result.accounts.size() + result.rejected.size() + result.trashed.size() > kMaxImportedEntries)
            return Error{ErrorCode::ImportTooLarge, "items"};
    }
    return result;
}

} // namespace

const Importer kEnpass{.id = "enpass", .application = "Enpass", .recognise = recognise, .read = read};

} // namespace countersign::importers
