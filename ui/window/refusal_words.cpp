#include "ui/window/refusal_words.h"

#include "core/providers/provider.h"
#include "ui/clock/clock_words.h"
#include "ui/text/display_text.h"
#include "ui/text/support_report_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace countersign {

namespace {

struct Refusal
{
    Q_DECLARE_TR_FUNCTIONS(Refusal)
};

/// Title, text and fix.
struct Words
{
    QString title;
    QString text;
    QString fix = {};
};

QString serviceOf(const Account &account)
{
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    if (provider)
        return QString::fromUtf8(provider->name.data(), static_cast<qsizetype>(provider->name.size()));
    return displayText(account.issuer.empty() ? account.name : account.issuer);
}

Words lockOut(const RefusalCheck &check, const RefusalContext &context)
{
    if (check.likelihood == Likelihood::Likely) {
        const QString wait = check.lasts ? durationText(*check.lasts) : Refusal::tr("a while");
        return {
            Refusal::tr("The site may have locked the account"),
            //: %1 is a service, %2 a length of time: "30 minutes", or "a while"
            Refusal::tr("You tried %n code(s). %1 locks accounts after some wrong ones: wait %2, then try one fresh "
                        "code.",
                        nullptr, check.count)
                .arg(serviceOf(context.account), wait)};
    }
    if (check.likelihood == Likelihood::Possible)
        return {Refusal::tr("The site may lock the account soon"),
                Refusal::tr("You tried %n code(s) in a short time. Find the cause before you try another one.", nullptr,
                            check.count)};
    return {Refusal::tr("No sign of a lock-out"),
            check.count == 0 ? Refusal::tr("No code was copied lately.")
                             : Refusal::tr("You tried %n code(s) lately.", nullptr, check.count)};
}

Words clock(const RefusalCheck &check)
{
    const ClockFacts &facts = check.clock;
    const QString zones = u' ' + Refusal::tr("Time zones don’t matter.");
    const QString fix = Refusal::tr("Check the clock…");
    switch (facts.state) {
    case ClockFacts::State::Wrong: {
        const QString length = offsetLengthText(*facts.offset);
        const QString text = facts.offset->count() > 0
            //: %1 is a length of time: "2 min 14 s"
            ? Refusal::tr("This computer’s clock is %1 slow, so its codes are wrong.").arg(length)
            //: %1 is a length of time: "2 min 14 s"
            : Refusal::tr("This computer’s clock is %1 fast, so its codes are wrong.").arg(length);
        return {Refusal::tr("The clock is off"), text + zones, Refusal::tr("Correct the codes…")};
    }
    case ClockFacts::State::Doubtful:
        return {Refusal::tr("The clock may be off"),
                Refusal::tr("It was just set, or nothing sets this computer’s clock.") + zones, fix};
    case ClockFacts::State::Unknown:
        return {Refusal::tr("The clock may be off"),
                Refusal::tr("It is not known whether this computer’s clock is right.") + zones, fix};
    case ClockFacts::State::Right:
        break;
    }
    return {Refusal::tr("The clock is right"),
            facts.offset ? Refusal::tr("It was compared with time servers.")
                         : Refusal::tr("The system sets it from the network.")};
}

Words otherBinding(const RefusalCheck &check, const RefusalContext &context)
{
    const Account *other = context.vault.find(check.account);
    if (check.likelihood == Likelihood::Likely && !other)
        return {Refusal::tr("This entry is retired"),
                Refusal::tr("The site takes codes of a newer key by now. Use the newer entry, or bind the account "
                            "again.")};
    if (check.likelihood == Likelihood::Likely)
        return {Refusal::tr("There is a newer entry"),
                //: %1 is a moment: "today 09:12"
                Refusal::tr("The same account was added again %1, with another key. The site takes the codes of the "
                            "newer one.")
                    .arg(momentText(other->created, context.now)),
                Refusal::tr("Show it")};
    if (other)
        return {Refusal::tr("There is an older entry"),
                Refusal::tr("If this binding was never finished, the site still takes the codes of the older entry."),
                Refusal::tr("Show it")};
    return {Refusal::tr("It is the only entry"), Refusal::tr("No other entry of this account has another key.")};
}

Words twoCodes(const RefusalCheck &check, const RefusalContext &context)
{
    if (check.likelihood == Likelihood::Unlikely)
        return {Refusal::tr("Two codes were copied"), Refusal::tr("The page asks for two in a row.")};
    return {Refusal::tr("The page asks for two codes"),
            //: %1 is a service
            Refusal::tr("%1 wants two codes in a row: one, and the next one after it.").arg(serviceOf(context.account)),
            Refusal::tr("Two codes…")};
}

Words expiredPage(const RefusalCheck &check, const RefusalContext &context)
{
    const QString fix = Refusal::tr("Scan the screen");
    if (check.likelihood == Likelihood::Likely)
        return {Refusal::tr("The page has expired"),
                //: %1 is a length of time: "2 hours"
                Refusal::tr("The account was added %1 ago, and no code was accepted yet. Open the page again and scan "
                            "its new code.")
                    .arg(durationText(context.now - context.account.created)),
                fix};
    if (check.likelihood == Likelihood::Possible)
        return {Refusal::tr("The page may have a new key by now"),
                Refusal::tr("If it was opened again, the QR code scanned before is dead."), fix};
    return {Refusal::tr("The binding was finished"), Refusal::tr("The site has accepted a code before.")};
}

QString freshFix(const RefusalContext &context)
{
    //: %n seconds until there is another code, which is then copied by itself
    return Refusal::tr("Copy a fresh one in %n s", nullptr, static_cast<int>(context.untilFresh.count()));
}

Words usedCode(const RefusalCheck &check, const RefusalContext &context)
{
    if (check.likelihood == Likelihood::Likely)
        return {Refusal::tr("The code was used before"),
                Refusal::tr("It was copied %n time(s), and most sites take a code only once.", nullptr, check.count),
                freshFix(context)};
    if (check.count == 0)
        return {Refusal::tr("The code was not used before"),
                Refusal::tr("None was copied since the program was started.")};
    return {Refusal::tr("The code was not used before"), Refusal::tr("It was copied once.")};
}

Words lateCode(const RefusalCheck &check, const RefusalContext &context)
{
    const int left = static_cast<int>(check.left->count());
    if (check.likelihood == Likelihood::Likely)
        return {Refusal::tr("The code ran out"),
                Refusal::tr("It had %n s left when it was copied. Enter it sooner.", nullptr, left), freshFix(context)};
    return {Refusal::tr("The code was copied in time"),
            Refusal::tr("It had %n s left when it was copied.", nullptr, left)};
}

Words otherAccount(const RefusalCheck &check, const RefusalContext &context)
{
    if (check.count == 0)
        return {Refusal::tr("It is not another account’s code"),
                //: %1 is a service
                Refusal::tr("The list has no other account at %1.").arg(serviceOf(context.account))};
    return {
        Refusal::tr("It may be another account’s code"),
        //: %1 is a service
        Refusal::tr("The list has %n other account(s) at %1.", nullptr, check.count).arg(serviceOf(context.account)),
        Refusal::tr("Look whose code it is…")};
}

Words parameters(const RefusalCheck &check, const RefusalContext &context)
{
    const QString making = makingText(context.account.parameters);
    if (check.likelihood == Likelihood::Unlikely)
        return {Refusal::tr("The settings are the usual ones, or proven"), making};
    return {Refusal::tr("The settings may not be the site’s"),
            //: %1 is how codes are made: "TOTP, SHA-256, 8 digits, 60 s"
            Refusal::tr("Compare them with the page: %1.").arg(making), Refusal::tr("Edit…")};
}

Words wordsFor(const RefusalCheck &check, const RefusalContext &context)
{
    switch (check.cause) {
    case RefusalCause::LockOut:
        return lockOut(check, context);
    case RefusalCause::Clock:
        return clock(check);
    case RefusalCause::OtherBinding:
        return otherBinding(check, context);
    case RefusalCause::TwoCodes:
        return twoCodes(check, context);
    case RefusalCause::ExpiredPage:
        return expiredPage(check, context);
    case RefusalCause::UsedCode:
        return usedCode(check, context);
    case RefusalCause::LateCode:
        return lateCode(check, context);
    case RefusalCause::OtherAccount:
        return otherAccount(check, context);
    case RefusalCause::Counter:
        return {Refusal::tr("The site may count differently"),
                Refusal::tr("Codes that are made but not entered leave the site behind. Where it offers to "
                            "synchronise, it asks for two codes in a row."),
                Refusal::tr("Two codes…")};
    case RefusalCause::Parameters:
        return parameters(check, context);
    }
    Q_UNREACHABLE();
}

} // namespace

RefusalRow refusalRow(const RefusalCheck &check, const RefusalContext &context)
{
    Words words = wordsFor(check, context);
    return {.cause = check.cause,
            .likelihood = check.likelihood,
            .title = std::move(words.title),
            .text = std::move(words.text),
            .fix = std::move(words.fix)};
}

} // namespace countersign
