#include "core/transfer/importers/google_database.h"

#include "core/otp/label.h"
#include "core/transfer/entry.h"
#include "core/transfer/sqlite_database.h"

#include <utility>

namespace countersign::importers {

namespace {

/// As it is shown: the label may start with the issuer.
Label labelOf(JsonFields &fields)
{
    return splitLabel(fields.text("issuer"), fields.text("email"));
}

Result<AccountDraft> readEntry(const Json &row)
{
    constexpr std::int64_t kTotp = 0;
    constexpr std::int64_t kHotp = 1;
    JsonFields fields(row);
    if (fields.integer("isencrypted").value_or(0) != 0)
        return ErrorCode::EntryEncrypted;
    const auto type = fields.integer("type").value_or(kTotp);
    if (type != kTotp && type != kHotp)
        return Error{ErrorCode::UnsupportedType, "type"};
    Label label = labelOf(fields);
    Entry entry{.type = type == kHotp ? OtpType::Hotp : OtpType::Totp,
                .issuer = std::move(label.issuer),
                .name = std::move(label.name),
                .secret = fields.base32("secret")};
    if (entry.type == OtpType::Hotp)
        entry.counter = fields.integer("counter");
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (!SqliteDatabase::looksLikeOne(file.bytes()))
        return {};
    const auto database = SqliteDatabase::open(file.bytes());
    if (!database || !database->hasTable("accounts", {"email", "secret", "counter", "type"}))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest & /*request*/)
{
    const auto database = SqliteDatabase::open(file.bytes());
    if (!database)
        return database.error();
    const auto rows = database->rows("accounts");
    if (!rows)
        return rows.error();
    ImportContent result;
    for (const Json &row : *rows) {
        JsonFields fields(row);
        const Label label = labelOf(fields);
        result.add(entryName(label.issuer, label.name), readEntry(row));
    }
    return result;
}

} // namespace

const Importer kGoogleDatabase{
    .id = "google-database", .application = "Google Authenticator", .recognise = recognise, .read = read};

} // namespace countersign::importers
