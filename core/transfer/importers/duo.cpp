#include "core/transfer/importers/duo.h"

#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <utility>

namespace countersign::importers {

namespace {

Result<AccountDraft> readEntry(const Json &json)
{
    const Json &generator = memberOf(json, "otpGenerator");
    if (generator.is_null())
        return ErrorCode::EntryIsPush;
    JsonFields fields(json);
    JsonFields otp(generator);
    const auto counter = otp.integer("counter");
    Entry entry{.type = counter ? OtpType::Hotp : OtpType::Totp,
                .name = fields.text("name"),
                .secret = otp.base32("otpSecret"),
                .counter = counter};
    if (const auto error = fields.error() ? fields.error() : otp.error())
        return *error;
    return draftFrom(std::move(entry));
}

bool isAccount(const Json &json)
{
    return hasMembers(json, {"otpGenerator"}) || hasMembers(json, {"accountType", "pkey"});
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || elementsOf(json->root).empty() || !std::ranges::all_of(json->root, isAccount))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const auto &accounts = elementsOf(file.json()->root);
    if (accounts.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    ImportContent result;
    for (const Json &account : accounts)
        result.add(JsonFields(account).text("name"), readEntry(account));
    return result;
}

} // namespace

const Importer kDuo{.id = "duo", .application = "Duo Mobile", .recognise = recognise, .read = read};

} // namespace countersign::importers
