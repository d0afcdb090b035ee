// A vault with 10,000 accounts: what opening, saving and one tick of its visible rows cost. Key derivation is left out
// (its cost is chosen), and so is the disk (what it takes is the disk's): the least cost, and no fsync.

#include "core/vault/account_filter.h"
#include "tests/support/session_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr int kAccounts = 10'000;
constexpr int kVisibleRows = 12;
constexpr int kRounds = 15;

/// The median, in milliseconds.
double milliseconds(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + kRounds / 2);
    return times[kRounds / 2];
}

void report(const char *what, double time, double limit)
{
    std::printf("%-58s %8.2f ms   (at most %g)\n", what, time, limit);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    SessionFixture fixture;
    Session &session = fixture.session;
    if (!fixture.create(samples::manyDrafts(kAccounts)))
        return 1;

    const VaultStore store(fixture.files, fixture.random, session.vaultPath());
    const auto password = SessionFixture::password();
    report("Open (read, decrypt, decode)", milliseconds([&] { (void)store.open(password); }), 150);

    auto open = *store.open(password);
    report("Save in the GUI thread (encode, seal, check)", milliseconds([&] { (void)store.prepare(open); }), 200);
    report("Save in all, without the disk's own time", milliseconds([&] { (void)store.save(open); }), 200);

    const auto &accounts = session.vault().accounts();
    report("Tick of the visible rows: code and next code", milliseconds([&] {
               for (int row = 0; row < kVisibleRows; ++row) {
                   const AccountId id = accounts[accounts.size() - 1 - static_cast<std::size_t>(row)].id;
                   (void)session.code(id);
                   (void)session.nextCode(id);
               }
           }),
           1);
    report("Search: one keystroke over all accounts", milliseconds([&] {
               const AccountFilter filter("provider 99");
               (void)std::ranges::count_if(accounts,
                                           [&filter](const Account &account) { return filter.matches(account); });
           }),
           10);
    return 0;
}
