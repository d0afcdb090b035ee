#include "core/transfer/importers/password_csv.h"

#include "core/transfer/password_table.h"

namespace countersign::importers {

namespace {

constexpr PasswordTable kBitwardenTable{.totp = "login_totp",
                                        .title = "name",
                                        .user = "login_username",
                                        .note = "notes",
                                        .group = "folder",
                                        .favorite = "favorite"};
constexpr PasswordTable kBitwardenAuthenticatorTable{
    .totp = "login_totp", .title = "name", .user = {}, .group = "folder", .favorite = "favorite"};
constexpr PasswordTable kKeePassXcTable{.totp = "TOTP",
                                        .title = "Title",
                                        .user = "Username",
                                        .note = "Notes",
                                        .group = "Group",
                                        .groupsHaveRoot = true,
                                        .mark = "Group"};
constexpr PasswordTable kOnePasswordTable{.totp = "OTPAuth",
                                          .title = "Title",
                                          .user = "Username",
                                          .note = "Notes",
                                          .favorite = "Favorite",
                                          .archived = "Archived",
                                          .mark = "Archived"};
constexpr PasswordTable kApplePasswordsTable{.totp = "OTPAuth", .title = "Title", .user = "Username", .note = "Notes"};
constexpr PasswordTable kLastPassTable{.totp = "totp",
                                       .title = "name",
                                       .user = "username",
                                       .note = "extra",
                                       .group = "grouping",
                                       .favorite = "fav",
                                       .mark = "grouping"};
constexpr PasswordTable kDashlaneTable{.totp = "otpUrl",
                                       .otherTotp = "otpSecret",
                                       .title = "title",
                                       .user = "username",
                                       .note = "note",
                                       .group = "category"};

template <const PasswordTable &table>
std::optional<Protection> recognise(const ImportFile &file)
{
    return isPasswordTable(file.text(), table) ? std::optional(Protection::None) : std::nullopt;
}

template <const PasswordTable &table>
Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    return readPasswordTable(file.text(), table);
}

std::optional<Protection> recogniseBitwarden(const ImportFile &file)
{
    return recognise<kBitwardenAuthenticatorTable>(file);
}

/// The authenticator's table has fewer columns.
Result<ImportContent> readBitwarden(const ImportFile &file, const ImportRequest &request)
{
    return recognise<kBitwardenTable>(file) ? read<kBitwardenTable>(file, request)
                                            : read<kBitwardenAuthenticatorTable>(file, request);
}

} // namespace

const Importer kBitwardenCsv{
    .id = "bitwarden-csv", .application = "Bitwarden (CSV)", .recognise = recogniseBitwarden, .read = readBitwarden};
const Importer kKeePassXcCsv{.id = "keepassxc-csv",
                             .application = "KeePassXC (CSV)",
                             .recognise = recognise<kKeePassXcTable>,
                             .read = read<kKeePassXcTable>};
const Importer kOnePasswordCsv{.id = "1password-csv",
                               .application = "1Password (CSV)",
                               .recognise = recognise<kOnePasswordTable>,
                               .read = read<kOnePasswordTable>};
const Importer kLastPassCsv{.id = "lastpass-csv",
                            .application = "LastPass (CSV)",
                            .recognise = recognise<kLastPassTable>,
                            .read = read<kLastPassTable>};
const Importer kDashlaneCsv{.id = "dashlane-csv",
                            .application = "Dashlane (CSV)",
                            .recognise = recognise<kDashlaneTable>,
                            .read = read<kDashlaneTable>};
const Importer kApplePasswordsCsv{.id = "apple-passwords",
                                  .application = "Apple Passwords (CSV)",
                                  .recognise = recognise<kApplePasswordsTable>,
                                  .read = read<kApplePasswordsTable>};

} // namespace countersign::importers
