#include "tests/support/sample_accounts.h"
#include "ui/window/unbinding_page.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestUnbindingPage : public QObject
{
    Q_OBJECT

    static UnbindingPage pageOf(const char *issuer, const char *name)
    {
        return unbindingPageOf(samples::account(samples::totp(issuer, name), 1));
    }

private Q_SLOTS:
    void tellsWhereAKnownServiceTurnsCodesOff()
    {
        const UnbindingPage page = pageOf("AWS", "alice@123456789012");
        QCOMPARE(page.page.scheme(), u"https"_s);
        QVERIFY2(page.page.host().endsWith(u".amazon.com"_s), qPrintable(page.page.host()));
        QVERIFY2(page.path.contains(u"Security credentials"_s), qPrintable(page.path));
    }

    void speaksChineseWhereTheServiceDoes()
    {
        const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QVERIFY(pageOf("Huawei Cloud", "ops").path.contains(u"解绑"_s));
        const UnbindingPage english = pageOf("Slack", "ops"); // none in Chinese is known
        QVERIFY(!english.path.isEmpty());
    }

    void knowsNothingOfOtherServices()
    {
        const UnbindingPage page = pageOf("The Corner Shop", "me");
        QVERIFY(page.path.isEmpty());
        QVERIFY(page.page.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUnbindingPage)
#include "tst_unbinding_page.moc"
