#include "app/cli/adding.h"

#include "app/cli/account_output.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/duplicates.h"
#include "ui/text/display_text.h"

#include <QStringList>

namespace countersign::cli {

namespace {

/// What is to be said once it is true: after the save.
struct Words
{
    QStringList lines = {};
    QStringList notes = {};

    void say(const Program &program) const
    {
        for (const QString &note : notes)
            program.note(note);
        if (program.options.json)
            return;
        for (const QString &line : lines)
            program.print(line);
    }
};

/// Another key under the same issuer and name: bound again. Retires the old account, or says that there are two now.
Result<void> settleOtherKey(Words &words, Vault &vault, const Account &existing, OnOtherKey onOtherKey, UnixTime now)
{
    const QString label = accountLabel(existing.issuer, existing.name);
    if (onOtherKey == OnOtherKey::KeepBoth) {
        words.notes.append(Cli::tr("“%1” was here with another key; both are kept. "
                                   "Retire the one that the service no longer accepts.")
                               .arg(label));
        return {};
    }
    const auto undo = vault.apply(changes::retire(existing, now));
    if (!undo)
        return undo.error();
    words.lines.append(Cli::tr("Retired the older “%1”.").arg(label));
    return {};
}

} // namespace

Result<AddReport> addAccounts(Program &program, OpenVault &open, std::vector<AccountDraft> drafts,
                              OnOtherKey onOtherKey)
{
    AddReport result;
    Words words;
    Vault &vault = open.vault;
    for (AccountDraft &draft : drafts) {
        const QString label = accountLabel(draft.issuer, draft.name);
        const Duplicate duplicate = findDuplicate(vault, draft);
        if (duplicate.kind == DuplicateKind::Same) {
            ++result.alreadyPresent;
            words.lines.append(Cli::tr("“%1” is already here.").arg(label));
            continue;
        }
        if (duplicate.kind == DuplicateKind::OtherSecret) {
            const auto settled
                = settleOtherKey(words, vault, *vault.find(duplicate.existing), onOtherKey, program.clock.now());
            if (!settled)
                return settled.error();
        }
        if (draft.counterMissing)
            words.notes.append(
                Cli::tr("“%1” is counter-based, but its link names no counter; it starts at 0.").arg(label));

        const AccountId id = AccountId::generate(program.random);
        std::vector<Account> accounts;
        accounts.push_back(accountFromDraft(std::move(draft), id, program.clock.now()));
        const auto undo = vault.apply(changes::add(vault, std::move(accounts)));
        if (!undo)
            return undo.error();
        result.added.push_back(id);
        words.lines.append(Cli::tr("Added “%1”.").arg(label));
    }
    if (!result.added.empty()) {
        if (const auto saved = saveVault(program, open); !saved)
            return saved.error();
    }
    words.say(program);
    return result;
}

void writeAddReport(JsonWriter &json, const Program &program, const Vault &vault, const AddReport &report,
                    const std::vector<RejectedEntry> &rejected)
{
    json.name("accounts");
    json.beginArray();
    for (const AccountId &id : report.added)
        writeAccount(json, *vault.find(id), program.options.secrets ? Secrets::Shown : Secrets::Hidden);
    json.endArray();
    json.name("already_present");
    json.number(static_cast<std::int64_t>(report.alreadyPresent));
    json.name("rejected");
    json.beginArray();
    for (const RejectedEntry &entry : rejected) {
        json.beginObject();
        json.name("name");
        json.text(entry.name);
        json.name("reason");
        json.text(errorText(entry.error).what.toStdString());
        json.endObject();
    }
    json.endArray();
}

void noteRejected(const Program &program, const ReadLinks &links)
{
    for (const RejectedEntry &entry : links.rejected) {
        const QString reason = errorText(entry.error).line();
        const QString name = displayText(entry.name);
        //: %1 names a link ("line 3", or the account's name), %2 is one or two sentences
        program.note(name.isEmpty() ? reason : Cli::tr("%1: %2").arg(name, reason));
    }
    if (const int missing = links.missingParts; missing > 0)
        program.note(Cli::tr("%n more part(s) of this export hold further accounts; add those too.", nullptr, missing));
}

} // namespace countersign::cli
