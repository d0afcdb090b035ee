#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// JSON for importers. Only importers include this header.

namespace countersign {

using Json = nlohmann::json;

/// JSON that was read whole.
struct JsonDocument
{
    Json root;
};

/// At most 32 MiB, 32 levels and 2,000,000 values; strict UTF-8.
/// Errors: ImportMalformed with the byte in `position`; ImportTooLarge.
Result<JsonDocument> parseJson(std::string_view text);

/// The member of `object`, or null if `object` is no object or has no such member.
const Json &memberOf(const Json &object, std::string_view name);

/// Whether `json` says nothing: it is null, or an empty text.
bool isBlank(const Json &json);

/// The elements of an array; none if `json` is another thing.
const std::vector<Json> &elementsOf(const Json &json);

/// Whether `json` is an object that has all of `names`.
bool hasMembers(const Json &json, std::initializer_list<std::string_view> names);

/// Reads the members of an entry as exports write them: one that is missing and one that is null are the same, numbers
/// may stand in quotes. The first member that has another type than it should is remembered as the entry's error.
class JsonFields
{
public:
    explicit JsonFields(const Json &object);

    /// Empty if it isn't there.
    std::string text(std::string_view name);
    /// None if it isn't there, or an empty text.
    std::optional<std::int64_t> integer(std::string_view name);
    /// `false` if it isn't there. A number or a text "true" is read too.
    bool flag(std::string_view name);
    /// The bytes of a Base32 text; empty if it isn't there. What isn't Base32 is the entry's error.
    SecretBytes base32(std::string_view name);
    /// The bytes of a base64 text, in the same way.
    SecretBytes base64(std::string_view name);
    /// A text as secret bytes.
    SecretBytes secretText(std::string_view name);
    /// The texts of an array; empty if it isn't there.
    std::vector<std::string> texts(std::string_view name);

    /// EntryMalformed, or the reason why a secret can't be read; `where` is the member.
    const std::optional<Error> &error() const { return m_error; }

private:
    void refuse(Error error);

    const Json &m_object;
    std::optional<Error> m_error;
};

} // namespace countersign
