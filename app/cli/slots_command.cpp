#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/kdf_options.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/recovery_key_file.h"
#include "app/cli/slot_output.h"
#include "app/cli/vault_access.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <vector>

namespace countersign::cli {

namespace {

/// Saves `open` and says what was done: in words, or as JSON that has nothing but the schema.
Result<ExitStatus> finish(Program &program, OpenVault &open, const QString &done)
{
    if (const auto saved = saveVault(program, open); !saved)
        return saved.error();
    if (program.options.json)
        const JsonWriter json;
    else
        program.print(done);
    return ExitStatus::Done;
}

class ListSlots final : public Command
{
public:
    Result<ExitStatus> run(Program &program) override
    {
        const VaultStore store = vaultStore(program);
        if (!store.exists())
            return Error{.code = ErrorCode::VaultMissing, .where = store.path().string()};
        const auto info = store.inspect();
        if (!info)
            return info.error();
        std::vector<SlotInfo> slots = info->slots;
        // The list needs no secret; with one it tells which slot that opens.
        const bool opens = !program.options.passwordFile.empty() || !program.options.recoveryKeyFile.empty();
        if (opens) {
            const auto open = openVault(program);
            if (!open)
                return open.error();
            slots = open->keys.slotInfos();
        }
        write(program, slots, opens ? Opener::Known : Opener::Unknown);
        return ExitStatus::Done;
    }

private:
    static void write(const Program &program, const std::vector<SlotInfo> &slots, Opener opener)
    {
        if (!program.options.json) {
            for (const SlotInfo &slot : slots)
                program.print(slotLine(slot, opener));
            return;
        }
        JsonWriter json;
        json.name("slots");
        json.beginArray();
        for (const SlotInfo &slot : slots)
            writeSlot(json, slot, opener);
        json.endArray();
    }
};

class AddPassword final : public Command
{
public:
    explicit AddPassword(CLI::App &parser)
        : m_kdf(parser)
    {
        parser
            .add_option("--new-password-file", m_newPasswordFile,
                        Cli::tr("A file that holds the new password").toStdString())
            ->type_name("FILE");
    }

    Result<ExitStatus> run(Program &program) override
    {
        auto open = openVault(program);
        if (!open)
            return open.error();
        const auto password = newPassword(m_newPasswordFile);
        if (!password)
            return password.error();
        if (const auto added = open->keys.addPassword(*password, m_kdf.cost(), program.random); !added)
            return added.error();
        return finish(program, *open, Cli::tr("The password is added. The others open the vault as before."));
    }

private:
    std::string m_newPasswordFile;
    KdfOptions m_kdf;
};

class AddRecovery final : public Command
{
public:
    explicit AddRecovery(CLI::App &parser)
    {
        parser.add_option("FILE", m_file, Cli::tr("The new file to write the key to").toStdString())->required();
        parser.add_flag("--replace", m_replace,
                        Cli::tr("Take the place of the recovery key that there is").toStdString());
    }

    Result<ExitStatus> run(Program &program) override
    {
        auto open = openVault(program);
        if (!open)
            return open.error();
        if (open->keys.hasSlot(SlotType::Recovery) && !m_replace)
            return program.fail(ExitStatus::Refused,
                                Cli::tr("There is a recovery key already. Add --replace to make a new one, after which "
                                        "the old one opens only older backups."));
        // The key's file comes first: a vault must not name a recovery key that nobody has.
        const RecoveryKey key = RecoveryKey::generate(program.random);
        if (const auto written = writeRecoveryKey(program.files, m_file, key); !written)
            return written.error();
        const auto set = open->keys.setRecoveryKey(key, program.random);
        auto status = set ? finish(program, *open,
                                   Cli::tr("The recovery key is in “%1”. Move it to a safe place away from this "
                                           "computer.")
                                       .arg(displayText(m_file)))
                          : set.error();
        if (!status)
            std::filesystem::remove(m_file); // it opens nothing
        return status;
    }

private:
    std::string m_file;
    bool m_replace = false;
};

class RemoveSlot final : public Command
{
public:
    explicit RemoveSlot(CLI::App &parser)
    {
        parser.add_option("ID", m_id, Cli::tr("The id that “slots” prints, or its beginning").toStdString())
            ->required();
    }

