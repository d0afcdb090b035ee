#include "ui/window/which_code.h"

#include "core/vault/code_search.h"
#include "ui/dialogs/which_code_dialog.h"
#include "ui/session/code_journal.h"
#include "ui/session/session.h"
#include "ui/text/account_title.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countersign {

namespace {

struct WhichCodeWords
{
    Q_DECLARE_TR_FUNCTIONS(WhichCode)
};

QString titleOf(const Account &account)
{
    QStringList parts{accountTitle(account.issuer, account.name)};
    parts.removeAll(QString());
    if (account.isInTrash())
        parts.append(WhichCodeWords::tr("in the Trash"));
    else if (!account.isActive())
        parts.append(WhichCodeWords::tr("retired"));
    return parts.join(u" · "_s);
}

QString counted(int offset)
{
    if (offset == 0)
        return WhichCodeWords::tr("The next code that it will give.");
    return offset < 0 ? WhichCodeWords::tr("It was given %n code(s) ago.", nullptr, -offset)
                      : WhichCodeWords::tr("It comes %n code(s) after the next one.", nullptr, offset);
}

QString timed(const CodeMatch &match, UnixTime now)
{
    if (match.offset < 0) //: %1 is a length of time: "45 seconds"
        return WhichCodeWords::tr("Too old: it ended %1 ago.").arg(durationText(now - *match.validUntil));
    if (match.offset > 0) //: %1 is a length of time: "45 seconds"
        return WhichCodeWords::tr("Too early: it begins in %1.").arg(durationText(*match.validFrom - now));
    return WhichCodeWords::tr("The current code.");
}

/// Whether it was used, as far as this window knows.
QString useOf(const CodeMatch &match, const CodeJournal &journal)
{
    const auto isOfThat = [&match](const CodeEvent &event) {
        return event.validFrom == match.validFrom && event.use != CodeUse::Refused;
    };
    if (std::ranges::none_of(journal.eventsOf(match.id), isOfThat))
        return {};
    return u' ' + WhichCodeWords::tr("It was copied here; many sites take a code only once.");
}

std::vector<WhichCodeRow> accountsOf(const Session &session, const CodeJournal &journal, std::string_view typed)
{
    std::vector<WhichCodeRow> rows;
    const UnixTime now = session.clock().now();
    for (const CodeMatch &match : searchCode(session.vault(), typed, now)) {
        const Account &account = *session.find(match.id);
        const bool isTimed = account.parameters.isTimeBased();
        rows.push_back({.id = account.id,
                        .title = titleOf(account),
                        .text = isTimed ? timed(match, now) + useOf(match, journal) : counted(match.offset),
                        .isInList = account.isActive()});
    }
    return rows;
}

QString differenceText(const ClockDifference &difference, const Account &account)
{
    if (difference.mayBeNone()) //: %1 is a length of time: "30 seconds"
        return WhichCodeWords::tr("The clocks agree, as far as a code of %1 can tell.")
            .arg(durationText(account.parameters.period.seconds()));
    const bool isBehind = difference.least > 0s;
    const auto least = isBehind ? difference.least : -difference.most;
    const auto most = isBehind ? difference.most : -difference.least;
    //: %1 is a length of time: "5 minutes", %2 and %3 are seconds
    const QString text = isBehind
        ? WhichCodeWords::tr("This computer's clock is about %1 behind that device (%2 to %3 s).")
        //: %1 is a length of time: "5 minutes", %2 and %3 are seconds
        : WhichCodeWords::tr("This computer's clock is about %1 ahead of that device (%2 to %3 s).");
    return text.arg(durationText((least + most) / 2)).arg(least.count()).arg(most.count()) + u' '
        + WhichCodeWords::tr("If its codes are refused, let the system set the clock from the network.");
}

std::vector<WhichCodeRow> clocksOf(const Session &session, std::string_view typed)
{
    std::vector<WhichCodeRow> rows;
    const UnixTime now = session.clock().now();
    for (const Account &account : session.vault().accounts()) {
        if (!account.isActive())
            continue;
        const auto differences = clockDifferences(account, typed, now);
        if (differences.empty())
            continue;
        const QString text = differences.size() == 1
            ? differenceText(differences.front(), account)
            : WhichCodeWords::tr("The code occurs more than once in this while. Type the device's next one.");
        rows.push_back({.id = account.id, .title = titleOf(account), .text = text});
    }
    return rows;
}

} // namespace

void showWhichCode(const Session &session, const CodeJournal &journal, QWidget &window,
                   std::function<void(const AccountId &id)> select)
{
    const auto search = [&session, &journal](std::string_view typed, WhichCodeDialog::Source source) {
        if (session.state() != Session::State::Unlocked)
            return std::vector<WhichCodeRow>();
        return source == WhichCodeDialog::Source::Anywhere ? accountsOf(session, journal, typed)
                                                           : clocksOf(session, typed);
    };
    auto *dialog = new WhichCodeDialog(search, session.clock(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &WhichCodeDialog::accountChosen, &window, std::move(select));
    dialog->open();
}

} // namespace countersign
