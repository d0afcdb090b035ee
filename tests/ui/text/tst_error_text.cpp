#include "ui/text/error_text.h"
#include "ui/text/translators.h"

#include <QTest>

#include <cerrno>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslators(*QCoreApplication::instance(), u"en"_s); }

    void everyErrorSaysWhatHappenedAndWhatToDo()
    {
        const int last = static_cast<int>(ErrorCode::Cancelled);
        QVERIFY(last > 60);
        QStringList seen;
        for (int number = 0; number <= last; ++number) {
            const ErrorText text = errorText({.code = static_cast<ErrorCode>(number)});
            for (const QString &sentence : {text.what, text.todo}) {
                QVERIFY2(sentence.size() > 10, qPrintable(sentence));
                QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
                QVERIFY2(sentence.front().isUpper(), qPrintable(sentence));
                QVERIFY2(!sentence.contains(u'%') && !sentence.contains(u'!'), qPrintable(sentence));
                QVERIFY2(!sentence.contains(u"please"_s, Qt::CaseInsensitive), qPrintable(sentence));
            }
            QVERIFY2(!seen.contains(text.what), qPrintable(text.what));
            seen += text.what;
        }
    }

    void wrongPasswordAndDamagedFileAreToldApart()
    {
        const QString wrong = errorText({.code = ErrorCode::WrongSecret}).line();
        const QString damaged = errorText({.code = ErrorCode::VaultBodyDamaged}).line();
        QVERIFY(wrong.contains(u"password"_s));
        QVERIFY(!wrong.contains(u"damaged"_s));
        QVERIFY(damaged.contains(u"the password is not the reason"_s));
    }

    void quotesTheFile()
    {
        const ErrorText text = errorText({.code = ErrorCode::FileExists, .where = "/home/李/accounts.otpv"});
        QCOMPARE(text.what, u"“/home/李/accounts.otpv” exists already and was not touched."_s);
    }

    void countsCharactersFromOne()
    {
        const ErrorText text = errorText({.code = ErrorCode::Base32InvalidCharacter, .position = 4});
        QVERIFY2(text.what.contains(u"Character 5 "_s), qPrintable(text.what));
    }

    void namesThePlaceOfAWrongEntry()
    {
        const ErrorText text = errorText({.code = ErrorCode::InvalidDigits, .where = "tokens[3].digits"});
        QVERIFY2(text.what.endsWith(u" Place: “tokens[3].digits”."_s), qPrintable(text.what));
    }

    void givesTheSystemsReason()
    {
        const ErrorText with = errorText({.code = ErrorCode::WriteFailed, .where = "a.otpv", .systemError = EIO});
        QVERIFY2(with.what.startsWith(u"Saving “a.otpv” failed ("_s), qPrintable(with.what));
        const ErrorText without = errorText({.code = ErrorCode::WriteFailed, .where = "a.otpv"});
        QCOMPARE(without.what, u"Saving “a.otpv” failed; the file is as it was before."_s);
    }

    void showsHostileFileNamesHarmlessly()
    {
        const ErrorText text = errorText({.code = ErrorCode::FileNotFound, .where = "a\u202Egpj.\x1b[2J%1"});
        QCOMPARE(text.what, u"“a\\u{202E}gpj.\\u{1B}[2J%1” does not exist."_s);
    }

    void speaksChinese()
    {
        installTranslators(*QCoreApplication::instance(), u"zh_CN"_s);
        const ErrorText text = errorText({.code = ErrorCode::WrongSecret});
        installTranslators(*QCoreApplication::instance(), u"en"_s);
        QVERIFY2(text.what.contains(u"密码"_s), qPrintable(text.what));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
