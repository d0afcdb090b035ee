#include "core/transfer/importers/ente.h"

#include "core/base/base64.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/secret_boxes.h"
#include "core/transfer/json.h"
#include "core/transfer/link_text.h"

#include <algorithm>

namespace countersign::importers {

namespace {

constexpr std::size_t kKeySize = 32;

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"kdfParams", "encryptedData", "encryptionNonce"}))
        return {};
    return Protection::Password;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    const Json &root = file.json()->root;
    JsonFields fields(root);
    JsonFields kdf(memberOf(root, "kdfParams"));
    constexpr std::int64_t kKnownVersion = 1;
    if (fields.integer("version") != kKnownVersion)
        return Error{ErrorCode::ImportVersionUnknown, "version"};
    const auto header = decodeBase64(fields.text("encryptionNonce"));
    const auto message = decodeBase64(fields.text("encryptedData"));
    const auto salt = decodeBase64(kdf.text("salt"));
    const std::int64_t memory = std::max<std::int64_t>(0, kdf.integer("memLimit").value_or(0)); // in bytes
    const std::int64_t passes = std::max<std::int64_t>(0, kdf.integer("opsLimit").value_or(0));
    if (!header || !message || !salt || salt->size() < 8 || fields.error() || kdf.error())
        return Error{ErrorCode::ImportMalformed, "kdfParams"};
    const ForeignArgon argon{.passes = static_cast<std::uint64_t>(passes),
                             .memoryKibibytes = static_cast<std::uint64_t>(memory) / 1024};
    const auto key = argon2(argon, request.password, *salt, kKeySize);
    if (!key)
        return key.error();
    const auto plain = secret_stream::open(*key, *header, *message);
    if (!plain)
        return ErrorCode::ImportPasswordWrong;
    return readLinkText(plain->exposeText()); // EXPOSE: read like a plain export
}

} // namespace

const Importer kEnte{.id = "ente", .application = "Ente Auth", .recognise = recognise, .read = read};

} // namespace countersign::importers
