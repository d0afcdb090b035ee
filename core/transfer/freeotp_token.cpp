#include "core/transfer/freeotp_token.h"

#include "core/otp/label.h"
#include "core/transfer/entry.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kMaxSignedBytes = 64 * 1024;

/// What the user made of it wins, then the prefix of the link, then its parameter.
std::string issuerOf(JsonFields &fields)
{
    for (const char *member : {"issuerAlt", "issuerExt", "issuerInt"}) {
        if (std::string issuer = fields.text(member); !issuer.empty())
            return issuer;
    }
    return {};
}

std::string labelOf(JsonFields &fields)
{
    std::string label = fields.text("labelAlt");
    return label.empty() ? fields.text("label") : label;
}

} // namespace

std::optional<SecretBytes> signedBytes(const Json &array)
{
    if (!array.is_array() || array.size() > kMaxSignedBytes)
        return {};
    SecretBytes bytes(array.size());
    auto out = bytes.writable().begin();
    for (const Json &element : array) {
        constexpr std::int64_t kLeast = -128;
        constexpr std::int64_t kMost = 255; // some write them unsigned
        if (!element.is_number_integer() || element < kLeast || element > kMost)
            return {};
        *out++ = static_cast<std::uint8_t>(element.get<std::int64_t>());
    }
    return bytes;
}

Result<AccountDraft> draftFromFreeOtp(const Json &token, SecretBytes secret)
{
    JsonFields fields(token);
    if (secret.empty()) {
        auto bytes = signedBytes(memberOf(token, "secret"));
        if (!bytes)
            return Error{ErrorCode::EntryMalformed, "secret"};
        secret = *std::move(bytes);
    }
    const std::string type = fields.text("type");
    const bool isHotp = equalWithoutCase(type, "hotp");
    if (!isHotp && !type.empty() && !equalWithoutCase(type, "totp"))
        return Error{ErrorCode::UnsupportedType, "type"};
    Entry entry{.type = isHotp ? OtpType::Hotp : OtpType::Totp,
                .issuer = issuerOf(fields),
                .name = labelOf(fields),
                .secret = std::move(secret),
                .algorithm = fields.text("algo"),
                .digits = fields.integer("digits"),
                .period = fields.integer("period"),
                .counter = std::max<std::int64_t>(0, fields.integer("counter").value_or(0))};
    if (const auto &error = fields.error())
        return *error;
    if (!isHotp && entry.issuer == "Steam") { // which is how FreeOTP knows it
        entry.type = OtpType::Steam;
        entry.digits = {};
    }
    return draftFrom(std::move(entry));
}

std::string freeOtpName(const Json &token)
{
    JsonFields fields(token);
    const std::string issuer = issuerOf(fields);
    return entryName(issuer, labelOf(fields));
}

} // namespace countersign
