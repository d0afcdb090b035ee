#include "tests/screens/screens.h"
#include "tests/support/session_fixture.h"
#include "ui/dialogs/refused_code_dialog.h"
#include "ui/window/refusal_words.h"

namespace countersign::screens {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize kDialogSize(420, 320);

/// What is known of one account, and its checklist.
struct Surroundings
{
    SessionFixture vault = {};
    std::vector<CodeEvent> events = {};
    ClockFacts facts = {.state = ClockFacts::State::Right};
    std::unique_ptr<QWidget> dialog = {};

    std::vector<RefusalRow> rows() const
    {
        const Account &account = vault.account(0);
        const UnixTime now = vault.clock.now();
        const RefusalContext context{.vault = vault.session.vault(), .account = account, .now = now, .untilFresh = 12s};
        std::vector<RefusalRow> rows;
        for (const RefusalCheck &check : checkRefusal(vault.session.vault(), account, events, facts, now))
            rows.push_back(refusalRow(check, context));
        return rows;
    }
};

/// `prepare` says what is known.
Page page(const QString &name, void (*prepare)(Surroundings &with))
{
    return {name, kDialogSize, [prepare] {
                auto with = std::make_shared<Surroundings>();
                std::vector<AccountDraft> drafts;
                drafts.push_back(samples::totp("Alibaba Cloud", "ops@acme.onaliyun.com"));
                drafts.push_back(samples::totp("Alibaba Cloud", "dev@acme.onaliyun.com"));
                if (!with->vault.create(std::move(drafts)))
                    qFatal("no vault");
                prepare(*with);
                with->dialog = std::make_unique<RefusedCodeDialog>(
                    u"Alibaba Cloud · ops@acme.onaliyun.com"_s, [&with = *with] { return with.rows(); },
                    with->vault.clock);
                with->dialog->resize(with->dialog->sizeHint().expandedTo(kDialogSize));
                present(*with->dialog);
                return std::shared_ptr<QWidget>(with, with->dialog.get());
            }};
}

void confirm(Surroundings &with)
{
    (void)with.vault.session.apply(changes::confirm(with.vault.account(0)));
}

} // namespace

std::vector<Page> refusalPages()
{
    return {
        page(u"refused-two-codes"_s, [](Surroundings &) {}),
        page(u"refused-used"_s,
             [](Surroundings &with) {
                 confirm(with);
                 const UnixTime now = with.vault.clock.now();
                 const CodeEvent copied{with.vault.id(0), CodeUse::Copied, now - 9s, now - 18s, now + 12s};
                 with.events = {copied, copied};
             }),
        page(u"refused-clock"_s,
             [](Surroundings &with) {
                 confirm(with);
                 with.facts = {.state = ClockFacts::State::Wrong, .offset = 134s};
             }),
        page(u"refused-nothing-found"_s, confirm),
    };
}

} // namespace countersign::screens
