#include "core/transfer/importers/aegis.h"

#include "core/otp/otp_names.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

/// Names of groups by their ids. Content before version 3 has none.
using Groups = std::map<std::string, std::string>;

Groups groupsIn(const Json &content)
{
    Groups groups;
    for (const Json &group : elementsOf(memberOf(content, "groups"))) {
        JsonFields fields(group);
        groups.emplace(fields.text("uuid"), fields.text("name"));
    }
    return groups;
}

std::vector<std::string> groupsOf(JsonFields &fields, const Groups &groups)
{
    std::vector<std::string> names;
    for (const std::string &id : fields.texts("groups")) {
        if (const auto group = groups.find(id); group != groups.end())
            names.push_back(group->second);
    }
    if (names.empty())
        names.push_back(fields.text("group"));
    return names;
}

/// Mobile-OTP's secret is the lower-case hexadecimal text of the bytes that Aegis keeps.
SecretBytes hexText(const SecretBytes &bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    SecretBytes text(2 * bytes.size());
    auto out = text.writable().begin();
    // EXPOSE: from one secret into another.
    for (const std::uint8_t byte : bytes.expose()) {
        *out++ = static_cast<std::uint8_t>(kDigits[byte >> 4]);
        *out++ = static_cast<std::uint8_t>(kDigits[byte & 15]);
    }
    return text;
}

Result<AccountDraft> readEntry(const Json &json, const Groups &groups)
{
    JsonFields fields(json);
    JsonFields info(memberOf(json, "info"));
    const auto type = typeNamed(fields.text("type"));
    if (!type)
        return Error{ErrorCode::UnsupportedType, "type"};
    Entry entry{.type = *type,
                .issuer = fields.text("issuer"),
                .name = fields.text("name"),
                .secret = info.base32("secret"),
                .algorithm = info.text("algo"),
                .digits = info.integer("digits"),
                .period = info.integer("period"),
                .counter = info.integer("counter"),
                .pin = info.secretText("pin"),
                .groups = groupsOf(fields, groups),
                .note = fields.text("note"),
                .isFavorite = fields.flag("favorite")};
    if (const auto error = fields.error() ? fields.error() : info.error())
        return *error;
    if (entry.type == OtpType::Motp)
        entry.secret = hexText(entry.secret);
    return draftFrom(std::move(entry));
}

Result<ImportContent> readContent(const Json &content)
{
    const Json &entries = memberOf(content, "entries");
    if (!entries.is_array())
        return Error{ErrorCode::ImportMalformed, "entries"};
    if (entries.size() > kMaxImportedEntries)
        return Error{ErrorCode::ImportTooLarge, "entries"};
    const Groups groups = groupsIn(content);
    ImportContent result;
    for (const Json &entry : entries) {
        JsonFields fields(entry);
        result.add(entryName(fields.text("issuer"), fields.text("name")), readEntry(entry, groups));
    }
    return result;
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"header", "db"}))
        return {};
    if (!memberOf(json->root, "db").is_object())
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    return readContent(memberOf(file.json()->root, "db"));
}

} // namespace

const Importer kAegis{.id = "aegis", .application = "Aegis", .recognise = recognise, .read = read};

} // namespace countersign::importers
