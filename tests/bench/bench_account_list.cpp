// The list with 10,000 accounts: filling it, a keystroke until its result is painted, and a tick.

#include "tests/support/session_fixture.h"
#include "ui/accounts/account_filter_model.h"
#include "ui/accounts/account_list_model.h"
#include "ui/accounts/account_view.h"
#include "ui/desktop/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kAccounts = 10'000;
constexpr int kRounds = 15;

/// The median and the longest, in milliseconds.
void report(const char *what, double limit, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::printf("%-58s %8.2f ms, longest %.2f   (at most %g)\n", what, times[kRounds / 2], times.back(), limit);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    theme::apply(application, ThemeChoice::Light, false);
    SessionFixture fixture;
    if (!fixture.create(samples::manyDrafts(kAccounts)))
        return 1;

    report("Fill the list after unlocking", 150, [&] { AccountListModel model(fixture.session); });

    AccountListModel list(fixture.session);
    AccountFilterModel filter;
    filter.setSourceModel(&list);
    AccountView view;
    view.setModel(&filter);
    view.resize(420, 640);
    view.show();
    QCoreApplication::processEvents();
    const auto paint = [&view] {
        QCoreApplication::processEvents(); // the layout, if it was put off
        view.viewport()->repaint();
    };

    const QString typed = u"provider 99"_s;
    qsizetype length = 0;
    report("Search: a keystroke until its result is painted", 10, [&] {
        length = length % typed.size() + 1;
        filter.setQuery(typed.left(length));
        view.selectFirst();
        paint();
    });
    report("Search: all of it cleared, until the list is painted", 10, [&] {
        filter.setQuery(typed);
        filter.setQuery({});
        view.selectFirst();
        paint();
    });
    report("Tick: the visible rows' strips painted again", 10, [&] {
        fixture.clock.advance(1s);
        view.refreshCodes();
        QCoreApplication::processEvents();
    });
    return 0;
}
