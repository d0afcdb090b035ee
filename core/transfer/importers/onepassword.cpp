#include "core/transfer/importers/onepassword.h"

#include "core/transfer/entry.h"
#include "core/transfer/json.h"
#include "core/transfer/totp_field.h"
#include "core/transfer/zip_archive.h"

#include <algorithm>

namespace countersign::importers {

namespace {

constexpr std::string_view kData = "export.data";

/// The user's name among the fields of a logon.
std::string userOf(const Json &details)
{
    for (const Json &field : elementsOf(memberOf(details, "loginFields"))) {
        JsonFields fields(field);
        if (fields.text("designation") == "username")
            return fields.text("value");
    }
    return {};
}

Result<AccountDraft> readField(std::string_view value, const Json &item, const std::string &title)
{
    const Json &details = memberOf(item, "details");
    auto draft = draftFromTotpField(value, title, userOf(details));
    if (!draft)
        return draft;
    draft->note = JsonFields(details).text("notesPlain");
    draft->favorite = JsonFields(item).flag("favIndex");
    const Json &tags = memberOf(memberOf(item, "overview"), "tags");
    for (std::string &tag : JsonFields(memberOf(item, "overview")).texts("tags"))
        draft->groups.push_back(std::move(tag));
    return tags.is_null() || tags.is_array() ? std::move(draft) : Error{ErrorCode::EntryMalformed, "tags"};
}

/// An item may have several one-time passwords; each is an account.
void readItem(ImportContent &result, const Json &item)
{
    const std::string title = JsonFields(memberOf(item, "overview")).text("title");
    const std::string name = entryName(title, userOf(memberOf(item, "details")));
    const bool isPutAway = !memberOf(item, "state").is_null() && memberOf(item, "state") != "active";
    for (const Json &section : elementsOf(memberOf(memberOf(item, "details"), "sections"))) {
        for (const Json &field : elementsOf(memberOf(section, "fields"))) {
            const std::string value = JsonFields(memberOf(field, "value")).text("totp");
            if (value.empty())
                continue;
            if (isPutAway)
                result.trashed.push_back(name);
            else
                result.add(name, readField(value, item, title));
        }
    }
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (!isZip(file.bytes()))
        return {};
    const auto archive = ZipArchive::open(file.bytes());
    return archive && archive->find(kData) ? std::optional(Protection::None) : std::nullopt;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const auto archive = ZipArchive::open(file.bytes());
    const ZipArchive::Entry *entry = archive ? archive->find(kData) : nullptr;
    const auto data = entry ? archive->read(*entry, request.password) : Result<Bytes>(ErrorCode::ImportMalformed);
    if (!data)
        return data.error();
    const auto json = parseJson(textOf(*data));
    if (!json)
        return json.error();
    ImportContent result{.holdsMore = true}; // passwords
    for (const Json &account : elementsOf(memberOf(json->root, "accounts"))) {
        for (const Json &vault : elementsOf(memberOf(account, "vaults"))) {
            for (const Json &item : elementsOf(memberOf(vault, "items"))) {
                const Json &nested = memberOf(item, "item"); // as older versions have it
                readItem(result, nested.is_object() ? nested : item);
                if (result.accounts.size() + result.rejected.size() + result.trashed.size() > kMaxImportedEntries)
                    return ErrorCode::ImportTooLarge;
            }
        }
    }
    return result;
}

} // namespace

const Importer kOnePassword{.id = "1password", .application = "1Password", .recognise = recognise, .read = read};

} // namespace countersign::importers
