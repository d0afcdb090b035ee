#include "ui/dialogs/comparison_words.h"

#include "ui/text/display_text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonWords)
};

/// A text on both sides; an empty one is said.
QString quoted(const std::string &text)
{
    return text.empty() ? ComparisonWords::tr("nothing") : ComparisonWords::tr("“%1”").arg(displayText(text));
}

QString groupsText(const Account &account)
{
    QStringList groups;
    for (const std::string &group : account.groups)
        groups += displayText(group);
    return groups.isEmpty() ? ComparisonWords::tr("none") : groups.join(u", "_s);
}

QString stateText(BindingState state)
{
    switch (state) {
    case BindingState::Pending:
        return ComparisonWords::tr("not confirmed yet");
    case BindingState::Confirmed:
        return ComparisonWords::tr("confirmed");
    case BindingState::Retired:
        return ComparisonWords::tr("retired");
    }
    return {};
}

QString fieldText(const Account &here, const Account &there, AccountField field)
{
    switch (field) {
    case AccountField::Issuer:
        return ComparisonWords::tr("Issuer: %1 here, %2 there").arg(quoted(here.issuer), quoted(there.issuer));
    case AccountField::Name:
        return ComparisonWords::tr("Name: %1 here, %2 there").arg(quoted(here.name), quoted(there.name));
    case AccountField::Key:
        return ComparisonWords::tr("The keys differ, and so do the codes");
    case AccountField::Counter:
        return ComparisonWords::tr("Counter: %1 here, %2 there").arg(here.counter).arg(there.counter);
    case AccountField::Groups:
        return ComparisonWords::tr("Groups: %1 here, %2 there").arg(groupsText(here), groupsText(there));
    case AccountField::Note:
        return ComparisonWords::tr("The notes differ");
    case AccountField::Favorite:
        return here.favorite ? ComparisonWords::tr("Pinned here only") : ComparisonWords::tr("Pinned there only");
    case AccountField::State:
        return ComparisonWords::tr("Binding: %1 here, %2 there").arg(stateText(here.state), stateText(there.state));
    case AccountField::Trash:
        return here.isInTrash() ? ComparisonWords::tr("In the Trash here only")
                                : ComparisonWords::tr("In the Trash there only");
    case AccountField::MinimumLeft:
        return ComparisonWords::tr("The time that must be left for copying differs");
    case AccountField::RecoveryCodes:
        return ComparisonWords::tr("The recovery codes differ");
    case AccountField::Readiness:
        return ComparisonWords::tr("The notes on a lost device differ");
    case AccountField::UnknownFields:
        return ComparisonWords::tr("Details of a newer version differ");
    }
    return {};
}

} // namespace

QString accountTitle(const Account &account)
{
    QStringList parts{displayText(account.issuer), displayText(account.name)};
    parts.removeAll(QString());
    return parts.isEmpty() ? ComparisonWords::tr("(no name)") : parts.join(u" · "_s);
}

QString differenceText(const Account &here, const Account &there, const ComparedAccount &compared)
{
    QStringList lines;
    for (const AccountField field : compared.fields)
        lines += fieldText(here, there, field);
    return lines.join(u'\n');
}

} // namespace countersign
