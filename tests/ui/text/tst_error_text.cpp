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

    void saysWithWhichNumbersAKeyDerivationWasRefused_data()
    {
        using Rule = KdfRefusal::Rule;
        QTest::addColumn<KdfRefusal>("refusal");
        QTest::addColumn<QString>("what");
        QTest::newRow("passes") << KdfRefusal{.rule = Rule::Operations, .asked = 17, .allowed = 16}
                                << u"17 passes to check a password; 1 to 16"_s;
        QTest::newRow("memory") << KdfRefusal{.rule = Rule::Memory, .asked = 2'097'152, .allowed = 1'048'576}
                                << u"2097152 KiB of memory to check a password; 8 KiB to 1024 MiB"_s;
        QTest::newRow("work") << KdfRefusal{.rule = Rule::Work, .asked = 12'582'912, .allowed = 10'485'760}
                              << u"12288 MiB in all; at most 10240 MiB"_s;
        QTest::newRow("free memory")
            << KdfRefusal{.rule = Rule::AvailableMemory, .asked = 819'200, .allowed = 614'400, .available = 1'228'800}
            << u"takes 800 MiB of memory, more than the 600 MiB that are half of the 1200 MiB free"_s;
        using File = KdfRefusal::File;
        QTest::newRow("rounds of a file")
            << KdfRefusal{.rule = Rule::Operations, .asked = 200'000'001, .allowed = 200'000'000, .file = File::Foreign}
            << u"The file asks for 200000001 rounds to check its password; at most 200000000"_s;
        QTest::newRow("memory of a file")
            << KdfRefusal{.rule = Rule::Memory, .asked = 4'194'304, .allowed = 1'048'576, .file = File::Foreign}
            << u"The file asks for 4096 MiB of memory to check its password; at most 1024 MiB"_s;
        QTest::newRow("work of a file") << KdfRefusal{.rule = Rule::Work,
                                                      .asked = 12'582'912,
                                                      .allowed = 10'485'760,
                                                      .file = File::Foreign}
                                        << u"work on 12288 MiB in all; at most 10240 MiB"_s;
        QTest::newRow("lanes of a file") << KdfRefusal{.rule = Rule::Lanes,
                                                       .asked = 33,
                                                       .allowed = 32,
                                                       .file = File::Foreign}
                                         << u"a cost of 33 to check its password, where at most 32"_s;
        QTest::newRow("block size of a file")
            << KdfRefusal{.rule = Rule::BlockSize, .asked = 33, .allowed = 32, .file = File::Foreign}
            << u"a cost of 33 to check its password, where at most 32"_s;
        QTest::newRow("free memory for a file")
            << KdfRefusal{.rule = Rule::FreeMemory, .asked = 1'048'576, .available = 1'049'600, .file = File::Foreign}
            << u"takes 1024 MiB of memory, too much of the 1025 MiB free"_s;
        QTest::newRow("not given for a file")
            << KdfRefusal{.rule = Rule::Allocation, .asked = 1'048'576, .file = File::Foreign}
            << u"of the file takes 1024 MiB"_s;
        QTest::newRow("unknown numbers of a file") << KdfRefusal{.rule = Rule::Parameters, .file = File::Foreign}
                                                   << u"file's password is protected in a way that is not known"_s;
        QTest::newRow("not given") << KdfRefusal{.rule = Rule::Allocation, .asked = 524'288} << u"takes 512 MiB"_s;
    }

    void saysWithWhichNumbersAKeyDerivationWasRefused()
    {
        QFETCH(KdfRefusal, refusal);
        QFETCH(QString, what);
        const ErrorText text = errorText({.code = ErrorCode::KdfRefused, .kdf = refusal});
        QVERIFY2(text.what.contains(what), qPrintable(text.what));
        QCOMPARE(text.todo.contains(u"anyway"_s), refusal.rule == KdfRefusal::Rule::AvailableMemory);
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
