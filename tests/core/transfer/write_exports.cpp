// Writes what every exporter makes of some accounts into a folder, for readers that are not ours: ID.EXTENSION, and
// ID.expected with the accounts as they were, in order, and the password. Usage: write_exports FOLDER

#include "core/base/hex.h"
#include "core/crypto/system_random.h"
#include "core/otp/otp_names.h"
#include "core/transfer/exporter.h"
#include "core/transfer/json.h"
#include "tests/support/sample_accounts.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace countersign;

namespace {

constexpr std::string_view kPassword = "a passw0rd of its own"; // letters that every application types alike

AccountDraft made(OtpParameters parameters, std::string issuer, std::string name, std::string_view key)
{
    AccountDraft draft = samples::totp(std::move(issuer), std::move(name), key);
    draft.parameters = parameters;
    return draft;
}

std::vector<AccountDraft> accounts()
{
    std::vector<AccountDraft> all;
    all.push_back(samples::totp("GitHub", "octocat"));
    all.push_back(made({.algorithm = HashAlgorithm::Sha256, .digits = *Digits::from(8)}, "Cloud", "ops@example.com",
                       "another secret of 20"));
    all.push_back(made({.algorithm = HashAlgorithm::Sha512, .period = *Period::from(60)}, "阿里云", "运维",
                       "a third secret of twenty-six"));
    all.push_back(samples::hotp("Bank", "token", 41));
    all.back().secret = SecretBytes::fromText("a fourth secret of 25 bytes"); // no key is there twice
    all.push_back(made(OtpParameters::steam(), "Steam", "gamer", "Steam's secret of 20"));
    all.push_back(made(OtpParameters::yandex(), "Yandex", "marina", "1234567890123456"));
    all.back().pin = SecretBytes::fromText("5239");
    all.push_back(made(OtpParameters::motp(), "VPN", "mobile", "e3152afee62599c8"));
    all.back().pin = SecretBytes::fromText("1234");
    all[1].groups = {"Work"};
    all[1].note = "of the \"team\"\nand more";
    all[2].groups = {"Work", "工作"};
    all[2].favorite = true;
    return all;
}

Json described(const AccountDraft &account)
{
    const OtpParameters &parameters = account.parameters;
    // EXPOSE: samples.
    return {{"issuer", account.issuer},
            {"name", account.name},
            {"type", typeName(parameters.type)},
            {"secret_hex", encodeHex(account.secret.expose())},
            {"algorithm", algorithmName(parameters.algorithm)},
            {"digits", parameters.digits.count()},
            {"period", parameters.period.seconds().count()},
            {"counter", account.counter},
            {"pin", account.pin.exposeText()},
            {"groups", account.groups},
            {"note", account.note},
            {"favorite", account.favorite}};
}

bool writeFile(const std::filesystem::path &path, std::string_view content)
{
    std::ofstream file(path, std::ios::binary);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    return file.good();
}

bool writeOne(const Exporter &exporter, const std::filesystem::path &folder)
{
    const std::vector<AccountDraft> all = accounts();
    const std::vector<ExportLosses> losses = exportLosses(exporter, all);
    std::vector<AccountDraft> carried;
    Json descriptions = Json::array();
    for (std::size_t place = 0; place < all.size(); ++place) {
        if (losses[place].refused)
            continue;
        carried.push_back(all[place].clone());
        descriptions.push_back(described(all[place]));
    }
    SystemRandom random;
    const SecretBytes password = SecretBytes::fromText(kPassword);
    const auto file = exporter.write(carried, {password, random, UnixTime(std::chrono::seconds(1'790'000'000))});
    const std::string id(exporter.id);
    const Json expected{{"file", id + '.' + std::string(exporter.extension)},
                        {"password", exporter.protection == Protection::Password ? Json(kPassword) : Json(nullptr)},
                        {"accounts", descriptions}};
    return file && writeFile(folder / expected["file"].get<std::string>(), file->exposeText())
        && writeFile(folder / (id + ".expected"), expected.dump(1));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("Usage: write_exports FOLDER\n", stderr);
        return 2;
    }
    for (const Exporter *exporter : allExporters()) {
        if (!writeOne(*exporter, argv[1])) {
            std::fprintf(stderr, "%s was not written\n", std::string(exporter->id).c_str());
            return 1;
        }
    }
    return 0;
}
