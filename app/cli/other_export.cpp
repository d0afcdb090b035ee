#include "app/cli/other_export.h"

#include "app/cli/account_query.h"
#include "app/cli/export_report.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/base/private_file.h"
#include "core/transfer/export_proof.h"
#include "ui/text/export_words.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace countersign::cli {

namespace {

/// The accounts of the file, and what it can't hold of those that were asked for.
struct Choice
{
    std::vector<AccountDraft> accounts = {};
    std::vector<ExportGap> gaps = {};

    std::size_t refused() const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(gaps, [](const ExportGap &gap) { return gap.losses.refused.has_value(); }));
    }
};

/// Errors: QueryMatchesNothing.
Result<Choice> choose(const Vault &vault, const Exporter &exporter, const OtherExport &wanted)
{
    std::vector<AccountDraft> drafts;
    for (const Account *account : findAccounts(vault, wanted.query, Among::Active)) {
        if (!wanted.group.empty() && std::ranges::find(account->groups, wanted.group) == account->groups.end())
            continue;
        drafts.push_back(draftFromAccount(*account));
    }
    if (drafts.empty())
        return Error{.code = ErrorCode::QueryMatchesNothing, .where = wanted.query + wanted.group};
    std::vector<ExportLosses> losses = exportLosses(exporter, drafts);
    Choice choice;
    for (std::size_t place = 0; place < drafts.size(); ++place) {
        AccountDraft &draft = drafts[place];
        const bool isRefused = losses[place].refused.has_value();
        if (isRefused || !losses[place].lost.empty())
            choice.gaps.push_back({draft.issuer, draft.name, draft.parameters, std::move(losses[place])});
        if (!isRefused)
            choice.accounts.push_back(std::move(draft));
    }
    return choice;
}

/// Why nothing is written, if that is so.
std::optional<ExitStatus> refusal(const Program &program, const Exporter &exporter, const Choice &choice,
                                  bool isPartial)
{
    const auto refused = static_cast<int>(choice.refused());
    if (choice.accounts.empty())
        //: %1 is a format: "Aegis, encrypted"
        return program.fail(ExitStatus::Refused,
                            Cli::tr("Not written: none of the accounts can be in “%1”. Choose another format.")
                                .arg(exportName(exporter)));
    if (refused > 0 && !isPartial)
        return program.fail(
            ExitStatus::Refused,
            Cli::tr("Not written: %n account(s) cannot be in it. Choose another format, or add --partial to write the "
                    "others.",
                    nullptr, refused));
    return {};
}

/// Proves that it gives the same accounts again, then writes it.
Result<void> writeProven(Program &program, const Exporter &exporter, const std::string &file,
                         const std::vector<AccountDraft> &accounts, const SecretBytes &password)
{
    const auto content = exporter.write(accounts, {password, program.random, program.clock.now()});
    if (!content)
        return content.error();
    // EXPOSE: the user asked for the file, and was told what is in it.
    const ByteView bytes = content->expose();
    if (exporter.comesBack) {
        if (const auto proven = proveExport(bytes, accounts, password); !proven)
            return proven;
    }
    return writePrivateFile(program.files, file, bytes);
}

} // namespace

Result<ExitStatus> exportToOther(Program &program, const Exporter &exporter, const OtherExport &wanted)
{
    const bool isEncrypted = exporter.protection == Protection::Password;
    if (!isEncrypted && !wanted.passwordFile.empty())
        return program.fail(ExitStatus::Usage, Cli::tr("This format takes no password. See --list-formats."));
    const auto open = openVault(program);
    if (!open)
        return open.error();
    auto choice = choose(open->vault, exporter, wanted);
    if (!choice)
        return choice.error();
    noteGaps(program, choice->gaps);
    if (const auto refused = refusal(program, exporter, *choice, wanted.isPartial))
        return *refused;
    SecretBytes password;
    if (isEncrypted) {
        auto chosen = newPassword(wanted.passwordFile);
        if (!chosen)
            return chosen.error();
        password = *std::move(chosen);
    }
    if (const auto written = writeProven(program, exporter, wanted.file, choice->accounts, password); !written)
        return written.error();
    reportExport(program,
                 {.files = {wanted.file},
                  .format = std::string(exporter.id),
                  .accounts = choice->accounts.size(),
                  .isProven = exporter.comesBack,
                  .isPlain = !isEncrypted,
                  .gaps = std::move(choice->gaps)});
    return ExitStatus::Done;
}

} // namespace countersign::cli
