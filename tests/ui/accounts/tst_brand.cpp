#include "core/providers/provider.h"
#include "ui/accounts/brand.h"
#include "ui/desktop/theme.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestBrand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyBrandStandsOutFromItsGround()
    {
        for (const Provider &provider : providers()) {
            const QString name = textOf(provider.name);
            const Brand brand = brandFor(name, {});
            QVERIFY2(theme::contrast(brand.background, brand.foreground) >= 3, qPrintable(name));
            QVERIFY2(!brand.glyph.isEmpty() || !brand.monogram.isEmpty(), qPrintable(name));
        }
    }

    void brightGroundsKeepTheirColour()
    {
        const QColor orange = brandFor(u"Alibaba Cloud"_s, {}).background;
        QVERIFY(std::abs(orange.red() - 0xFF) < 0x10 && std::abs(orange.green() - 0x6A) < 0x10 && orange.blue() == 0);
        QCOMPARE(brandFor(u"Alibaba Cloud"_s, {}).foreground, QColor(Qt::white));
        QCOMPARE(brandFor(u"Snapchat"_s, {}).background, QColor(0xFF, 0xFC, 0x00));
        QCOMPARE(brandFor(u"Snapchat"_s, {}).foreground, QColor(Qt::black));
    }

    void unknownIssuersKeepTheirLetterAndColour()
    {
        const Brand brand = brandFor(u"\"acme\" Ltd"_s, {});
        QCOMPARE(brand.monogram, u"A"_s);
        QVERIFY(brand.glyph.isEmpty());
        QCOMPARE(brandFor(u"\"ACME\" LTD"_s, u"li"_s).background, brand.background);
        QCOMPARE(brandFor({}, {}).monogram, u"?"_s);
    }

    void aMailAddressIsNoIssuer()
    {
        QVERIFY(brandFor({}, u"li@github.com"_s).glyph.isEmpty());
        QCOMPARE(brandFor({}, u"li@github.com"_s).monogram, u"L"_s);
        QCOMPARE(brandFor({}, u"ops@acme.onaliyun.com"_s).monogram, u"阿"_s);
        QCOMPARE(brandFor(u"ACME operations"_s, u"ops@acme.onaliyun.com"_s).monogram, u"阿"_s);
        QVERIFY(!brandFor({}, u"GitHub"_s).glyph.isEmpty());
    }

    void searchingKnowsTheOtherNames()
    {
        const std::string aliases = brandAliases("Alibaba Cloud", {});
        QVERIFY(aliases.find("阿里云") != std::string::npos);
        QVERIFY(aliases.find("Aliyun") != std::string::npos);
        QVERIFY(brandAliases("ACME", "li").empty());
    }

    void groundsLikeTheCardGetAnOutline_data()
    {
        QTest::addColumn<QColor>("window");
        QTest::addColumn<bool>("outlined");
        QTest::newRow("on dark") << QColor(0x14, 0x16, 0x1B) << true;
        QTest::newRow("on light") << QColor(0xF5, 0xF6, 0xF8) << false;
    }
    void groundsLikeTheCardGetAnOutline()
    {
        QFETCH(QColor, window);
        QFETCH(bool, outlined);
        constexpr int kSide = 64;
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        QImage image(kSide, kSide, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintAccountIcon(painter, QRectF(0, 0, kSide, kSide), u"GitHub"_s, {}, palette);
        painter.end();
        QCOMPARE(image.pixelColor(kSide / 2, 0) != image.pixelColor(kSide / 2, 4), outlined);
    }

private:
    static QString textOf(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
};

QTEST_MAIN(TestBrand)
#include "tst_brand.moc"
