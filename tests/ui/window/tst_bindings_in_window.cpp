#include "tests/ui/window/window_fixture.h"
#include "ui/accounts/account_view.h"
#include "ui/window/notice_bar.h"
#include "ui/window/toast.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QAction *actionOf(const WindowFixture &fixture, const QString &text)
{
    for (QAction *action : fixture.window->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

std::vector<AccountDraft> twoBindings()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "alice", "the older key 123456"));
    drafts.push_back(samples::totp("GitHub", "alice", "the newer key 123456"));
    return drafts;
}

} // namespace

/// How the window shows whether a site has accepted the codes of an account.
class TestBindingsInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void asksAfterAnHourWhetherTheCodeWasAccepted()
    {
        WindowFixture fixture;
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("Kingsoft Cloud", "zhang.wei"));
        fixture.showWith(std::move(drafts));
        auto *bar = fixture.window->findChild<NoticeBar *>();
        QVERIFY(bar->shownText().isEmpty());
        fixture.vault.clock.advance(1h + 1s);
        fixture.session().lock();
        QVERIFY(fixture.vault.unlock());
        deleteDropped();
        bar = fixture.window->findChild<NoticeBar *>();
        QVERIFY2(bar->shownText().startsWith(u"Was the code of “Kingsoft Cloud"_s), qPrintable(bar->shownText()));
        buttonIn(bar, u"It was"_s)->click();
        QVERIFY(fixture.vault.account(0).state == BindingState::Confirmed);
        QVERIFY(bar->shownText().isEmpty());
        fixture.session().undo();
        QVERIFY(fixture.vault.account(0).state == BindingState::Pending);
        QVERIFY(!bar->shownText().isEmpty());
    }

    void showsSeveralOverdueAccountsOnRequest()
    {
        WindowFixture fixture;
        std::vector<AccountDraft> drafts = twoBindings();
        drafts.push_back(samples::totp("GitLab", "alice"));
        QVERIFY(fixture.vault.create(std::move(drafts)));
        QVERIFY(fixture.session().apply(changes::confirm(fixture.vault.account(2))));
        fixture.vault.clock.advance(2h);
        fixture.show();
        auto *bar = fixture.window->findChild<NoticeBar *>();
        QVERIFY2(bar->shownText().startsWith(u"2 account"_s), qPrintable(bar->shownText()));
        const auto *view = fixture.window->findChild<AccountView *>();
        QCOMPARE(view->model()->rowCount(), 3);
        buttonIn(bar, u"Show them"_s)->click();
        QCOMPARE(view->model()->rowCount(), 2);
        QAbstractButton *chip = buttonIn(fixture.window.get(), u"Pending 2"_s);
        QVERIFY(chip && chip->isChecked());
        QVERIFY(fixture.session().apply(changes::confirm(fixture.vault.account(0))));
        QVERIFY(fixture.session().apply(changes::confirm(fixture.vault.account(1))));
        QCOMPARE(view->model()->rowCount(), 3); // nothing is pending any more, so everything is shown
    }

    void offersToRetireTheOlderBindingOnceTheNewerOneIsAccepted()
    {
        WindowFixture fixture;
        fixture.showWith(twoBindings());
        auto *view = fixture.window->findChild<AccountView *>();
        view->selectAccount(fixture.vault.id(1));
        actionOf(fixture, u"The Site Accepted It"_s)->trigger();
        QVERIFY(fixture.vault.account(1).state == BindingState::Confirmed);
        auto *toast = fixture.window->findChild<Toast *>();
        QVERIFY2(toast->message().contains(u"older binding"_s), qPrintable(toast->message()));
        toast->actionButton()->click();
        QVERIFY(fixture.vault.account(0).state == BindingState::Retired);
        QVERIFY(fixture.vault.account(0).retired == fixture.vault.clock.now());
        QCOMPARE(view->model()->rowCount(), 1);
    }

    void startsAnotherUserOfACloudAccountWithWhatTheirNamesShare()
    {
        WindowFixture fixture;
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("Alibaba Cloud", "ops@acme.onaliyun.com"));
        fixture.showWith(std::move(drafts));
        actionOf(fixture, u"Add Another User…"_s)->trigger();
        const auto *dialog = fixture.window->findChild<QDialog *>();
        QVERIFY(dialog);
        QStringList texts;
        for (const auto *field : dialog->findChildren<QLineEdit *>())
            texts += field->text();
        QVERIFY(texts.contains(u"Alibaba Cloud"_s));
        QVERIFY(texts.contains(u"@acme.onaliyun.com"_s));
    }
};

QTEST_MAIN(TestBindingsInWindow)
#include "tst_bindings_in_window.moc"
