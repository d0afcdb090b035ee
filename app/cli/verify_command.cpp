#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/vault_store.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <optional>

namespace countersign::cli {

namespace {

/// The word of the contract for what an inspection said; none for errors that say nothing of the file's content.
std::optional<std::string_view> stateOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::VaultEmpty:
        return "empty";
    case ErrorCode::VaultZeroed:
        return "zeroed";
    case ErrorCode::NotAVault:
        return "not_a_vault";
    case ErrorCode::VaultNewer:
        return "newer";
    case ErrorCode::VaultMalformed:
        return "malformed";
    case ErrorCode::VaultTruncated:
        return "truncated";
    case ErrorCode::VaultTrailingBytes:
        return "trailing";
    case ErrorCode::VaultHeaderDamaged:
        return "damaged_header";
    case ErrorCode::VaultBodyDamaged:
        return "damaged_body";
    default:
        return {};
    }
}

class VerifyCommand final : public Command
{
public:
    explicit VerifyCommand(CLI::App &parser)
    {
        parser.add_option("FILE", m_file, Cli::tr("The vault or backup").toStdString())->required();
    }

    Result<ExitStatus> run(Program &program) override
    {
        const VaultStore store(program.files, program.random, m_file);
        const auto info = store.inspect();
        if (!info && !stateOf(info.error().code))
            return info.error();
        Findings findings{.state = info ? "intact" : *stateOf(info.error().code)};
        if (const auto unfinished = store.unfinishedSave())
            findings.unfinished = *unfinished;
        if (!info) {
            findings.error = info.error();
        } else if (!program.options.passwordFile.empty()) {
            if (const auto tried = tryPassword(program, store, findings); !tried)
                return tried.error();
        }
        if (program.options.json)
            writeJson(findings);
        else
            print(program, findings);
        if (findings.error)
            return program.fail(*findings.error);
        return ExitStatus::Done;
    }

private:
    struct Findings
    {
        std::string_view state;
        std::optional<bool> opens = {};
        std::optional<std::size_t> accounts = {};
        std::optional<Generation> unfinished = {}; ///< what a crash left beside the file
        std::optional<Error> error = {};
    };

    static Result<void> tryPassword(const Program &program, const VaultStore &store, Findings &findings)
    {
        const auto password = currentPassword(program);
        if (!password)
            return password.error();
        const auto open = openWith(program, store, *password);
        findings.opens = static_cast<bool>(open);
        if (open)
            findings.accounts = open->vault.accounts().size();
        else
            findings.error = open.error();
        return {};
    }

    void writeJson(const Findings &findings) const
    {
        JsonWriter json;
        json.name("file");
        json.text(m_file);
        json.name("state");
        json.text(findings.state);
        json.name("opens");
        findings.opens ? json.boolean(*findings.opens) : json.null();
        json.name("accounts");
        findings.accounts ? json.number(static_cast<std::uint64_t>(*findings.accounts)) : json.null();
        json.name("unfinished_save");
        findings.unfinished
            ? json.number(static_cast<std::int64_t>(findings.unfinished->modified.time_since_epoch().count()))
            : json.null();
    }

    void print(const Program &program, const Findings &findings) const
    {
        const QString file = displayText(m_file);
        if (findings.unfinished)
            program.print(unfinishedSaveText(program, *findings.unfinished));
        if (findings.state != "intact")
            return;
        program.print(Cli::tr("“%1” is intact.").arg(file));
        if (findings.accounts)
            program.print(Cli::tr("It opens with this password and holds %n account(s).", nullptr,
                                  static_cast<int>(*findings.accounts)));
    }

    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand(CLI::App &parser)
{
    return std::make_unique<VerifyCommand>(parser);
}

} // namespace countersign::cli
