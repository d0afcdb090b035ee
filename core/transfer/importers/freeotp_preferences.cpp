#include "core/transfer/importers/freeotp_preferences.h"

#include "core/transfer/android_preferences.h"
#include "core/transfer/freeotp_token.h"

namespace countersign::importers {

namespace {

constexpr std::string_view kOrder = "tokenOrder";

std::optional<Protection> recognise(const ImportFile &file)
{
    const std::string_view text = file.text();
    if (!looksLikePreferences(text) || text.find("&quot;secret&quot;:[") == std::string_view::npos)
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const auto values = readPreferences(file.text());
    if (!values)
        return values.error();
    if (values->size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    ImportContent result;
    for (const auto &[name, value] : *values) {
        if (name == kOrder)
            continue;
        const auto token = parseJson(value);
        if (token && token->root.is_object())
            result.add(freeOtpName(token->root), draftFromFreeOtp(token->root));
        else
            result.rejected.push_back({name, {ErrorCode::EntryMalformed}});
    }
    return result;
}

} // namespace

const Importer kFreeOtpPreferences{
    .id = "freeotp-preferences", .application = "FreeOTP 1", .recognise = recognise, .read = read};

} // namespace countersign::importers
