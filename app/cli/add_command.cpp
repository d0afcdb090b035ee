#include "app/cli/account_output.h"
#include "app/cli/adding.h"
#include "app/cli/command.h"
#include "app/cli/input.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/otp/base32.h"

#include <CLI/App.hpp>

#include <map>

namespace countersign::cli {

namespace {

const std::map<std::string, OtpType> kTypes{
    {"totp", OtpType::Totp}, {"hotp", OtpType::Hotp}, {"steam", OtpType::Steam}};
const std::map<std::string, HashAlgorithm> kAlgorithms{
    {"SHA1", HashAlgorithm::Sha1}, {"SHA256", HashAlgorithm::Sha256}, {"SHA512", HashAlgorithm::Sha512}};

class AddCommand final : public Command
{
public:
    explicit AddCommand(CLI::App &parser)
    {
        const auto help = [](const QString &text) { return text.toStdString(); };
        auto *uri = parser.add_option("URI", m_uri, help(Cli::tr("An otpauth or otpauth-migration link")));
        auto *uriFile = parser.add_option("--uri-file", m_uriFile, help(Cli::tr("A file of such links, one a line")))
                            ->type_name("FILE");
        auto *secretFile
            = parser.add_option("--secret-file", m_secretFile, help(Cli::tr("A file that holds the typed key")))
                  ->type_name("FILE");
        uri->excludes(uriFile)->excludes(secretFile);
        uriFile->excludes(secretFile);
        const auto typed = [&](auto *option) { option->needs(secretFile); };
        typed(parser.add_option("--issuer", m_draft.issuer, help(Cli::tr("The service, with a typed key"))));
        typed(parser.add_option("--name", m_draft.name, help(Cli::tr("The account's name, with a typed key"))));
        typed(parser.add_option("--type", m_type, help(Cli::tr("totp, hotp or steam")))
                  ->transform(CLI::CheckedTransformer(kTypes, CLI::ignore_case)));
        typed(parser.add_option("--algorithm", m_algorithm, help(Cli::tr("SHA1, SHA256 or SHA512")))
                  ->transform(CLI::CheckedTransformer(kAlgorithms, CLI::ignore_case)));
        typed(parser.add_option("--digits", m_digits, help(Cli::tr("Digits of a code, 4 to 10"))));
        typed(parser.add_option("--period", m_period, help(Cli::tr("Seconds that a code is valid"))));
        typed(parser.add_option("--counter", m_draft.counter, help(Cli::tr("The counter of the next code, for hotp"))));
        parser.add_flag("--replace", m_replace,
                        help(Cli::tr("Retire an account of the same issuer and name that has another key")));
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (m_uri.empty() && m_uriFile.empty() && m_secretFile.empty())
            return program.fail(ExitStatus::Usage,
                                Cli::tr("There is nothing to add. Give a link, --uri-file or --secret-file."));
        Result<ReadLinks> links = readInputs();
        if (!links)
            return links.error();
        noteRejected(program, *links);
        if (links->accounts.empty())
            return links->rejected.empty() ? ExitStatus::NotFound : exitStatus(links->rejected.front().error.code);

        auto open = openVault(program);
        if (!open)
            return open.error();
        const auto report = addAccounts(program, *open, std::move(links->accounts),
                                        m_replace ? OnOtherKey::Replace : OnOtherKey::KeepBoth);
        if (!report)
            return report.error();
        if (program.options.json) {
            JsonWriter json;
            writeAddReport(json, program, open->vault, *report, links->rejected);
        }
        return ExitStatus::Done;
    }

private:
    Result<ReadLinks> readInputs()
    {
        if (!m_uriFile.empty())
            return readLinkFile(m_uriFile);
        if (m_secretFile.empty())
            return readLink(m_uri);
        if (const auto typed = readTypedKey(); !typed)
            return typed.error();
        ReadLinks read;
        read.accounts.push_back(std::move(m_draft));
        return read;
    }

    /// Completes the draft from the key file and the options. A number that is out of range is refused, not repaired.
    Result<void> readTypedKey()
    {
        constexpr std::size_t kMaxBytes = 8 * 1024;
        const auto digits = Digits::from(m_digits);
        if (!digits)
            return digits.error();
        const auto period = Period::from(m_period);
        if (!period)
            return period.error();
        const auto content = readInput(m_secretFile, kMaxBytes);
        if (!content)
            return content.error();
        // EXPOSE: decoded at once into another secret.
        std::string_view text = content->exposeText();
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
            text.remove_suffix(1);
        auto secret = decodeBase32(text);
        if (!secret)
            return secret.error();
        m_draft.secret = *std::move(secret);
        m_draft.parameters
            = m_type == OtpType::Steam ? OtpParameters::steam() : OtpParameters{m_type, m_algorithm, *digits, *period};
        return {};
    }

    std::string m_uri;
    std::string m_uriFile;
    std::string m_secretFile;
    AccountDraft m_draft = {};
    OtpType m_type = OtpType::Totp;
    HashAlgorithm m_algorithm = HashAlgorithm::Sha1;
    std::int64_t m_digits = 6;
    std::int64_t m_period = 30;
    bool m_replace = false;
};

} // namespace

std::unique_ptr<Command> makeAddCommand(CLI::App &parser)
{
    return std::make_unique<AddCommand>(parser);
}

} // namespace countersign::cli
