#include "core/transfer/importers/proton_pass.h"

#include "core/transfer/entry.h"
#include "core/transfer/json.h"
#include "core/transfer/totp_field.h"
#include "core/transfer/zip_archive.h"

#include <algorithm>
#include <utility>

namespace countersign::importers {

namespace {

constexpr std::string_view kData = "Proton Pass/data.json";
constexpr std::int64_t kTrashedState = 2;

/// The one-time passwords of an item: that of the logon, and those among its extra fields.
std::vector<std::string> totpsIn(const Json &data)
{
    std::vector<std::string> totps{JsonFields(memberOf(data, "content")).text("totpUri")};
    for (const Json &field : elementsOf(memberOf(data, "extraFields"))) {
        if (memberOf(field, "type") == "totp")
            totps.push_back(JsonFields(memberOf(field, "data")).text("totpUri"));
    }
    std::erase(totps, std::string());
    return totps;
}

std::string userOf(const Json &content)
{
    JsonFields fields(content);
    for (const char *name : {"itemUsername", "username", "itemEmail"}) {
        if (std::string user = fields.text(name); !user.empty())
            return user;
    }
    return {};
}

void readItem(ImportContent &result, const Json &item, const std::string &vault)
{
    const Json &data = memberOf(item, "data");
    JsonFields metadata(memberOf(data, "metadata"));
    const std::string title = metadata.text("name");
    const std::string user = userOf(memberOf(data, "content"));
    for (const std::string &totp : totpsIn(data)) {
        if (JsonFields(item).integer("state") == kTrashedState) {
            result.trashed.push_back(entryName(title, user));
            continue;
        }
        auto draft = draftFromTotpField(totp, title, user);
        if (draft) {
            draft->note = metadata.text("note");
            draft->favorite = JsonFields(item).flag("pinned");
            if (!vault.empty())
                draft->groups.push_back(vault);
        }
        result.add(entryName(title, user), std::move(draft));
    }
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (!isZip(file.bytes()))
        return {};
    const auto archive = ZipArchive::open(file.bytes());
    if (!archive)
        return {};
    const bool isPgp = std::ranges::any_of(archive->entries(), [](const ZipArchive::Entry &entry) {
        return entry.name.starts_with("Proton Pass/") && entry.name.ends_with(".pgp");
    });
    return isPgp || archive->find(kData) ? std::optional(Protection::None) : std::nullopt;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const auto archive = ZipArchive::open(file.bytes());
    if (!archive)
        return archive.error();
    const ZipArchive::Entry *entry = archive->find(kData);
    if (!entry)
        return ErrorCode::ImportOpenPgp;
    const auto data = archive->read(*entry, request.password);
    if (!data)
        return data.error();
    const auto json = parseJson(textOf(*data));
    if (!json)
        return json.error();
    ImportContent result{.holdsMore = true}; // passwords
    const Json &vaults = memberOf(json->root, "vaults");
    if (!vaults.is_object())
        return Error{ErrorCode::ImportMalformed, "vaults"};
    for (const Json &vault : vaults) {
        const std::string name = vaults.size() > 1 ? JsonFields(vault).text("name") : std::string();
        for (const Json &item : elementsOf(memberOf(vault, "items"))) {
            readItem(result, item, name);
            if (result.accounts.size() + result.rejected.size() + result.trashed.size() > kMaxImportedEntries)
                return ErrorCode::ImportTooLarge;
        }
    }
    return result;
}

} // namespace

const Importer kProtonPass{.id = "proton-pass", .application = "Proton Pass", .recognise = recognise, .read = read};

} // namespace countersign::importers
