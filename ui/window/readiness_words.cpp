#include "ui/window/readiness_words.h"

#include "core/providers/provider.h"
#include "ui/session/backup_keeper.h"
#include "ui/text/display_text.h"
#include "ui/window/backup_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString shown(const std::string &text)
{
    return displayText(QString::fromStdString(text));
}

} // namespace

std::optional<BackupFacts> backupFacts(const BackupKeeper &keeper)
{
    const LastBackup *last = keeper.last();
    if (!last)
        return {};
    return BackupFacts{.made = last->made, .isCurrent = keeper.changesSince() == 0, .accounts = last->accounts};
}

ReadinessPoint backupPoint(const BackupKeeper &keeper, const Clock &clock)
{
    const QString last = lastBackupText(keeper, clock);
    if (last.isEmpty())
        return {.sign = Sign::Exclamation,
                .title = Words::tr("No backup"),
                .text = Words::tr("Your accounts are on this computer only."),
                .action = Words::tr("Backups…")};
    // The folder itself may be lost with the computer, which nobody can tell from here.
    const QString outside = u'\n' + Words::tr("Keep the folder, or a copy of it, outside this computer.");
    if (keeper.failure())
        return {.sign = Sign::Exclamation,
                .title = Words::tr("The last backup failed"),
                .text = backupProblem(*keeper.failure()),
                .action = Words::tr("Backups…")};
    if (keeper.isOld())
        return {.sign = Sign::Question,
                .title = Words::tr("The backup is old"),
                .text = last + outside,
                .action = Words::tr("Backups…")};
    return {.sign = Sign::Tick, .title = Words::tr("Backed up, and proven"), .text = last + outside};
}

ReadinessPoint recoveryKeyPoint(bool isThere)
{
    if (isThere)
        return {.sign = Sign::Tick,
                .title = Words::tr("There is a recovery key"),
                .text = Words::tr("It opens the vault and its backups without the password. Keep it on paper.")};
    return {.sign = Sign::Question,
            .title = Words::tr("No recovery key"),
            .text = Words::tr("With one, a forgotten password does not lock you out."),
            .action = Words::tr("Make one…")};
}

TickRow readinessRow(const Account &account, const Readiness &readiness)
{
    QStringList status{readiness.isBackedUp ? Words::tr("backed up") : Words::tr("not backed up")};
    if (readiness.hasOtherDevice)
        status += Words::tr("second device");
    if (readiness.unusedCodes > 0)
        status += Words::tr("%n recovery code(s)", nullptr, static_cast<int>(readiness.unusedCodes));
    if (readiness.areCodesElsewhere)
        status += Words::tr("codes elsewhere");
    if (readiness.hasUnbinder)
        //: Somebody can turn codes off for the account
        status += Words::tr("somebody can help");
    const bool isSafe = readiness.isBackedUp && readiness.hasOtherWay();
    TickRow row{.issuer = shown(account.issuer), .name = shown(account.name), .status = status.join(u" · "_s)};
    row.isTickable = false;
    row.sign = readiness.isLocked() ? Sign::Exclamation : isSafe ? Sign::Tick : Sign::Question;
    row.tone = readiness.isLocked() ? TickTone::Warning : TickTone::Quiet;
    return row;
}

EmergencyAccount emergencyAccount(const Account &account, const Readiness &readiness, bool withCodes)
{
    EmergencyAccount entry{.heading = shown(account.issuer.empty() ? account.name : account.issuer),
                           .subheading = account.issuer.empty() ? QString() : shown(account.name)};
    entry.ways += readiness.isBackedUp ? Words::tr("Its key is in the backup.") : Words::tr("It is not in a backup.");
    if (!account.alsoOn.empty())
        entry.ways += Words::tr("The same codes are also on: %1").arg(shown(account.alsoOn));
    if (!account.unbinder.empty())
        entry.ways += Words::tr("Who can turn the codes off: %1").arg(shown(account.unbinder));
    if (!account.codesPlace.empty())
        entry.ways += Words::tr("Recovery codes: %1").arg(shown(account.codesPlace));
    if (readiness.unusedCodes > 0)
        entry.ways
            += Words::tr("%n unused recovery code(s) in the vault.", nullptr, static_cast<int>(readiness.unusedCodes));
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    if (provider && !provider->appealPage.empty())
        //: %1 is a web address
        entry.ways += Words::tr("If nothing else helps: %1").arg(latin(provider->appealPage));
    if (!withCodes)
        return entry;
    for (const RecoveryCode &code : account.recoveryCodes) {
        // EXPOSE: onto the sheet that was asked for with the password.
        if (!code.isUsed)
            entry.codes += displayText(code.code.exposeText());
    }
    return entry;
}

} // namespace countersign
