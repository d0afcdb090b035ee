#include "core/transfer/entry.h"

#include "core/otp/label.h"
#include "core/otp/stated_parameters.h"
#include "core/otp/yandex.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kMaxSecretSize = 1024;

/// Empty groups and repeated ones are no groups.
std::vector<std::string> tidied(std::vector<std::string> groups)
{
    std::vector<std::string> kept;
    for (std::string &group : groups) {
        std::string name(trimmed(group));
        if (!name.empty() && std::ranges::find(kept, name) == kept.end())
            kept.push_back(std::move(name));
    }
    return kept;
}

} // namespace

Result<AccountDraft> draftFrom(Entry entry)
{
    if (entry.secret.empty())
        return Error{ErrorCode::SecretEmpty, "secret"};
    if (entry.secret.size() > kMaxSecretSize)
        return Error{ErrorCode::SecretTooLong, "secret"};
    const auto parameters = checkedParameters(
        {.type = entry.type, .algorithm = entry.algorithm, .digits = entry.digits, .period = entry.period});
    if (!parameters)
        return parameters.error();
    if (entry.counter.value_or(0) < 0)
        return Error{ErrorCode::InvalidCounter, "counter"};
    // EXPOSE: only looked at.
    if (entry.type == OtpType::Yandex && !isYandexSecret(entry.secret.expose()))
        return Error{ErrorCode::UnsupportedType, "secret"};
    // EXPOSE: only looked at.
    if (entry.type == OtpType::Yandex && !entry.pin.empty() && !isYandexPin(entry.pin.expose()))
        return Error{ErrorCode::InvalidPin, "pin"};
    const bool takesPin = entry.type == OtpType::Yandex || entry.type == OtpType::Motp;
    return AccountDraft{.issuer = std::string(trimmed(entry.issuer)),
                        .name = std::string(trimmed(entry.name)),
                        .parameters = *parameters,
                        .secret = std::move(entry.secret),
                        .pin = takesPin ? std::move(entry.pin) : SecretBytes(),
                        .counter
                        = entry.type == OtpType::Hotp ? static_cast<std::uint64_t>(entry.counter.value_or(0)) : 0,
                        .groups = tidied(std::move(entry.groups)),
                        .note = std::move(entry.note),
                        .favorite = entry.isFavorite,
                        .counterMissing = entry.type == OtpType::Hotp && !entry.counter};
}

std::string entryName(std::string_view issuer, std::string_view name)
{
    issuer = trimmed(issuer);
    name = trimmed(name);
    if (issuer.empty() || name.empty())
        return std::string(issuer.empty() ? name : issuer);
    return std::string(issuer) + ": " + std::string(name);
}

} // namespace countersign