    Result<ExitStatus> run(Program &program) override
    {
        auto open = openVault(program);
        if (!open)
            return open.error();
        const auto slot = find(open->keys.slotInfos());
        if (!slot)
            return slot.error();
        if (const auto removed = open->keys.removeSlot(slot->id); !removed)
            return removed.error();
        //: %1 is what was removed, as in "recovery key 1f2e3d4c"
        return finish(program, *open,
                      Cli::tr("Removed: %1. Older backups still open with it.").arg(slotNames({&*slot, 1})));
    }

private:
    Result<SlotInfo> find(const std::vector<SlotInfo> &slots) const
    {
        std::vector<SlotInfo> found;
        std::ranges::copy_if(slots, std::back_inserter(found), [this](const SlotInfo &slot) {
            return !slot.id.isNull() && slot.id.text().starts_with(m_id);
        });
        if (found.empty())
            return Error{.code = ErrorCode::SlotNotFound, .where = m_id};
        if (found.size() > 1)
            return Error{.code = ErrorCode::QueryMatchesSeveral, .where = m_id};
        return found.front();
    }

    std::string m_id;
};

class UpgradeSlot final : public Command
{
public:
    explicit UpgradeSlot(CLI::App &parser)
        : m_kdf(parser)
    { }

    Result<ExitStatus> run(Program &program) override
    {
        auto unlocked = unlockVault(program);
        if (!unlocked)
            return unlocked.error();
        if (!unlocked->password)
            return program.fail(ExitStatus::Usage,
                                Cli::tr("Only a password has a cost. Open the vault with the password."));
        OpenVault &open = unlocked->open;
        const KdfCost cost = m_kdf.cost();
        if (const auto done
            = open.keys.rewrapPassword(*open.keys.openedWith(), *unlocked->password, cost, program.random);
            !done)
            return done.error();
        //: %1 is a number of passes over %2 MiB of memory
        return finish(program, open,
                      Cli::tr("Trying this password now costs %1 passes over %2 MiB.")
                          .arg(cost.operations)
                          .arg(cost.memoryKibibytes / 1024));
    }

private:
    KdfOptions m_kdf;
};

class SlotsCommand final : public Command
{
public:
    explicit SlotsCommand(CLI::App &parser)
    {
        const auto declare = [&](const char *name, const QString &summary, auto make) {
            CLI::App *part = parser.add_subcommand(name, summary.toStdString());
            part->group(Cli::tr("Commands").toStdString());
            part->get_option("--help")->group(Cli::tr("Options").toStdString());
            m_parts.push_back({part, make(*part)});
        };
        declare("add-password", Cli::tr("Add a password beside the others"),
                [](CLI::App &part) { return std::make_unique<AddPassword>(part); });
        declare("add-recovery", Cli::tr("Make a recovery key and write it to a new file"),
                [](CLI::App &part) { return std::make_unique<AddRecovery>(part); });
        declare("remove", Cli::tr("Remove a way to open the vault, but never the last"),
                [](CLI::App &part) { return std::make_unique<RemoveSlot>(part); });
        declare("upgrade", Cli::tr("Make trying the password as costly as suits this computer"),
                [](CLI::App &part) { return std::make_unique<UpgradeSlot>(part); });
        parser.require_subcommand(0, 1);
    }

    Result<ExitStatus> run(Program &program) override
    {
        for (const Part &part : m_parts) {
            if (part.parser->parsed())
                return part.command->run(program);
        }
        return ListSlots().run(program);
    }

private:
    struct Part
    {
        const CLI::App *parser;
        std::unique_ptr<Command> command;
    };
    std::vector<Part> m_parts;
};

} // namespace

std::unique_ptr<Command> makeSlotsCommand(CLI::App &parser)
{
    return std::make_unique<SlotsCommand>(parser);
}

} // namespace countersign::cli
