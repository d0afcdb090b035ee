#include "app/cli/command.h"
#include "app/cli/comparing.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/vault_merge.h"

#include <CLI/App.hpp>

namespace countersign::cli {

namespace {

class MergeCommand final : public Command
{
public:
    explicit MergeCommand(CLI::App &parser)
    {
        parser.add_option("FILE", m_file, Cli::tr("Another state of the vault, or a backup").toStdString())->required();
    }

    Result<ExitStatus> run(Program &program) override
    {
        auto vault = unlockVault(program);
        if (!vault)
            return vault.error();
        const auto other = openBeside(program, *vault, m_file);
        if (!other)
            return other.error();
        OpenVault &open = vault->open;
        auto merged
            = mergeVaults(open.vault, other->vault, compareVaults(open.vault, other->vault), {}, program.random);
        const bool isDecision = program.stale.has_value();
        acceptVault(program); // whoever merges has decided
        if (!merged.report.isEmpty() || isDecision) {
            if (const auto saved = changeVault(program, open, std::move(merged.change)); !saved)
                return saved.error();
        }
        program.options.json ? writeJson(merged.report) : print(program, merged.report);
        return ExitStatus::Done;
    }

private:
    static void writeIds(JsonWriter &json, std::string_view name, const std::vector<AccountId> &ids)
    {
        json.name(name);
        json.beginArray();
        for (const AccountId &id : ids)
            json.text(id.text());
        json.endArray();
    }

    static void writeJson(const MergeReport &report)
    {
        JsonWriter json;
        writeIds(json, "added", report.added);
        writeIds(json, "kept_both", report.keptBoth);
        writeIds(json, "changed", report.changed);
        json.name("records_added");
        json.number(static_cast<std::uint64_t>(report.recordsAdded));
    }

    static void print(const Program &program, const MergeReport &report)
    {
        if (report.isEmpty()) {
            program.print(Cli::tr("There is nothing in the other file that is not here."));
            return;
        }
        const auto count = [](const auto &list) { return static_cast<int>(list.size()); };
        if (!report.added.empty())
            program.print(Cli::tr("%n account(s) added.", nullptr, count(report.added)));
        if (!report.keptBoth.empty())
            program.print(Cli::tr("%n account(s) added whose key differs; the one that was here stays too.", nullptr,
                                  count(report.keptBoth)));
        if (!report.changed.empty())
            program.print(Cli::tr("%n account(s) completed.", nullptr, count(report.changed)));
        if (report.recordsAdded > 0)
            program.print(Cli::tr("%n unreadable record(s) added.", nullptr, static_cast<int>(report.recordsAdded)));
    }

    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeMergeCommand(CLI::App &parser)
{
    return std::make_unique<MergeCommand>(parser);
}

} // namespace countersign::cli
