#include "core/providers/brand_glyph.h"
#include "core/providers/provider.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <string>

using namespace countersign;

/// The catalogue is data: these tests read every entry of it.
class TestProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyServiceHasADrawingOrAMonogram()
    {
        for (const Provider &provider : providers()) {
            const std::string name(provider.name);
            QVERIFY2(!provider.name.empty() && provider.name.front() != ' ', name.c_str());
            if (provider.glyph.empty()) {
                QVERIFY2(!provider.monogram.empty(), name.c_str());
                QVERIFY2(provider.color.has_value(), name.c_str());
            } else {
                QVERIFY2(findBrandGlyph(provider.glyph), name.c_str());
            }
        }
    }

    void noTextOfAnEntryIsEmptyOrPadded()
    {
        for (const Provider &provider : providers()) {
            std::vector<std::string_view> texts = provider.aliases;
            texts.insert(texts.end(), provider.sites.begin(), provider.sites.end());
            for (const std::string_view text : texts) {
                const std::string shown = std::string(provider.name) + ": " + std::string(text);
                QVERIFY2(!text.empty() && text.front() != ' ' && text.back() != ' ', shown.c_str());
                QVERIFY2(text.find(',') == std::string_view::npos, shown.c_str());
            }
            for (const std::string_view site : provider.sites) {
                const auto isDomainCharacter
                    = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
                QVERIFY2(std::ranges::all_of(site, isDomainCharacter), std::string(site).c_str());
                QVERIFY2(site.find('.') != std::string_view::npos, std::string(site).c_str());
            }
        }
    }

    void everyNameAliasAndSiteLeadsToItsService()
    {
        for (const Provider &provider : providers()) {
            QCOMPARE(findProvider(provider.name), &provider);
            for (const std::string_view alias : provider.aliases)
                QVERIFY2(findProvider(alias) == &provider, std::string(alias).c_str());
            for (const std::string_view site : provider.sites)
                QVERIFY2(findProvider(site) == &provider, std::string(site).c_str());
        }
    }

    void findsTheServiceOfAnIssuer_data()
    {
        QTest::addColumn<QString>("service");
        QTest::newRow("AWS") << "Amazon Web Services";
        QTest::newRow("Amazon Web Services (acme)") << "Amazon Web Services";
        QTest::newRow("AWS SSO") << "AWS IAM Identity Center";
        QTest::newRow("amazon") << "Amazon";
        QTest::newRow("alibaba-cloud") << "Alibaba Cloud";
        QTest::newRow("AlibabaCloud") << "Alibaba Cloud";
        QTest::newRow("阿里云") << "Alibaba Cloud";
        QTest::newRow("阿里云RAM用户") << "Alibaba Cloud";
        QTest::newRow("Aliyun - ops") << "Alibaba Cloud";
        QTest::newRow("https://signin.aliyun.com/login") << "Alibaba Cloud";
        QTest::newRow("ops@acme.onaliyun.com") << "Alibaba Cloud";
        QTest::newRow("观测云 Guance") << "Guance";
        QTest::newRow("金山云") << "Kingsoft Cloud";
        QTest::newRow("huawei") << "Huawei Cloud";
        QTest::newRow("HUAWEI ID") << "HUAWEI ID";
        QTest::newRow("GITHUB") << "GitHub";
        QTest::newRow("GitHub: work") << "GitHub";
        QTest::newRow("github.com") << "GitHub";
        QTest::newRow("Microsoft Azure") << "Microsoft Azure";
        QTest::newRow("Microsoft") << "Microsoft";
        QTest::newRow("Google:zhang@example.com") << "Google";
        QTest::newRow("Яндекс") << "Yandex";
    }
    void findsTheServiceOfAnIssuer()
    {
        QFETCH(QString, service);
        const Provider *provider = findProvider(QTest::currentDataTag());
        QVERIFY(provider);
        QCOMPARE(QByteArray(provider->name.data(), qsizetype(provider->name.size())), service.toUtf8());
    }

    void knowsNothingOfOtherIssuers_data()
    {
        QTest::addColumn<QByteArray>("issuer");
        for (const char *issuer : {"", " ", "!", "ACME Co", "Githubber", "my github", "X-ray shop", "EA sports club",
                                   ".", "...", "notaliyun.com", "github.com.evil.example", "阿", "\xE9\x98", "a@b"})
            QTest::newRow(issuer) << QByteArray(issuer);
    }
    void knowsNothingOfOtherIssuers()
    {
        QFETCH(QByteArray, issuer);
        const Provider *provider = findProvider({issuer.data(), std::size_t(issuer.size())});
        QVERIFY2(!provider, provider ? std::string(provider->name).c_str() : "");
    }

    void findsTheServiceOfACloudUserWithoutAnIssuer()
    {
        QCOMPARE(findProviderOfUser("ops@acme.onaliyun.com"), findProvider("Alibaba Cloud"));
        QCOMPARE(findProviderOfUser("ops@ACME.OnAliyun.com"), findProvider("Alibaba Cloud"));
        for (const char *name : {"", "ops", "onaliyun.com", "li@gmail.com", "li@aliyun.com", "ops@notonaliyun.com",
                                 "ops@onaliyun.com.evil.example", "@", "ops@"})
            QVERIFY2(!findProviderOfUser(name), name);
    }

    void findsTheServiceOfAnAccount()
    {
        const Provider *alibaba = findProvider("Alibaba Cloud");
        QCOMPARE(findProviderOfAccount("Aliyun", "anything"), alibaba);
        QCOMPARE(findProviderOfAccount("ACME Co", "ops@acme.onaliyun.com"), alibaba);
        QCOMPARE(findProviderOfAccount("", "Aliyun"), alibaba);
        QVERIFY(!findProviderOfAccount("", "li@aliyun.com"));
        QVERIFY(!findProviderOfAccount("ACME Co", "Aliyun"));
        QVERIFY(!findProviderOfAccount("", ""));
    }

    void namesAreNoSubstringGuesses()
    {
        for (const char *issuer : {"Applebee", "Pineapple", "Boxing", "Steamboat", "京东方", "小米粥铺"})
            QVERIFY2(!findProvider(issuer), issuer);
    }

    void everyNameLeadsToOneServiceOnly()
    {
        std::set<std::string> seen;
        for (const Provider &provider : providers()) {
            QVERIFY2(seen.insert(std::string(provider.name)).second, std::string(provider.name).c_str());
            for (const std::string_view alias : provider.aliases)
                QVERIFY2(seen.insert(std::string(alias)).second, std::string(alias).c_str());
        }
    }

    void refusesColorsThatAreNotSixDigits()
    {
        QCOMPARE(rgbColorFrom("FF6A00"), RgbColor(0xFF6A00));
        for (const char *text : {"", "FF6A0", "FF6A000", "#FF6A0", "GG6A00", "-F6A00"})
            QVERIFY2(!rgbColorFrom(text), text);
    }

    void drawingsAreInASquareOf24()
    {
        std::set<std::string_view> seen;
        for (const Provider &provider : providers()) {
            if (provider.glyph.empty())
                continue;
            const BrandGlyph *glyph = findBrandGlyph(provider.glyph);
            QVERIFY(glyph->path.starts_with('M') || glyph->path.starts_with('m'));
            QVERIFY(!glyph->title.empty());
            seen.insert(glyph->key);
        }
        QVERIFY(seen.size() >= 140);
        QVERIFY(!findBrandGlyph("nosuchbrand"));
        QVERIFY(!findBrandGlyph(""));
    }
};

QTEST_APPLESS_MAIN(TestProvider)
#include "tst_provider.moc"
