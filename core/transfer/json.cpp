#include "core/transfer/json.h"

#include "core/crypto/secret_encoding.h"
#include "core/otp/base32.h"
#include "core/otp/label.h"

#include <charconv>
#include <limits>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kMaxBytes = 32 * 1024 * 1024;
constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxValues = 2'000'000;

struct TooLarge
{ };

/// A whole number in decimal digits.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    text = trimmed(text);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return number;
}

const std::string &stringIn(const Json &json)
{
    return json.get_ref<const std::string &>();
}

} // namespace

Result<JsonDocument> parseJson(std::string_view text)
{
    if (text.size() > kMaxBytes)
        return Error{ErrorCode::ImportTooLarge};
    std::size_t values = 0;
    const auto limited = [&values](int depth, Json::parse_event_t, Json &) {
        if (depth > kMaxDepth || ++values > 2 * kMaxValues) // a value and its name, or its end, are two events
            throw TooLarge();
        return true;
    };
    try {
        return JsonDocument{Json::parse(text.begin(), text.end(), limited)};
    } catch (const Json::parse_error &error) {
        return Error{.code = ErrorCode::ImportMalformed, .position = error.byte};
    } catch (const Json::exception &) { // a number that no number can hold
        return Error{ErrorCode::ImportMalformed};
    } catch (const TooLarge &) {
        return Error{ErrorCode::ImportTooLarge};
    }
}

const Json &memberOf(const Json &object, std::string_view name)
{
    static const Json kNothing;
    if (!object.is_object())
        return kNothing;
    const auto member = object.find(name);
    return member == object.end() ? kNothing : *member;
}

bool isBlank(const Json &json)
{
    return json.is_null() || (json.is_string() && stringIn(json).empty());
}

const std::vector<Json> &elementsOf(const Json &json)
{
    static const std::vector<Json> kNone;
    return json.is_array() ? json.get_ref<const std::vector<Json> &>() : kNone;
}

bool hasMembers(const Json &json, std::initializer_list<std::string_view> names)
{
    if (!json.is_object())
        return false;
    for (const std::string_view name : names) {
        if (!json.contains(name))
            return false;
    }
    return true;
}

JsonFields::JsonFields(const Json &object)
    : m_object(object)
{
    if (!object.is_object())
        refuse({ErrorCode::EntryMalformed});
}

std::string JsonFields::text(std::string_view name)
{
    const Json &value = memberOf(m_object, name);
    if (value.is_string())
        return stringIn(value);
    if (!value.is_null())
        refuse({ErrorCode::EntryMalformed, std::string(name)});
    return {};
}

std::optional<std::int64_t> JsonFields::integer(std::string_view name)
{
    const Json &value = memberOf(m_object, name);
    if (value.is_null() || (value.is_string() && trimmed(stringIn(value)).empty()))
        return {};
    std::optional<std::int64_t> number;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
        number = {};
    else if (value.is_number_integer())
        number = value.get<std::int64_t>();
    else if (value.is_string())
        number = wholeNumber(stringIn(value));
    if (!number)
        refuse({ErrorCode::EntryMalformed, std::string(name)});
    return number;
}

bool JsonFields::flag(std::string_view name)
{
    const Json &value = memberOf(m_object, name);
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return value != 0;
    if (value.is_string())
        return equalWithoutCase(stringIn(value), "true");
    if (!value.is_null())
        refuse({ErrorCode::EntryMalformed, std::string(name)});
    return false;
}

SecretBytes JsonFields::base32(std::string_view name)
{
    const Json &value = memberOf(m_object, name);
    if (value.is_null() || (value.is_string() && stringIn(value).empty()))
        return {};
    if (!value.is_string()) {
        refuse({ErrorCode::EntryMalformed, std::string(name)});
        return {};
    }
    auto secret = decodeBase32(stringIn(value));
    if (secret)
        return *std::move(secret);
    Error error = secret.error();
    error.where = name;
    refuse(std::move(error));
    return {};
}

SecretBytes JsonFields::base64(std::string_view name)
{
    const Json &value = memberOf(m_object, name);
    auto secret = value.is_string() ? decodeSecretBase64(stringIn(value)) : std::nullopt;
    if (secret)
        return *std::move(secret);
    if (!value.is_null())
        refuse({ErrorCode::EntryMalformed, std::string(name)});
    return {};
}

SecretBytes JsonFields::secretText(std::string_view name)
{
    const Json &value = memberOf(m_object, name);
    if (value.is_string())
        return SecretBytes::fromText(stringIn(value));
    if (!value.is_null())
        refuse({ErrorCode::EntryMalformed, std::string(name)});
    return {};
}

std::vector<std::string> JsonFields::texts(std::string_view name)
{
    std::vector<std::string> texts;
    const Json &value = memberOf(m_object, name);
    if (!value.is_null() && !value.is_array())
        refuse({ErrorCode::EntryMalformed, std::string(name)});
    for (const Json &element : elementsOf(value)) {
        if (element.is_string())
            texts.push_back(stringIn(element));
        else
            refuse({ErrorCode::EntryMalformed, std::string(name)});
    }
    return texts;
}

void JsonFields::refuse(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

} // namespace countersign
