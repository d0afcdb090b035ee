#include "core/base/utf8.h"

#include <QTest>

using namespace countersign;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsEveryCharacterAndNoSurrogate()
    {
        for (char32_t character = 0; character <= 0x10ffff; ++character) {
            std::string text;
            appendUtf8(text, character);
            const bool isSurrogate = character >= 0xd800 && character <= 0xdfff;
            if (isUtf8(text) == isSurrogate)
                QFAIL(qPrintable(QString::number(character, 16)));
            std::string_view rest = text;
            if (!isSurrogate && (takeCharacter(rest) != character || !rest.empty()))
                QFAIL(qPrintable(QString::number(character, 16)));
        }
    }

    void refusesBrokenText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("continuation alone") << QByteArray("a\x80");
        QTest::newRow("cut short, two bytes") << QByteArray("\xc3");
        QTest::newRow("cut short, three bytes") << QByteArray("\xe4\xba");
        QTest::newRow("cut short, four bytes") << QByteArray("\xf0\x9f\x94");
        QTest::newRow("next character too early") << QByteArray("\xe4\xba"
                                                                "a");
        QTest::newRow("overlong, two bytes") << QByteArray("\xc0\x80");
        QTest::newRow("overlong, three bytes") << QByteArray("\xe0\x9f\xbf");
        QTest::newRow("overlong, four bytes") << QByteArray("\xf0\x8f\xbf\xbf");
        QTest::newRow("above U+10FFFF") << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("five bytes") << QByteArray("\xf8\x88\x80\x80\x80");
        QTest::newRow("0xff") << QByteArray("\xff");
    }

    void refusesBrokenText()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!isUtf8(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
