#include "core/transfer/importers/steam.h"

#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <utility>

namespace countersign::importers {

namespace {

Result<AccountDraft> readEntry(const Json &json)
{
    JsonFields fields(json);
    Entry entry{.type = OtpType::Steam,
                .issuer = "Steam",
                .name = fields.text("account_name"),
                .secret = fields.base64("shared_secret")};
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

bool isAccount(const Json &json)
{
    return hasMembers(json, {"shared_secret"});
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json)
        return {};
    const Json &accounts = memberOf(json->root, "accounts");
    const bool holdsAccounts = accounts.is_object() && !accounts.empty() && isAccount(*accounts.begin());
    if (!holdsAccounts && !isAccount(json->root))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const Json &root = file.json()->root;
    ImportContent result{.holdsMore = true}; // confirmations, and the code that revokes them
    const auto add = [&result](const Json &account) {
        result.add(entryName("Steam", JsonFields(account).text("account_name")), readEntry(account));
    };
    const Json &accounts = memberOf(root, "accounts");
    if (!accounts.is_object()) {
        add(root);
        return result;
    }
    if (accounts.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    for (const Json &account : accounts)
        add(account);
    return result;
}

} // namespace

const Importer kSteam{.id = "steam", .application = "Steam Guard", .recognise = recognise, .read = read};

} // namespace countersign::importers
