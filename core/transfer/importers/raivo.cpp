#include "core/transfer/importers/raivo.h"

#include "core/otp/label.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <utility>

namespace countersign::importers {

namespace {

Result<AccountDraft> readEntry(const Json &json)
{
    JsonFields fields(json);
    const std::string kind = fields.text("kind");
    const bool isHotp = equalWithoutCase(kind, "hotp");
    if (!isHotp && !equalWithoutCase(kind, "totp"))
        return Error{ErrorCode::UnsupportedType, "kind"};
    Entry entry{.type = isHotp ? OtpType::Hotp : OtpType::Totp,
                .issuer = fields.text("issuer"),
                .name = fields.text("account"),
                .secret = fields.base32("secret"),
                .algorithm = fields.text("algorithm"),
                .digits = fields.integer("digits"),
                .period = fields.integer("timer"),
                .counter = fields.integer("counter"),
                .isFavorite = fields.flag("pinned")};
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || elementsOf(json->root).empty() || !hasMembers(elementsOf(json->root).front(), {"kind", "timer"}))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const auto &accounts = elementsOf(file.json()->root);
    if (accounts.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    ImportContent result;
    for (const Json &account : accounts) {
        JsonFields fields(account);
        result.add(entryName(fields.text("issuer"), fields.text("account")), readEntry(account));
    }
    return result;
}

} // namespace

const Importer kRaivo{.id = "raivo", .application = "Raivo", .recognise = recognise, .read = read};

} // namespace countersign::importers
