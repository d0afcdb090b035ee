#include "core/transfer/importers/twofauth.h"

#include "core/otp/label.h"
#include "core/otp/otpauth_uri.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <utility>

namespace countersign::importers {

namespace {

std::optional<OtpType> typeIn(std::string_view text)
{
    if (equalWithoutCase(text, "totp"))
        return OtpType::Totp;
    if (equalWithoutCase(text, "hotp"))
        return OtpType::Hotp;
    if (equalWithoutCase(text, "steamtotp"))
        return OtpType::Steam;
    return {};
}

Result<AccountDraft> readEntry(const Json &json)
{
    JsonFields fields(json);
    if (!hasMembers(json, {"secret"}) && hasMembers(json, {"uri"}))
        return parseOtpauthUri(fields.text("uri"));
    const auto type = typeIn(fields.text("otp_type"));
    if (!type)
        return Error{ErrorCode::UnsupportedType, "otp_type"};
    Entry entry{.type = *type,
                .issuer = fields.text("service"),
                .name = fields.text("account"),
                .secret = fields.base32("secret"),
                .algorithm = fields.text("algorithm"),
                .digits = fields.integer("digits"),
                .period = fields.integer("period"),
                .counter = fields.integer("counter")};
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !memberOf(json->root, "data").is_array())
        return {};
    if (!JsonFields(json->root).text("app").starts_with("2fauth_"))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const auto &accounts = elementsOf(memberOf(file.json()->root, "data"));
    if (accounts.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    ImportContent result;
    for (const Json &account : accounts) {
        JsonFields fields(account);
        result.add(entryName(fields.text("service"), fields.text("account")), readEntry(account));
        result.holdsMore = result.holdsMore || !isBlank(memberOf(account, "icon_file"));
    }
    return result;
}

} // namespace

const Importer kTwoFAuth{.id = "2fauth", .application = "2FAuth", .recognise = recognise, .read = read};

} // namespace countersign::importers
