#include "core/providers/catalogue_reader.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace countersign;

namespace {

std::string_view hostOf(std::string_view page)
{
    page.remove_prefix(page.find("://") + 3);
    return page.substr(0, page.find_first_of("/?#"));
}

bool isWithin(std::string_view host, const std::vector<std::string_view> &domains)
{
    return std::ranges::any_of(domains, [host](std::string_view domain) {
        return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
    });
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::vector<std::string_view> pagesOf(const Provider &provider)
{
    std::vector<std::string_view> pages{provider.bindingPage, provider.unbindingPage, provider.appealPage};
    std::erase(pages, std::string_view());
    return pages;
}

/// Whether the entry says more than names, domains and looks.
bool saysHowItBinds(const Provider &provider)
{
    return provider.asksForTwoCodes || provider.acceptsCodeOnce || provider.hasNoCodes || provider.subUsersBindOwn
        || provider.lockOutAfter || !pagesOf(provider).empty() || !provider.unbindingPath.empty()
        || !provider.rootNames.empty() || !provider.subUserNames.empty() || !provider.cloudNames.empty();
}

/// What an entry knows of binding, in the words of the data file.
QStringList knownOf(const Provider &provider)
{
    QStringList known;
    const auto add = [&known](bool isKnown, const char *word) {
        if (isKnown)
            known.append(QString::fromLatin1(word));
    };
    add(provider.asksForTwoCodes, "two-codes");
    add(provider.acceptsCodeOnce, "once");
    add(provider.hasNoCodes, "no-codes");
    add(provider.subUsersBindOwn, "users-bind-own");
    add(provider.lockOutAfter.has_value(), "lock-out");
    add(!provider.bindingPage.empty(), "bind");
    add(!provider.unbindingPage.empty(), "unbind");
    add(!provider.appealPage.empty(), "appeal");
    add(!provider.unbindingPath.empty(), "unbind-path");
    add(!provider.unbindingPathChinese.empty(), "unbind-path-zh");
    add(!provider.rootNames.empty(), "root");
    add(!provider.subUserNames.empty(), "sub-user");
    add(!provider.cloudNames.empty(), "of-cloud");
    return known;
}

} // namespace

/// The rules of resources/providers.txt that its reader can't know, for every entry of it.
class TestProviderSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReaderRefusesNothing()
    {
        for (const std::string_view line : builtInCatalogue().refused)
            QFAIL(std::string(line).c_str());
        QVERIFY(providers().size() >= 150);
    }

    void everyServiceHasAnEnglishName()
    {
        for (const Provider &provider : providers())
            QVERIFY2(isAscii(provider.name) && !provider.name.empty(), std::string(provider.name).c_str());
    }

    void pagesAreTheServicesOwn()
    {
        for (const Provider &provider : providers()) {
            for (const std::string_view page : pagesOf(provider)) {
                const std::string shown = std::string(provider.name) + ": " + std::string(page);
                const bool isOwn = isWithin(hostOf(page), provider.sites) || isWithin(hostOf(page), provider.helpSites);
                QVERIFY2(isOwn, shown.c_str());
            }
        }
    }

    void helpDomainsAreNeeded()
    {
        for (const Provider &provider : providers()) {
            for (const std::string_view domain : provider.helpSites) {
                const auto isThere = [domain](std::string_view page) { return isWithin(hostOf(page), {domain}); };
                QVERIFY2(std::ranges::any_of(pagesOf(provider), isThere), std::string(domain).c_str());
                QVERIFY2(!isWithin(domain, provider.sites), std::string(domain).c_str());
            }
        }
    }

    void whatIsSaidOfABindingHasASource()
    {
        int count = 0;
        for (const Provider &provider : providers()) {
            QVERIFY2(saysHowItBinds(provider) == !provider.sources.empty(), std::string(provider.name).c_str());
            count += saysHowItBinds(provider) ? 1 : 0;
        }
        QVERIFY(count >= 50);
    }

    void pathsAreMenusInBothLanguages()
    {
        for (const Provider &provider : providers()) {
            const std::string name(provider.name);
            if (provider.unbindingPath.empty()) {
                QVERIFY2(provider.unbindingPathChinese.empty(), name.c_str());
                continue;
            }
            for (const std::string_view path : {provider.unbindingPath, provider.unbindingPathChinese})
                QVERIFY2(path.empty() || path.find(" › ") != std::string_view::npos, name.c_str());
            QVERIFY2(!isAscii(provider.unbindingPathChinese) || provider.unbindingPathChinese.empty(), name.c_str());
        }
    }

    void aServiceWithoutCodesSaysNothingOfThem()
    {
        QVERIFY(findProvider("Apple ID")->hasNoCodes);
        for (const Provider &provider : providers()) {
            if (provider.hasNoCodes)
                QVERIFY(!provider.asksForTwoCodes && !provider.acceptsCodeOnce && provider.bindingPage.empty());
        }
    }

    void twoCodesAreAskedForWhereADocumentSaysSo()
    {
        QStringList asking;
        for (const Provider &provider : providers()) {
            if (provider.asksForTwoCodes)
                asking.append(QString::fromUtf8(provider.name.data(), qsizetype(provider.name.size())));
        }
        const QStringList expected{QStringLiteral("Alibaba Cloud"), QStringLiteral("Kingsoft Cloud"),
                                   QStringLiteral("Huawei Cloud"), QStringLiteral("Amazon Web Services")};
        QCOMPARE(asking, expected);
    }

    void theServicesOfOurUsersAreKnownInDepth_data()
    {
        QTest::addColumn<QString>("known");
        const auto row
            = [](const char *issuer, const char *known) { QTest::newRow(issuer) << QString::fromLatin1(known); };
        row("Aliyun", "two-codes once users-bind-own bind unbind appeal unbind-path unbind-path-zh sub-user");
        row("AWS", "two-codes once users-bind-own bind unbind appeal unbind-path unbind-path-zh root of-cloud");
        row("金山云", "two-codes users-bind-own bind");
        row("Huawei", "two-codes users-bind-own bind unbind appeal unbind-path unbind-path-zh");
        row("观测云", "bind unbind appeal unbind-path unbind-path-zh");
        row("Tencent Cloud", "users-bind-own bind unbind appeal unbind-path unbind-path-zh");
        row("Baidu AI Cloud", "users-bind-own bind");
        row("Volcengine", "users-bind-own bind unbind-path unbind-path-zh");
        row("Microsoft Entra ID", "bind unbind unbind-path unbind-path-zh");
        row("Microsoft", "bind unbind unbind-path unbind-path-zh");
        row("Google", "bind unbind appeal");
        row("GitHub", "bind unbind appeal unbind-path");
        row("GitLab", "once bind unbind appeal unbind-path");
        row("Cloudflare", "bind unbind appeal unbind-path");
        row("Apple", "no-codes appeal");
        row("Proxmox", "lock-out bind");
        row("Alibaba Mail", "bind");
        row("Bitwarden", "once bind");
        row("Okta", "lock-out bind");
    }
    void theServicesOfOurUsersAreKnownInDepth()
    {
        QFETCH(QString, known);
        const Provider *provider = findProvider(QTest::currentDataTag());
        QVERIFY(provider);
        QCOMPARE(knownOf(*provider).join(QLatin1Char(' ')), known);
    }
};

QTEST_APPLESS_MAIN(TestProviderSchema)
#include "tst_provider_schema.moc"
