#include "core/transfer/exporters/andotp.h"

#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/otp/base32.h"
#include "core/otp/otp_names.h"
#include "core/transfer/json.h"

#include <string>
#include <utility>

namespace countersign::exporters {

namespace {

constexpr std::size_t kSaltSize = 12;
constexpr std::size_t kIvSize = 12;
constexpr std::uint32_t kIterations = 150'000; // andOTP itself takes 140,000 to 160,000

std::optional<ExportRefusal> refusalOf(const AccountDraft &account)
{
    const OtpParameters &parameters = account.parameters;
    if (parameters.type == OtpType::Yandex || parameters.type == OtpType::Motp) // it keeps no PIN
        return ExportRefusal::Type;
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return ExportRefusal::Algorithm;
    if (isCounterTooLarge(account))
        return ExportRefusal::Counter;
    return {};
}

ExportLosses losses(const AccountDraft &account)
{
    ExportLosses losses{.refused = refusalOf(account), .lost = lossOfExtras(account)};
    std::erase(losses.lost, ExportLoss::Groups); // its tags
    return losses;
}

std::string_view typeText(OtpType type)
{
    if (type == OtpType::Steam)
        return "STEAM";
    return type == OtpType::Hotp ? "HOTP" : "TOTP";
}

/// Base32 in whole groups, as its own library writes it.
std::string paddedKey(const AccountDraft &account)
{
    constexpr std::size_t kGroup = 8;
    // EXPOSE: the file holds the key.
    std::string text(encodeBase32(account.secret.expose()).exposeText());
    text.resize((text.size() + kGroup - 1) / kGroup * kGroup, '=');
    return text;
}

Json entryOf(const AccountDraft &account)
{
    const OtpParameters &parameters = account.parameters;
    Json entry{{"secret", paddedKey(account)},
               {"issuer", account.issuer},
               {"label", account.name},
               {"digits", parameters.digits.count()},
               {"type", typeText(parameters.type)},
               {"algorithm", algorithmName(parameters.algorithm)},
               {"thumbnail", "Default"},
               {"last_used", 0},
               {"used_frequency", 0},
               {"tags", account.groups}};
    if (parameters.type == OtpType::Hotp)
        entry["counter"] = account.counter;
    else if (parameters.type == OtpType::Totp)
        entry["period"] = parameters.period.seconds().count();
    return entry;
}

Result<SecretBytes> writePlain(std::span<const AccountDraft> accounts, const ExportRequest & /*request*/)
{
    Json entries = Json::array();
    for (const AccountDraft &account : accounts) {
        if (refusalOf(account))
            return ErrorCode::UnsupportedType;
        entries.push_back(entryOf(account));
    }
    return SecretBytes::fromText(entries.dump());
}

/// Iterations, salt, IV, ciphertext ‖ tag.
Result<SecretBytes> writeEncrypted(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::PasswordEmpty;
    const auto plain = writePlain(accounts, request);
    if (!plain)
        return plain.error();
    const auto salt = request.random.array<kSaltSize>();
    const auto iv = request.random.array<kIvSize>();
    const auto key = pbkdf2(Pbkdf2Hash::Sha1, request.password, salt, kIterations, aes::kKeySize);
    if (!key)
        return key.error();
    Bytes file;
    for (int shift = 24; shift >= 0; shift -= 8)
        file.push_back(static_cast<std::uint8_t>(kIterations >> shift));
    file.insert(file.end(), salt.begin(), salt.end());
    file.insert(file.end(), iv.begin(), iv.end());
    const Bytes sealed = aes::gcmSeal(*key, iv, {}, *plain);
    file.insert(file.end(), sealed.begin(), sealed.end());
    return SecretBytes(file);
}

} // namespace

const Exporter kAndOtp{.id = "andotp",
                       .application = "andOTP",
                       .protection = Protection::None,
                       .extension = "json",
                       .losses = losses,
                       .write = writePlain};

const Exporter kAndOtpEncrypted{.id = "andotp-encrypted",
                                .application = "andOTP",
                                .protection = Protection::Password,
                                .extension = "json.aes",
                                .losses = losses,
                                .write = writeEncrypted};

} // namespace countersign::exporters
