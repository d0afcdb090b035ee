#include "ui/window/restore_words.h"

#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/window/restore_flow.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

int asCount(std::size_t number)
{
    return static_cast<int>(number);
}

void addUnreadable(QStringList &sentences, const Vault &backup)
{
    if (!backup.quarantine().empty())
        sentences.append(
            RestoreFlow::tr("%n cannot be read: kept as they are.", nullptr, asCount(backup.quarantine().size())));
}

} // namespace

QString accountLine(const Account &account)
{
    QStringList parts{displayText(account.issuer), displayText(account.name)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

RestoreDialog::Review reviewOf(const Vault &backup)
{
    return {
        .title = {}, .accounts = asCount(backup.accounts().size()), .unreadable = asCount(backup.quarantine().size())};
}

RestoreDialog::Review reviewOf(const Vault &here, const Vault &backup)
{
    RestoreDialog::Review review = reviewOf(backup);
    const VaultComparison comparison = compareVaults(here, backup);
    review.added = asCount(comparison.count(AccountRelation::OnlyThere));
    review.same = asCount(comparison.count(AccountRelation::Same));
    review.different = asCount(comparison.count(AccountRelation::Different));
    review.otherKey = asCount(comparison.count(AccountRelation::OtherKey));
    review.onlyHere = asCount(comparison.count(AccountRelation::OnlyHere));
    for (const ComparedAccount &compared : comparison.accounts) {
        if (compared.relation == AccountRelation::OnlyThere)
            //: An account that only the backup has
            review.details.append(RestoreFlow::tr("+ %1").arg(accountLine(backup.accounts()[*compared.there])));
        else if (compared.relation == AccountRelation::OnlyHere)
            //: An account that the backup does not have
            review.details.append(RestoreFlow::tr("only here: %1").arg(accountLine(here.accounts()[*compared.here])));
        else if (compared.relation == AccountRelation::OtherKey)
            review.details.append(RestoreFlow::tr("another key: %1").arg(accountLine(here.accounts()[*compared.here])));
    }
    return review;
}

QString mergedText(const MergeReport &report, const VaultComparison &comparison, const Vault &backup)
{
    const std::size_t present = comparison.count(AccountRelation::Same) + comparison.count(AccountRelation::Different);
    QStringList sentences{RestoreFlow::tr("%n account(s) added.", nullptr, asCount(report.added.size())),
                          RestoreFlow::tr("%n already here.", nullptr, asCount(present))};
    if (!report.changed.empty())
        sentences.append(RestoreFlow::tr("%n of them completed.", nullptr, asCount(report.changed.size())));
    if (!report.keptBoth.empty())
        sentences.append(
            RestoreFlow::tr("%n with another key: both are kept.", nullptr, asCount(report.keptBoth.size())));
    if (report.fieldsLeft > 0)
        //: Details that a newer version of the program keeps, and which this one does not know
        sentences.append(RestoreFlow::tr("%n detail(s) of a newer version differ: those here stay.", nullptr,
                                         asCount(report.fieldsLeft)));
    addUnreadable(sentences, backup);
    if (!report.isEmpty())
        sentences.append(RestoreFlow::tr("Undo takes all of it back."));
    return sentences.join(u' ');
}

QString replacedText(const VaultComparison &comparison, const Vault &backup)
{
    QStringList sentences{
        RestoreFlow::tr("%n account(s) from the backup.", nullptr, asCount(backup.accounts().size()))};
    if (const std::size_t gone = comparison.count(AccountRelation::OnlyHere); gone > 0)
        sentences.append(RestoreFlow::tr("%n taken out.", nullptr, asCount(gone)));
    addUnreadable(sentences, backup);
    sentences.append(RestoreFlow::tr("Undo takes all of it back."));
    return sentences.join(u' ');
}

QString uselessBackup(const Error &error)
{
    return errorText(error).what + u' ' + RestoreFlow::tr("Choose another backup.");
}

} // namespace countersign
