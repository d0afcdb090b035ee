#include "core/transfer/importers/otpclient.h"

#include "core/base/utf8.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/otp/label.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <utility>

namespace countersign::importers {

namespace {

// --- The content ---

Result<AccountDraft> readEntry(const Json &json)
{
    JsonFields fields(json);
    const std::string type = fields.text("type");
    const bool isHotp = equalWithoutCase(type, "hotp");
    if (!isHotp && !equalWithoutCase(type, "totp"))
        return Error{ErrorCode::UnsupportedType, "type"};
    Entry entry{.type = isHotp ? OtpType::Hotp : OtpType::Totp,
                .issuer = fields.text("issuer"),
                .name = fields.text("label"),
                .secret = fields.base32("secret"),
                .algorithm = fields.text("algo"),
                .digits = fields.integer("digits"),
                .period = fields.integer("period"),
                .counter = fields.integer("counter"),
                .groups = {fields.text("group")}};
    if (const auto &error = fields.error())
        return *error;
    if (!isHotp && equalWithoutCase(entry.issuer, "steam")) { // whose codes have no other length, whatever is stated
        entry.type = OtpType::Steam;
        entry.digits = {};
    }
    return draftFrom(std::move(entry));
}

Result<ImportContent> readContent(const Json &root)
{
    if (!root.is_array())
        return ErrorCode::ImportMalformed;
    if (root.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    ImportContent result;
    for (const Json &entry : root) {
        JsonFields fields(entry);
        result.add(entryName(fields.text("issuer"), fields.text("label")), readEntry(entry));
    }
    return result;
}

// --- Its protection ---

constexpr std::string_view kMagic = "OTPClient";
constexpr std::size_t kIvSize = 16;
constexpr std::size_t kSaltSize = 32;

enum class ByteOrder { Little, Big };

std::uint32_t numberAt(ByteView bytes, std::size_t position, ByteOrder order)
{
    std::uint32_t number = 0;
    for (std::size_t index = 0; index < 4; ++index)
        number = number << 8 | bytes[position + (order == ByteOrder::Big ? index : 3 - index)];
    return number;
}

/// Where things are. Version 2 is a structure as the compiler laid it out, with three bytes of padding.
struct Header
{
    std::size_t ivAt;
    std::size_t size;
    ByteOrder order;
};

/// Errors: ImportMalformed; ImportVersionUnknown.
Result<Header> headerOf(ByteView bytes)
{
    constexpr Header kVersion2{.ivAt = 16, .size = 76, .order = ByteOrder::Little};
    constexpr Header kVersion3{.ivAt = 13, .size = 73, .order = ByteOrder::Big};
    constexpr std::size_t kLongest = kVersion2.size + aes::kTagSize;
    if (bytes.size() < kLongest)
        return ErrorCode::ImportMalformed;
    if (numberAt(bytes, kMagic.size(), ByteOrder::Big) == 3)
        return kVersion3;
    if (numberAt(bytes, 12, ByteOrder::Little) == 2)
        return kVersion2;
    return Error{ErrorCode::ImportVersionUnknown, std::to_string(bytes[12])};
}

/// The plaintext; none if the password is another or the file is damaged. Errors: KdfRefused.
Result<std::optional<SecretBytes>> open(ByteView bytes, const Header &header, const SecretBytes &password)
{
    const std::size_t saltAt = header.ivAt + kIvSize;
    const std::size_t costAt = saltAt + kSaltSize;
    const ForeignArgon argon{.passes = numberAt(bytes, costAt, header.order),
                             .memoryKibibytes = numberAt(bytes, costAt + 4, header.order),
                             .lanes = numberAt(bytes, costAt + 8, header.order)};
    const auto key = argon2(argon, password, bytes.subspan(saltAt, kSaltSize), aes::kKeySize);
    if (!key)
        return key.error();
    return aes::gcmOpen(*key, bytes.subspan(header.ivAt, kIvSize), bytes.first(header.size),
                        bytes.subspan(header.size));
}

/// What old versions took for the password: as many of its bytes as it has characters.
SecretBytes cutPassword(const SecretBytes &password)
{
    // EXPOSE: counted, and cut into another secret.
    std::string_view rest = password.exposeText();
    std::size_t characters = 0;
    while (takeCharacter(rest))
        ++characters;
    return SecretBytes(password.expose().first(characters));
}

/// The byte that ends the text is encrypted with it.
Result<ImportContent> readOpened(const SecretBytes &plain)
{
    const std::string_view text = plain.exposeText(); // EXPOSE: read like a plain file
    const auto json = parseJson(text.substr(0, text.find('\0')));
    if (!json)
        return json.error();
    return readContent(json->root);
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    const auto header = headerOf(file.bytes());
    if (!header)
        return header.error();
    auto plain = open(file.bytes(), *header, request.password);
    const SecretBytes cut = cutPassword(request.password);
    if (plain && !*plain && !cut.empty() && cut.size() < request.password.size()) {
        if (request.isCancelled())
            return ErrorCode::Cancelled;
        plain = open(file.bytes(), *header, cut);
    }
    if (!plain)
        return plain.error();
    if (!*plain)
        return ErrorCode::ImportPasswordWrong;
    return readOpened(**plain);
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (!file.startsWith(kMagic))
        return {};
    return Protection::Password;
}

} // namespace

Result<ImportContent> readOldOtpClient(ByteView bytes, const SecretBytes &password)
{
    constexpr std::uint64_t kIterations = 100'000;
    constexpr std::size_t kHeaderSize = kIvSize + kSaltSize;
    if (bytes.size() < kHeaderSize + aes::kTagSize)
        return ErrorCode::ImportPasswordWrong;
    const auto key = pbkdf2(Pbkdf2Hash::Sha512, cutPassword(password), bytes.subspan(kIvSize, kSaltSize), kIterations,
                            aes::kKeySize);
    if (!key)
        return key.error();
    const auto plain = aes::gcmOpen(*key, bytes.first(kIvSize), bytes.first(kHeaderSize), bytes.subspan(kHeaderSize));
    if (!plain)
        return ErrorCode::ImportPasswordWrong;
    return readOpened(*plain);
}

const Importer kOtpClient{.id = "otpclient", .application = "OTPClient", .recognise = recognise, .read = read};

} // namespace countersign::importers
