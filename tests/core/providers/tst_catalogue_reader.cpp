#include "core/providers/catalogue_reader.h"

#include <QTest>

#include <initializer_list>

using namespace countersign;
using namespace std::chrono_literals;

class TestCatalogueReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllThatAnEntryCanSay()
    {
        static constexpr std::string_view kLines[] = {
            "Example Cloud",
            "  also: 例云, ExCloud",
            "  sites: example.com, example.cn",
            "  users: users.example.com",
            "  color: FF6A00",
            "  monogram: E",
            "  two-codes",
            "  once",
            "  users-bind-own",
            "  lock-out: 5, 30 min",
            "  bind: https://console.example.com/mfa",
            "  unbind: https://console.example.com/mfa?tab=off#top",
            "  appeal: https://example.com/appeal",
            "  unbind-path: Console › Users › Security",
            "  unbind-path-zh: 控制台 › 用户 › 安全",
            "  help: help.example.net",
            "  root: root@{number}",
            "  sub-user: {user}@{cloud}.users.example.com, {cloud}:{user}",
            "  of-cloud: {user}@{cloud}",
            "  source: https://help.example.net/1",
            "  source: https://help.example.net/2",
            "Second",
            "  glyph: second",
            "  no-codes",
            "  lock-out: 3",
        };
        const Catalogue catalogue = readCatalogue(kLines);
        QVERIFY(catalogue.refused.empty());
        QCOMPARE(catalogue.providers.size(), 2U);
        const Provider &first = catalogue.providers[0];
        QVERIFY(first.name == "Example Cloud" && first.aliases == List({"例云", "ExCloud"}));
        QVERIFY(first.sites == List({"example.com", "example.cn"}) && first.userDomains == List({"users.example.com"}));
        QVERIFY(first.color == RgbColor(0xFF6A00) && first.monogram == "E" && first.glyph.empty());
        QVERIFY(first.asksForTwoCodes && first.acceptsCodeOnce && first.subUsersBindOwn && !first.hasNoCodes);
        QVERIFY(first.lockOutAfter == 5 && first.lockOutLasts == 30min);
        QVERIFY(first.bindingPage == "https://console.example.com/mfa");
        QVERIFY(first.unbindingPage == "https://console.example.com/mfa?tab=off#top");
        QVERIFY(first.appealPage == "https://example.com/appeal");
        QVERIFY(first.unbindingPath == "Console › Users › Security");
        QVERIFY(first.unbindingPathChinese == "控制台 › 用户 › 安全");
        QVERIFY(first.helpSites == List({"help.example.net"}) && first.rootNames == List({"root@{number}"}));
        QVERIFY(first.subUserNames == List({"{user}@{cloud}.users.example.com", "{cloud}:{user}"}));
        QVERIFY(first.cloudNames == List({"{user}@{cloud}"}) && first.sources.size() == 2);
        const Provider &second = catalogue.providers[1];
        QVERIFY(second.glyph == "second" && second.hasNoCodes && !second.asksForTwoCodes);
        QVERIFY(second.lockOutAfter == 3 && !second.lockOutLasts && second.bindingPage.empty());
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"  colour: FF6A00",
                                 "  Two-codes",
                                 "  two-codes: yes",
                                 "  once ",
                                 "  also",
                                 "  also: ",
                                 "  glyph: ",
                                 "  sites:a.example",
                                 "   once",
                                 " once",
                                 "  ",
                                 "  color: red",
                                 "  color: #FF6A00",
                                 "  lock-out: 0",
                                 "  lock-out: -5",
                                 "  lock-out: five",
                                 "  lock-out: 5 min",
                                 "  lock-out: 5, 30",
                                 "  lock-out: 5, 0 min",
                                 "  lock-out: 5, 30 min.",
                                 "  lock-out: 99999999999",
                                 "  bind: http://example.com/",
                                 "  bind: https://",
                                 "  bind: javascript:alert(1)",
                                 "  bind: https://a b.example",
                                 "  bind: https://example.com@evil.example/",
                                 "  bind: HTTPS://example.com/",
                                 "  unbind: file:///etc/passwd",
                                 "  appeal: example.com",
                                 "  source: b.example",
                                 "  sub-user: {name}@{cloud}",
                                 "  sub-user: {user}{cloud}",
                                 "  sub-user: {user}@{user}",
                                 "  sub-user: ops",
                                 "  root: {cloud}@{number}",
                                 "  root: {user",
                                 "  root: user}",
                                 "  root: {user}@ {cloud}",
                                 "  of-cloud: {}"})
            QTest::newRow(line) << QByteArray(line);
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, line);
        const std::string_view lines[] = {"Example", {line.data(), std::size_t(line.size())}};
        QVERIFY(readCatalogue(lines).refused == List({lines[1]}));
    }

    void refusesWhatWasSaidBefore()
    {
        static constexpr std::string_view kLines[] = {"One", "  once", "  once", "Two", "  once"};
        QVERIFY(readCatalogue(kLines).refused == List({"  once"}));
    }

    void refusesPropertiesOfNothing()
    {
        static constexpr std::string_view kLines[] = {"  once", "One"};
        const Catalogue catalogue = readCatalogue(kLines);
        QVERIFY(catalogue.refused == List({"  once"}));
        QCOMPARE(catalogue.providers.size(), 1U);
    }

private:
    using List = std::vector<std::string_view>;
};

QTEST_APPLESS_MAIN(TestCatalogueReader)
#include "tst_catalogue_reader.moc"
