#include "tests/screens/screens.h"
#include "tests/support/fake_time_server.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/fixed_elapsed_clock.h"
#include "tests/support/fixed_random.h"
#include "ui/clock/clock_health.h"
#include "ui/dialogs/clock_dialog.h"

#include <QTest>

namespace countersign::screens {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr UnixMilliseconds kNow(1'795'368'000'000ms);
constexpr QSize kDialogSize(480, 320);

/// A computer whose clock is slow by 134 s, and time servers that know better.
struct Surroundings
{
    FixedClock wall{kNow};
    FixedElapsedClock elapsed;
    FixedRandom random;
    CorrectedClock clock{wall, elapsed};
    ClockHealth health{clock, random};
    FixedClock truth{kNow + 134s};
    FakeTimeServer servers[4]{FakeTimeServer(truth), FakeTimeServer(truth), FakeTimeServer(truth),
                              FakeTimeServer(truth)};
    std::unique_ptr<QWidget> dialog = {};
};

Page page(const QString &name, bool isMeasured)
{
    return {name, kDialogSize, [isMeasured] {
                auto with = std::make_shared<Surroundings>();
                QStringList servers;
                for (const FakeTimeServer &server : with->servers)
                    servers += server.name();
                if (isMeasured) {
                    with->health.measure(servers);
                    (void)QTest::qWaitFor([&with] { return !with->health.isMeasuring(); });
                }
                with->dialog = std::make_unique<ClockDialog>(
                    with->health, with->clock,
                    u"time.cloudflare.com ntp.aliyun.com ntp.tencent.com ntp.nict.jp time.nist.gov"_s);
                with->dialog->resize(with->dialog->sizeHint().expandedTo(kDialogSize));
                present(*with->dialog);
                return std::shared_ptr<QWidget>(with, with->dialog.get());
            }};
}

} // namespace

std::vector<Page> clockPages()
{
    return {page(u"clock"_s, false), page(u"clock-slow"_s, true)};
}

} // namespace countersign::screens
