#include "core/transfer/importers/battlenet.h"

#include "core/base/hex.h"
#include "core/base/utf8.h"
#include "core/crypto/secret_encoding.h"
#include "core/transfer/android_preferences.h"
#include "core/transfer/entry.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

constexpr std::string_view kSerial = "com.blizzard.messenger.AUTHENTICATOR_SERIAL";
constexpr std::string_view kSecret = "com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET";

/// With which the application hides its texts: the same on every phone.
constexpr std::string_view kMask = "398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59"
                                   "ba47c17ca6c6479015c1d5b8b8f6b9a";

/// None if `text` is not hexadecimal, or longer than the mask.
std::optional<SecretBytes> unmasked(std::string_view text)
{
    auto bytes = decodeSecretHex(text);
    const auto mask = decodeHex(kMask);
    if (!bytes || bytes->size() > mask->size())
        return {};
    std::ranges::transform(bytes->writable(), *mask, bytes->writable().begin(), std::bit_xor<std::uint8_t>());
    return bytes;
}

Result<AccountDraft> readAccount(const std::map<std::string, std::string> &values)
{
    const auto find = [&values](std::string_view name) {
        const auto value = values.find(std::string(name));
        return value == values.end() ? std::string() : value->second;
    };
    const auto serial = unmasked(find(kSerial));
    const auto text = unmasked(find(kSecret));
    // EXPOSE: the secret is hexadecimal text once more; the serial is a name.
    auto secret = text ? decodeSecretHex(text->exposeText()) : std::nullopt;
    if (!secret || !serial || !isUtf8(serial->exposeText()))
        return Error{ErrorCode::EntryMalformed, "secret"};
    return draftFrom({.issuer = "Battle.net",
                      .name = std::string(serial->exposeText()), // EXPOSE: a name
                      .secret = *std::move(secret),
                      .digits = 8});
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (!looksLikePreferences(file.text()) || file.text().find(kSecret) == std::string_view::npos)
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const auto values = readPreferences(file.text());
    if (!values)
        return values.error();
    ImportContent result;
    result.add("Battle.net", readAccount(*values));
    return result;
}

} // namespace

const Importer kBattleNet{.id = "battlenet", .application = "Battle.net", .recognise = recognise, .read = read};

} // namespace countersign::importers
