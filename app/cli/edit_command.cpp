#include "app/cli/account_output.h"
#include "app/cli/account_query.h"
#include "app/cli/command.h"
#include "app/cli/input.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/recovery_codes.h"
#include "core/vault/vault.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace countersign::cli {

namespace {

constexpr std::size_t kLargestCodesFile = 64 * 1024;

class EditCommand final : public Command
{
public:
    explicit EditCommand(CLI::App &parser)
    {
        const auto help = [](const QString &text) { return text.toStdString(); };
        parser.add_option("QUERY", m_query, help(Cli::tr("The account, as for “list”")))->required();
        parser.add_option("--issuer", m_issuer, help(Cli::tr("The service")));
        parser.add_option("--name", m_name, help(Cli::tr("The account's name")));
        parser.add_option("--note", m_note, help(Cli::tr("A note; empty removes it")));
        const auto groups = [&](const char *option, std::vector<std::string> &into, const QString &text) {
            parser.add_option(option, into, help(text))->expected(1)->take_all();
        };
        groups("--group", m_groups, Cli::tr("Put it into this group; may be given several times"));
        groups("--ungroup", m_ungroups, Cli::tr("Take it out of this group; may be given several times"));
        parser
            .add_option("--min-left", m_minLeft,
                        help(Cli::tr("Copy and print its codes only with so many seconds left; 0: as everywhere")))
            ->type_name("SECONDS")
            ->check(CLI::Range(std::int64_t{0}, static_cast<std::int64_t>(Vault::kMaxMinimumLeft.count())));
        parser.add_option("--also-on", m_alsoOn, help(Cli::tr("Other devices with the same codes; empty removes it")));
        parser.add_option("--unbinder", m_unbinder,
                          help(Cli::tr("Who can turn the codes off at the service; empty removes it")));
        parser.add_option("--codes-at", m_codesPlace,
                          help(Cli::tr("Where recovery codes are kept outside the vault; empty removes it")));
        parser
            .add_option("--recovery-codes-file", m_codesFile,
                        help(Cli::tr("A file with recovery codes of the service, one a line; “-”: standard input")))
            ->type_name("FILE");
        auto *pin = parser.add_flag("--pin", m_pin, help(Cli::tr("Show it first in the list")));
        parser.add_flag("--unpin", m_unpin, help(Cli::tr("Show it among the others")))->excludes(pin);
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (!changesAnything())
            return program.fail(ExitStatus::Usage,
                                Cli::tr("There is nothing to change. Give one of the options, such as --name."));
        auto open = openVault(program);
        if (!open)
            return open.error();
        const auto account = findOne(program, open->vault, m_query);
        if (!account)
            return account.error();
        const AccountId id = (*account)->id;
        auto changed = edited(**account);
        if (!changed)
            return changed.error();
        if (const auto saved = changeVault(program, *open, changes::edit(*std::move(changed))); !saved)
            return saved.error();

        const Account &now = *open->vault.find(id);
        if (program.options.json) {
            JsonWriter json;
            json.name("account");
            writeAccount(json, now, program.options.secrets ? Secrets::Shown : Secrets::Hidden);
        } else {
            program.print(Cli::tr("Changed “%1”.").arg(accountLabel(now.issuer, now.name)));
        }
        return ExitStatus::Done;
    }

private:
    bool changesAnything() const
    {
        return m_issuer || m_name || m_note || !m_groups.empty() || !m_ungroups.empty() || m_minLeft || m_alsoOn
            || m_unbinder || m_codesPlace || !m_codesFile.empty() || m_pin || m_unpin;
    }

    Result<Account> edited(const Account &account) const
    {
        Account edited = account.clone();
        edited.issuer = m_issuer.value_or(edited.issuer);
        edited.name = m_name.value_or(edited.name);
        edited.note = m_note.value_or(edited.note);
        for (const std::string &group : m_groups) {
            if (std::ranges::find(edited.groups, group) == edited.groups.end())
                edited.groups.push_back(group);
        }
        for (const std::string &group : m_ungroups)
            std::erase(edited.groups, group);
        edited.minimumLeft = std::chrono::seconds(m_minLeft.value_or(edited.minimumLeft.count()));
        edited.alsoOn = m_alsoOn.value_or(edited.alsoOn);
        edited.unbinder = m_unbinder.value_or(edited.unbinder);
        edited.codesPlace = m_codesPlace.value_or(edited.codesPlace);
        if (!m_codesFile.empty()) {
            const auto lines = readInput(m_codesFile, kLargestCodesFile);
            if (!lines)
                return lines.error();
            // EXPOSE: taken apart; each code becomes a secret of its own.
            if (const auto added = addRecoveryCodes(edited, lines->exposeText()); !added)
                return added.error();
        }
        edited.favorite = m_pin || (edited.favorite && !m_unpin);
        return edited;
    }

    std::string m_query;
    std::optional<std::string> m_issuer;
    std::optional<std::string> m_name;
    std::optional<std::string> m_note;
    std::vector<std::string> m_groups;
    std::vector<std::string> m_ungroups;
    std::optional<std::int64_t> m_minLeft;
    std::optional<std::string> m_alsoOn;
    std::optional<std::string> m_unbinder;
    std::optional<std::string> m_codesPlace;
    std::string m_codesFile;
    bool m_pin = false;
    bool m_unpin = false;
};

} // namespace

std::unique_ptr<Command> makeEditCommand(CLI::App &parser)
{
    return std::make_unique<EditCommand>(parser);
}

} // namespace countersign::cli
