// Exports of 10,000 accounts, from the bytes of the file to the list that is reviewed, beside parsing the same JSON
// with nlohmann-json alone. Peak memory is that of a process of its own for
// each, beside one that only holds the file.

#include "core/transfer/import_review.h"
#include "core/transfer/importer.h"
#include "tests/support/sample_accounts.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

using namespace countersign;

namespace {

constexpr int kAccounts = 10'000;
constexpr int kRounds = 5;

std::string secretOf(int number)
{
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string secret;
    std::uint32_t state = static_cast<std::uint32_t>(number) * 2'654'435'761u + 1;
    for (int digit = 0; digit < 32; ++digit) {
        state = state * 1'664'525u + 1'013'904'223u;
        secret += kAlphabet[state >> 27];
    }
    return secret;
}

std::string aegis()
{
    nlohmann::json entries = nlohmann::json::array();
    for (int number = 0; number < kAccounts; ++number) {
        entries.push_back({{"type", "totp"},
                           {"uuid", "00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + number)},
                           {"name", "user" + std::to_string(number) + "@example.com"},
                           {"issuer", "Provider " + std::to_string(number % 300)},
                           {"note", ""},
                           {"favorite", false},
                           {"icon", nullptr},
                           {"groups", nlohmann::json::array()},
                           {"info", {{"secret", secretOf(number)}, {"algo", "SHA1"}, {"digits", 6}, {"period", 30}}}});
    }
    return nlohmann::json{{"version", 1},
                          {"header", {{"slots", nullptr}, {"params", nullptr}}},
                          {"db", {{"version", 3}, {"entries", entries}, {"groups", nlohmann::json::array()}}}}
        .dump(4);
}

std::string links()
{
    std::string text;
    for (int number = 0; number < kAccounts; ++number)
        text += "otpauth://totp/Provider%20" + std::to_string(number % 300) + ":user" + std::to_string(number)
            + "%40example.com?secret=" + secretOf(number) + "&issuer=Provider%20" + std::to_string(number % 300)
            + "&algorithm=SHA1&digits=6&period=30\n";
    return text;
}

std::string table()
{
    std::string text
        = "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n";
    for (int number = 0; number < kAccounts; ++number)
        text += ",,login,Provider " + std::to_string(number % 300) + ",,,0,https://example.com,user"
            + std::to_string(number) + ",correct horse," + secretOf(number) + "\n";
    return text;
}

std::size_t importInto(const Vault &vault, const std::string &content)
{
    const ImportFile file(Bytes(content.begin(), content.end()));
    const auto recognised = recogniseImport(file);
    if (!recognised)
        return 0;
    auto read = recognised->importer->read(file, {});
    if (!read)
        return 0;
    std::vector<std::vector<AccountDraft>> files;
    files.push_back(std::move(read->accounts));
    return reviewImport(vault, std::move(files)).size();
}

double bestMilliseconds(const std::function<void()> &work)
{
    double best = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count());
    }
    return best;
}

/// The file of that name, as the program reads it.
std::string contentOf(const char *path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The most memory that this process took, in MiB.
double peakMebibytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

/// The same of this program when it only reads `path` into memory, or also imports it. Run anew, since the memory that
/// this process has freed would count.
double peakMebibytes(const char *how, const std::string &path)
{
    const std::string program = std::filesystem::read_symlink("/proc/self/exe");
    const std::string command = "'" + program + "' " + how + " '" + path + "'";
    std::FILE *pipe = popen(command.c_str(), "r");
    double peak = 0;
    if (pipe && std::fscanf(pipe, "%lf", &peak) != 1)
        peak = 0;
    if (pipe)
        pclose(pipe);
    return peak;
}

void report(const char *name, const Vault &vault, const std::string &content, double yardstick)
{
    if (importInto(vault, content) != static_cast<std::size_t>(kAccounts)) {
        std::printf("%s: not all accounts were read\n", name);
        std::exit(1);
    }
    const double took = bestMilliseconds([&] { importInto(vault, content); });
    const double size = static_cast<double>(content.size()) / (1024 * 1024);
    const std::string path = std::filesystem::temp_directory_path() / ("bench_import." + std::to_string(getpid()));
    std::ofstream(path, std::ios::binary) << content;
    const double memory = peakMebibytes("--import", path) - peakMebibytes("--read", path);
    std::filesystem::remove(path);
    std::printf("%-12s %6.1f MiB  %7.0f ms  %5.1f x the yardstick  memory %6.1f MiB, %4.1f x the file\n", name, size,
                took, took / yardstick, memory, memory / size);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3) {
        const std::string content = contentOf(argv[2]);
        if (std::string_view(argv[1]) == "--import")
            importInto({}, content);
        std::printf("%f\n", peakMebibytes());
        return 0;
    }
    Vault vault;
    std::vector<Account> accounts;
    std::uint8_t number = 1;
    for (AccountDraft &draft : samples::manyDrafts(100))
        accounts.push_back(samples::account(std::move(draft), number++));
    if (!vault.apply(changes::add(vault, std::move(accounts))))
        return 1;
    const std::string json = aegis();
    const double yardstick = bestMilliseconds([&json] {
        const auto parsed = nlohmann::json::parse(json);
        if (parsed.empty())
            std::abort();
    });
    std::printf("10,000 accounts, from the file's bytes to the list that is reviewed, beside a vault of 100.\n"
                "Yardstick: nlohmann-json parses the file of Aegis in %.0f ms.\n",
                yardstick);
    report("Aegis", vault, json, yardstick);
    report("links", vault, links(), yardstick);
    report("CSV", vault, table(), yardstick);
    return 0;
}
