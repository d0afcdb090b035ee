#include "core/transfer/xml.h"

#include <QTest>

#include <string>

using namespace countersign;

class TestXml : public QObject
{
    Q_OBJECT

    static std::string nested(int levels)
    {
        std::string text;
        for (int level = 0; level < levels; ++level)
            text += "<a>";
        text += "deep";
        for (int level = 0; level < levels; ++level)
            text += "</a>";
        return text;
    }

    static void expectError(std::string_view text, ErrorCode code)
    {
        const auto document = parseXml(text);
        QVERIFY(!document);
        QCOMPARE(document.error().code, code);
    }

private Q_SLOTS:
    void readsText()
    {
        const auto document
            = parseXml("<?xml version='1.0'?><a>one &amp; <!-- not this --><b>nor this</b><![CDATA[<two>]]></a>");
        QVERIFY(document);
        QCOMPARE(xmlText(document->child("a")), "one & <two>");
        QCOMPARE(xmlText(document->child("b")), "");
    }

    void refusesDoctype()
    {
        expectError("<!DOCTYPE a><a/>", ErrorCode::ImportMalformed);
        expectError("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", ErrorCode::ImportMalformed);
        expectError("<?xml version='1.0'?><!-- first --><!DOCTYPE a><a/>", ErrorCode::ImportMalformed);
    }

    void refusesWhatIsNotXml()
    {
        expectError("", ErrorCode::ImportMalformed);
        expectError("text", ErrorCode::ImportMalformed);
        expectError("<a>\xFF</a>", ErrorCode::ImportMalformed);
        const auto cut = parseXml("<a><b></a>");
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::ImportMalformed);
        QVERIFY(cut.error().position > 0);
    }

    void refusesReferencesThatAreNoCharacters()
    {
        for (const char *reference : {"&#0;", "&#x0;", "&#xD800;", "&#57343;", "&#x110000;", "&#7433134;",
                                      "&#99999999999999999999999999;", "&#x100000000000000041;"})
            expectError("<a>b" + std::string(reference) + "c</a>", ErrorCode::ImportMalformed);
        expectError("<a b='&#xDFFF;'/>", ErrorCode::ImportMalformed);
        const auto good = parseXml("<a>&#65;&#x1F511;&#x10FFFF;&#; &#x; &# 7;</a>");
        QVERIFY(good);
        QCOMPARE(xmlText(good->child("a")), "A\xF0\x9F\x94\x91\xF4\x8F\xBF\xBF&#; &#x; &# 7;");
    }

    void refusesMoreThanItsLimits()
    {
        QVERIFY(parseXml(nested(64)));
        expectError(nested(65), ErrorCode::ImportTooLarge);
        expectError("<a><b/>" + nested(64) + "</a>", ErrorCode::ImportTooLarge);
        expectError(nested(200'000), ErrorCode::ImportTooLarge); // without recursion

        constexpr std::size_t kMaxBytes = 32 * 1024 * 1024;
        std::string spaces = "<a>" + std::string(kMaxBytes - 7, ' ') + "</a>";
        QVERIFY(parseXml(spaces));
        spaces += '\n';
        expectError(spaces, ErrorCode::ImportTooLarge);

        constexpr std::size_t kMaxTags = 4'000'000;
        const std::string signs(kMaxTags - 3, '<'); // and those of the element and the section
        QVERIFY(parseXml("<a><![CDATA[" + signs + "]]></a>"));
        expectError("<a><![CDATA[<" + signs + "]]></a>", ErrorCode::ImportTooLarge);
    }
};

QTEST_GUILESS_MAIN(TestXml)
#include "tst_xml.moc"
