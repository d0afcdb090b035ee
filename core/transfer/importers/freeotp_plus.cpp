#include "core/transfer/importers/freeotp_plus.h"

#include "core/transfer/freeotp_token.h"

namespace countersign::importers {

namespace {

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"tokens", "tokenOrder"}))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    const Json &tokens = memberOf(file.json()->root, "tokens");
    if (!tokens.is_array())
        return Error{ErrorCode::ImportMalformed, "tokens"};
    if (tokens.size() > kMaxImportedEntries)
        return Error{ErrorCode::ImportTooLarge, "tokens"};
    ImportContent result;
    for (const Json &token : tokens)
        result.add(freeOtpName(token), draftFromFreeOtp(token));
    return result;
}

} // namespace

const Importer kFreeOtpPlus{.id = "freeotp-plus", .application = "FreeOTP+", .recognise = recognise, .read = read};

} // namespace countersign::importers
