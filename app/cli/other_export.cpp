#include "app/cli/other_export.h"

#include "app/cli/account_output.h"
#include "app/cli/account_query.h"
#include "app/cli/export_report.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/base/private_file.h"
#include "core/otp/migration_writer.h"
#include "core/transfer/export_proof.h"
#include "core/vault/readiness.h"
#include "ui/sheets/migration_pictures.h"
#include "ui/sheets/sheet_exporters.h"
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
    std::vector<const Account *> chosen;
    for (const Account *account : findAccounts(vault, wanted.query, Among::Active)) {
        if (!wanted.group.empty() && std::ranges::find(account->groups, wanted.group) == account->groups.end())
            continue;
        drafts.push_back(draftFromAccount(*account));
        chosen.push_back(account);
    }
    if (drafts.empty())
        return Error{.code = ErrorCode::QueryMatchesNothing, .where = wanted.query + wanted.group};
    std::vector<ExportLosses> losses = exportLosses(exporter, drafts);
    Choice choice;
    for (std::size_t place = 0; place < drafts.size(); ++place) {
        AccountDraft &draft = drafts[place];
        const bool isRefused = losses[place].refused.has_value();
        if (!isRefused && hasWaysBack(*chosen[place]))
            losses[place].lost.push_back(ExportLoss::WaysBack);
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

/// One picture for each ten accounts. Errors: FileExists, before any of them is written.
Result<std::vector<std::string>> writePictures(Program &program, const std::string &file,
                                               const std::vector<AccountDraft> &accounts)
{
    const auto pictures = migrationPictures(accounts, randomBatchId(program.random));
    if (!pictures)
        return pictures.error();
    std::vector<std::string> files{file};
    if (pictures->size() > 1) {
        files.clear();
        for (std::size_t part = 1; part <= pictures->size(); ++part)
            files.push_back(migrationPictureFile(file, part, pictures->size()).string());
    }
    for (const std::string &each : files) {
        std::error_code ignored;
        if (std::filesystem::exists(std::filesystem::symlink_status(each, ignored)))
            return Error{.code = ErrorCode::FileExists, .where = each};
    }
    for (std::size_t part = 0; part < files.size(); ++part) {
        // EXPOSE: the user asked for the pictures, and was told what is in them.
        if (const auto written = writePrivateFile(program.files, files[part], (*pictures)[part].png.expose()); !written)
            return written.error();
    }
    return files;
}

/// None if a password opens the file. Errors: those of `RecipientKey::parse`.
Result<std::optional<RecipientKey>> recipientOf(const OtherExport &wanted)
{
    if (wanted.recipient.empty())
        return std::optional<RecipientKey>();
    const auto key = RecipientKey::parse(wanted.recipient);
    if (!key)
        return key.error();
    return std::optional(*key);
}

/// Two people who use one counter get in each other's way, which nobody notices before a logon fails.
void noteSharedCounters(const Program &program, const Exporter &exporter, const std::vector<AccountDraft> &accounts)
{
    if (!exporter.takesRecipient)
        return;
    for (const AccountDraft &account : accounts) {
        if (!account.parameters.isTimeBased())
            program.note(Cli::tr("“%1” counts its codes: each vault counts on by itself, so only one of you should "
                                 "use it from now on.")
                             .arg(accountLabel(account.issuer, account.name)));
    }
}

/// Proves that it gives the same accounts again, then writes it.
Result<std::vector<std::string>> writeProven(Program &program, const Exporter &exporter, const std::string &file,
                                             const std::vector<AccountDraft> &accounts, const ExportRequest &request)
{
    if (&exporter == &kMigrationQr)
        return writePictures(program, file, accounts);
    const auto content = exporter.write(accounts, request);
    if (!content)
        return content.error();
    // EXPOSE: the user asked for the file, and was told what is in it.
    const ByteView bytes = content->expose();
    if (exporter.comesBack && !request.recipient) { // what only another vault opens was read while it was written
        if (const auto proven = proveExport(bytes, accounts, request.password); !proven)
            return proven.error();
    }
    if (const auto written = writePrivateFile(program.files, file, bytes); !written)
        return written.error();
    return std::vector{file};
}

} // namespace

std::vector<const Exporter *> terminalExporters()
{
    const auto all = allExporters();
    std::vector<const Exporter *> exporters(all.begin(), all.end());
    exporters.push_back(&kMigrationQr);
    exporters.push_back(&kSheetHtml);
    return exporters;
}

const Exporter *terminalExporter(std::string_view id)
{
    const std::vector<const Exporter *> all = terminalExporters();
    const auto exporter = std::ranges::find(all, id, [](const Exporter *each) { return each->id; });
    return exporter == all.end() ? nullptr : *exporter;
}

Result<ExitStatus> exportToOther(Program &program, const Exporter &exporter, const OtherExport &wanted)
{
    const bool isEncrypted = exporter.protection == Protection::Password;
    if (!isEncrypted && !wanted.passwordFile.empty())
        return program.fail(ExitStatus::Usage, Cli::tr("This format takes no password. See --list-formats."));
    const auto recipient = recipientOf(wanted);
    if (!recipient)
        return recipient.error();
    const auto open = openVault(program);
    if (!open)
        return open.error();
    auto choice = choose(open->vault, exporter, wanted);
    if (!choice)
        return choice.error();
    noteGaps(program, choice->gaps);
    if (const auto refused = refusal(program, exporter, *choice, wanted.isPartial))
        return *refused;
    noteSharedCounters(program, exporter, choice->accounts);
    SecretBytes password;
    if (isEncrypted && !*recipient) {
        auto chosen = newPassword(wanted.passwordFile);
        if (!chosen)
            return chosen.error();
        password = *std::move(chosen);
    }
    auto files = writeProven(program, exporter, wanted.file, choice->accounts,
                             {.password = password,
                              .random = program.random,
                              .now = program.clock.now(),
                              .recipient = *recipient ? &**recipient : nullptr,
                              .cost = wanted.cost.value_or(KdfCost::standard())});
    if (!files)
        return files.error();
    reportExport(program,
                 {.files = *std::move(files),
                  .format = std::string(exporter.id),
                  .accounts = choice->accounts.size(),
                  .isProven = exporter.comesBack && !*recipient,
                  .recipient = *recipient,
                  .isPlain = !isEncrypted,
                  .gaps = std::move(choice->gaps)});
    return ExitStatus::Done;
}

} // namespace countersign::cli
