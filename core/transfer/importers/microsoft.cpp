#include "core/transfer/importers/microsoft.h"

#include "core/transfer/entry.h"
#include "core/transfer/sqlite_database.h"

#include <utility>

namespace countersign::importers {

namespace {

Result<AccountDraft> readEntry(const Json &row)
{
    constexpr std::int64_t kTotp = 0;
    constexpr std::int64_t kPersonal = 1; // a Microsoft account: eight digits, and base64
    constexpr std::int64_t kWork = 2; // confirmed on the phone
    JsonFields fields(row);
    const auto type = fields.integer("account_type");
    if (type == kWork)
        return ErrorCode::EntryIsPush;
    if (type != kTotp && type != kPersonal)
        return Error{ErrorCode::UnsupportedType, "account_type"};
    const bool isPersonal = type == kPersonal;
    if (fields.text("oath_secret_key").empty() && !fields.text("encrypted_oath_secret_key").empty())
        return ErrorCode::EntryEncrypted;
    Entry entry{.issuer = fields.text("name"),
                .name = fields.text("username"),
                .secret = isPersonal ? fields.base64("oath_secret_key") : fields.base32("oath_secret_key")};
    if (isPersonal)
        entry.digits = 8;
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (!SqliteDatabase::looksLikeOne(file.bytes()))
        return {};
    const auto database = SqliteDatabase::open(file.bytes());
    if (!database || !database->hasTable("accounts", {"name", "username", "oath_secret_key", "account_type"}))
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
        result.add(entryName(fields.text("name"), fields.text("username")), readEntry(row));
    }
    return result;
}

} // namespace

const Importer kMicrosoft{
    .id = "microsoft", .application = "Microsoft Authenticator", .recognise = recognise, .read = read};

} // namespace countersign::importers
