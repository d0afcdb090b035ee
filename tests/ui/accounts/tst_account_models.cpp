#include "tests/support/session_fixture.h"
#include "ui/accounts/account_filter_model.h"
#include "ui/accounts/account_list_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <memory>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Both models on a session, each watched by a tester.
struct Models
{
    explicit Models(std::vector<AccountDraft> drafts)
    {
        if (!fixture.create(std::move(drafts)))
            qFatal("no session");
        list = std::make_unique<AccountListModel>(fixture.session);
        filter = std::make_unique<AccountFilterModel>();
        filter->setSourceModel(list.get());
        listTester = std::make_unique<QAbstractItemModelTester>(list.get());
        filterTester = std::make_unique<QAbstractItemModelTester>(filter.get());
    }

    AccountRow row(int row) const { return list->index(row).data(AccountListModel::RowRole).value<AccountRow>(); }

    QStringList shown() const
    {
        QStringList titles;
        for (int row = 0; row < filter->rowCount(); ++row)
            titles += filter->index(row, 0).data(AccountListModel::RowRole).value<AccountRow>().title();
        return titles;
    }

    void edit(std::size_t row, const std::function<void(Account &)> &change)
    {
        Account account = fixture.account(row).clone();
        change(account);
        QVERIFY(fixture.session.apply(changes::edit(std::move(account))));
    }

    SessionFixture fixture = {};
    std::unique_ptr<AccountListModel> list = {};
    std::unique_ptr<AccountFilterModel> filter = {};
    std::unique_ptr<QAbstractItemModelTester> listTester = {};
    std::unique_ptr<QAbstractItemModelTester> filterTester = {};
};

std::vector<AccountDraft> three()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona@example.com"));
    drafts.push_back(samples::totp("Alibaba Cloud", "ops@acme.onaliyun.com", "another key, 1234567"));
    drafts.push_back(samples::hotp("Bank", "token 7"));
    return drafts;
}

} // namespace

class TestAccountModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsCodeAndCountdownFromOneReadingOfTheClock()
    {
        Models models(three());
        models.fixture.clock.set(UnixTime(59s)); // RFC 6238: 94287082
        const AccountRow row = models.row(0);
        QCOMPARE(row.issuer, u"GitHub"_s);
        QCOMPARE(row.name, u"mona@example.com"_s);
        QCOMPARE(row.code, u"287082"_s);
        QCOMPARE(row.secondsLeft, 1);
        QCOMPARE(row.periodSeconds, 30);
        models.fixture.clock.set(UnixTime(60s));
        QCOMPARE(models.row(0).secondsLeft, 30);
        QVERIFY(models.row(0).code != row.code);
        QCOMPARE(models.row(0).code, row.nextCode);
    }

    void showsTheNextCodeOnlyNearTheEnd()
    {
        Models models(three());
        models.fixture.clock.set(UnixTime(30s));
        QVERIFY(models.row(0).nextCode.isEmpty());
        models.fixture.clock.set(UnixTime(53s));
        QVERIFY(!models.row(0).nextCode.isEmpty());
    }

    void aNewSecondNeedsNoSignal()
    {
        Models models(three());
        QSignalSpy changed(models.list.get(), &QAbstractItemModel::dataChanged);
        models.fixture.clock.advance(1s);
        QVERIFY(changed.isEmpty());
    }

    void aUsedCodeIsMarkedUntilItsPeriodEnds()
    {
        Models models(three());
        models.fixture.clock.set(UnixTime(30s));
        QSignalSpy changed(models.filter.get(), &QAbstractItemModel::dataChanged);
        models.fixture.session.markUsed(models.fixture.id(0));
        QCOMPARE(changed.size(), 1);
        QVERIFY(models.row(0).isUsed);
        models.fixture.clock.set(UnixTime(60s));
        QVERIFY(!models.row(0).isUsed);
    }

    void hotpHasNoCodeUntilItIsAskedFor()
    {
        Models models(three());
        QVERIFY(models.row(2).isHotp);
        QVERIFY(models.row(2).code.isEmpty());
        QSignalSpy ready(&models.fixture.session, &Session::hotpCodeReady);
        QVERIFY(models.fixture.session.requestHotpCode(models.fixture.id(2)));
        QVERIFY(!ready.isEmpty() || ready.wait());
        QCOMPARE(models.row(2).code, u"755224"_s); // RFC 4226 appendix D
    }

    void screenReadersHearIssuerNameAndCodeInGroups()
    {
        Models models(three());
        models.fixture.clock.set(UnixTime(59s));
        const QString text = models.list->index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(text.contains(u"GitHub"_s) && text.contains(u"mona@example.com"_s) && text.contains(u"287 082"_s),
                 qPrintable(text));
    }

    void followsChangesAndUndo()
    {
        Models models(three());
        QCOMPARE(models.shown(), (QStringList{u"GitHub"_s, u"Alibaba Cloud"_s, u"Bank"_s}));
        models.edit(0, [](Account &account) { account.issuer = "GitHub Enterprise"; });
        QCOMPARE(models.shown().first(), u"GitHub Enterprise"_s);
        QVERIFY(models.fixture.session.apply(changes::moveToTrash(models.fixture.account(1), UnixTime(1s))));
        QCOMPARE(models.shown(), (QStringList{u"GitHub Enterprise"_s, u"Bank"_s}));
        models.fixture.session.undo();
        QCOMPARE(models.shown().size(), 3);
        std::vector<AccountDraft> more;
        more.push_back(samples::totp("Steam", "nightowl"));
        QVERIFY(models.fixture.session.addAccounts(std::move(more)));
        QCOMPARE(models.shown().last(), u"Steam"_s);
        models.fixture.session.undo();
        QCOMPARE(models.list->rowCount(), 3);
    }

    void pinnedAccountsStandFirst()
    {
        Models models(three());
        models.edit(2, [](Account &account) { account.favorite = true; });
        QCOMPARE(models.shown(), (QStringList{u"Bank"_s, u"GitHub"_s, u"Alibaba Cloud"_s}));
        QCOMPARE(models.filter->accountAt(0), models.fixture.id(2));
        QCOMPARE(models.filter->rowOf(models.fixture.id(0)), 1);
    }

    void retiredAccountsAreNotShown()
    {
        Models models(three());
        QVERIFY(models.fixture.session.apply(changes::retire(models.fixture.account(0), UnixTime())));
        QCOMPARE(models.shown(), (QStringList{u"Alibaba Cloud"_s, u"Bank"_s}));
        QCOMPARE(models.filter->rowOf(models.fixture.id(0)), -1);
    }

    void searchFindsByIssuerNameGroupNoteAndOtherNames_data()
    {
        QTest::addColumn<QStringList>("found");
        QTest::newRow("git") << QStringList{u"GitHub"_s};
        QTest::newRow("ONALIYUN") << QStringList{u"Alibaba Cloud"_s};
        QTest::newRow("阿里云") << QStringList{u"Alibaba Cloud"_s};
        QTest::newRow("token bank") << QStringList{u"Bank"_s};
        QTest::newRow("office") << QStringList{u"GitHub"_s};
        QTest::newRow("spare phone") << QStringList{u"Bank"_s};
        QTest::newRow("mona bank") << QStringList{};
        QTest::newRow("2fa") << QStringList{u"GitHub"_s, u"Alibaba Cloud"_s, u"Bank"_s};
        QTest::newRow("") << QStringList{u"GitHub"_s, u"Alibaba Cloud"_s, u"Bank"_s};
    }
    void searchFindsByIssuerNameGroupNoteAndOtherNames()
    {
        QFETCH(QStringList, found);
        Models models(three());
        models.edit(0, [](Account &account) { account.groups = {"Office"}; });
        models.edit(2, [](Account &account) { account.note = "on the spare phone"; });
        models.filter->setQuery(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(models.shown(), found);
        models.filter->setQuery({});
        QCOMPARE(models.shown().size(), 3);
    }

    void aGroupShowsItsAccountsOnly()
    {
        Models models(three());
        models.edit(1, [](Account &account) { account.groups = {"Work"}; });
        models.filter->setListFilter({.group = u"Work"_s});
        QCOMPARE(models.shown(), QStringList{u"Alibaba Cloud"_s});
        models.edit(1, [](Account &account) { account.groups.clear(); });
        QVERIFY(models.shown().isEmpty());
        models.filter->setListFilter({});
        QCOMPARE(models.shown().size(), 3);
    }

    void showsOnlyWhatNoSiteHasAccepted()
    {
        Models models(three());
        QVERIFY(models.fixture.session.apply(changes::confirm(models.fixture.account(0))));
        models.filter->setListFilter({.isPendingOnly = true});
        QCOMPARE(models.shown(), (QStringList{u"Alibaba Cloud"_s, u"Bank"_s}));
        QVERIFY(models.fixture.session.apply(changes::confirm(models.fixture.account(1))));
        QCOMPARE(models.shown(), QStringList{u"Bank"_s});
    }

    void showsTheUsersOfOneCloudAccount()
    {
        std::vector<AccountDraft> drafts = three();
        drafts.push_back(samples::totp("Aliyun", "dev@ACME.onaliyun.com", "a key of its own, 12"));
        drafts.push_back(samples::totp("Alibaba Cloud", "ops@other.onaliyun.com", "a third key, 1234567"));
        Models models(std::move(drafts));
        const CloudAccount acme{.service = "Alibaba Cloud", .name = "acme"};
        QVERIFY(models.list->sharedCloudAccounts() == std::vector{acme});
        models.filter->setListFilter({.cloud = acme});
        QCOMPARE(models.shown(), (QStringList{u"Alibaba Cloud"_s, u"Aliyun"_s}));
    }

    void tellsWhatAnAccountIs()
    {
        Models models(three());
        models.fixture.clock.advance(30s);
        const auto badges = [&models](int row) {
            QStringList texts;
            for (const AccountBadge &badge : models.row(row).badges)
                texts += badge.text;
            return texts;
        };
        QCOMPARE(badges(0), QStringList{u"pending"_s});
        QCOMPARE(badges(1), (QStringList{u"RAM"_s, u"pending"_s}));
        QVERIFY(models.fixture.session.apply(changes::confirm(models.fixture.account(1))));
        QCOMPARE(badges(1), QStringList{u"RAM"_s});
        QVERIFY(models.row(0).badges.front().tone == AccountBadge::Tone::Neutral);
        models.fixture.clock.advance(1h);
        QVERIFY(models.row(0).badges.front().tone == AccountBadge::Tone::Warning);
        const QString spoken = models.list->index(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"Alibaba Cloud, ops@acme.onaliyun.com, RAM, code "_s), qPrintable(spoken));
    }

    void lockingLeavesNothingAndUnlockingBringsItBack()
    {
        Models models(three());
        models.fixture.session.lock();
        QCOMPARE(models.list->rowCount(), 0);
        QCOMPARE(models.filter->rowCount(), 0);
        QVERIFY(models.fixture.unlock());
        QCOMPARE(models.shown().size(), 3);
    }

    void aKeystrokeAmongTenThousandIsOneStretchOfRows()
    {
        Models models({});
        models.listTester.reset(); // it looks at all rows after each change: not ten thousand times
        models.filterTester.reset();
        QVERIFY(models.fixture.session.addAccounts(samples::manyDrafts(10'000)));
        QCOMPARE(models.filter->rowCount(), 10'000);
        QSignalSpy removed(models.filter.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(models.filter.get(), &QAbstractItemModel::rowsInserted);
        models.filter->setQuery(u"provider 77"_s);
        QCOMPARE(models.filter->rowCount(), 280); // 77, 77x, 77xx, x77, xx77, x77x without counting one twice
        QVERIFY(removed.size() <= 1);
        QVERIFY(inserted.size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountModels)
#include "tst_account_models.moc"
