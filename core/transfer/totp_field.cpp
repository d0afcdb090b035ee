#include "core/transfer/totp_field.h"

#include "core/otp/base32.h"
#include "core/otp/label.h"
#include "core/otp/otpauth_uri.h"

#include <string>
#include <utility>

namespace countersign {

namespace {

constexpr std::string_view kSteamScheme = "steam://";

bool isLink(std::string_view field)
{
    return field.find("://") != std::string_view::npos;
}

} // namespace

Result<AccountDraft> draftFromTotpField(std::string_view field, std::string_view title, std::string_view user)
{
    field = trimmed(field);
    if (field.empty())
        return ErrorCode::LinkWithoutSecret;
    if (!isLink(field)) {
        auto secret = decodeBase32(field);
        if (!secret)
            return secret.error();
        return AccountDraft{
            .issuer = std::string(trimmed(title)), .name = std::string(trimmed(user)), .secret = *std::move(secret)};
    }
    auto draft = parseOtpauthUri(field);
    if (!draft)
        return draft.error();
    // Such a link has neither; that its codes are Steam's says nothing about whose they are.
    const bool isBare = equalWithoutCase(field.substr(0, kSteamScheme.size()), kSteamScheme);
    if (!trimmed(title).empty() && (draft->issuer.empty() || isBare))
        draft->issuer = trimmed(title);
    if (draft->name.empty())
        draft->name = trimmed(user);
    return draft;
}

} // namespace countersign
