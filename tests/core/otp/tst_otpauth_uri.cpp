#include "core/otp/otpauth_uri.h"
#include "tests/core/otp/otp_test_support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <string>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

struct NamedError
{
    const char *name;
    ErrorCode code;
};

constexpr std::array<NamedError, 12> kErrors{{{"Base32InvalidCharacter", ErrorCode::Base32InvalidCharacter},
                                              {"InvalidCounter", ErrorCode::InvalidCounter},
                                              {"InvalidDigits", ErrorCode::InvalidDigits},
                                              {"InvalidPeriod", ErrorCode::InvalidPeriod},
                                              {"InvalidPin", ErrorCode::InvalidPin},
                                              {"LinkMalformed", ErrorCode::LinkMalformed},
                                              {"LinkWithoutSecret", ErrorCode::LinkWithoutSecret},
                                              {"NotAnAccountLink", ErrorCode::NotAnAccountLink},
                                              {"SecretEmpty", ErrorCode::SecretEmpty},
                                              {"SecretTooLong", ErrorCode::SecretTooLong},
                                              {"UnsupportedAlgorithm", ErrorCode::UnsupportedAlgorithm},
                                              {"UnsupportedType", ErrorCode::UnsupportedType}}};

ErrorCode errorNamed(const QByteArray &name)
{
    const auto found = std::ranges::find_if(kErrors, [&name](const NamedError &each) { return name == each.name; });
    return found == kErrors.end() ? ErrorCode::Cancelled : found->code;
}

std::string linkOfSize(std::size_t size)
{
    std::string link = "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&image=";
    link.resize(size, 'a');
    return link;
}

/// What `read` holds, in the words of vectors.json, so that a difference shows in full.
QByteArray summary(const AccountDraft &read)
{
    constexpr std::array kTypes{"totp", "hotp", "steam", "yandex", "motp"};
    constexpr std::array kAlgorithms{"SHA1", "SHA256", "SHA512", "MD5", "SHA224", "SHA384"};
    const bool isCounted = read.parameters.type == OtpType::Hotp;
    const quint64 number = isCounted ? read.counter : quint64(read.parameters.period.seconds().count());
    return QByteArrayList{kTypes[std::size_t(read.parameters.type)],
                          kAlgorithms[std::size_t(read.parameters.algorithm)],
                          QByteArray::number(read.parameters.digits.count()),
                          QByteArray::number(number),
                          bytesFrom(read.issuer),
                          bytesFrom(read.name),
                          hexOf(read.secret.expose())}
        .join('\t');
}

QByteArray summary(const QJsonObject &expected)
{
    const bool isCounted = expected[u"type"_s].toString() == QLatin1String("hotp");
    return QByteArrayList{expected[u"type"_s].toString().toUtf8(),
                          expected[u"algorithm"_s].toString().toUtf8(),
                          QByteArray::number(expected[u"digits"_s].toInteger()),
                          QByteArray::number(expected[isCounted ? u"counter"_s : u"period"_s].toInteger()),
                          expected[u"issuer"_s].toString().toUtf8(),
                          expected[u"name"_s].toString().toUtf8(),
                          expected[u"secret_hex"_s].toString().toUtf8()}
        .join('\t');
}

QJsonObject fixture(const QString &name)
{
    QFile file(QDir(qEnvironmentVariable("COUNTERSIGN_FIXTURES")).filePath(name));
    if (!qEnvironmentVariableIsSet("COUNTERSIGN_FIXTURES") || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

class TestOtpauthUri : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLinksAsAppsWriteThem()
    {
        const auto rows = tableRows("otpauth/read.tsv", '\t');
        for (const QByteArrayList &row : rows) {
            QCOMPARE(row.size(), 9);
            const auto draft = parseOtpauthUri(row[8].toStdString());
            QVERIFY2(draft, row[0]);
            QCOMPARE(row[0] + '\t' + summary(*draft), row.mid(0, 8).join('\t'));
        }
        QCOMPARE(rows.size(), 59);
    }

    void refusesLinksAndSaysWhatIsWrong()
    {
        const auto rows = tableRows("otpauth/refused.tsv", '\t');
        for (const QByteArrayList &row : rows) {
            QCOMPARE(row.size(), 4);
            const auto draft = parseOtpauthUri(row[3].toStdString());
            QVERIFY2(!draft, row[0]);
            QVERIFY2(draft.error().code == errorNamed(row[1]), row[0]);
            QCOMPARE(row[0] + ' ' + bytesFrom(draft.error().where), row[0] + ' ' + row[2]);
        }
        QCOMPARE(rows.size(), 51);
    }

    void readsEveryPublishedLink()
    {
        const QJsonArray rows = fixture(u"vectors.json"_s)[u"uris"_s].toArray();
        if (rows.isEmpty())
            QSKIP("skipped: no fixtures");
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const QByteArray uri = row[u"uri"_s].toString().toUtf8();
            const auto draft = parseOtpauthUri(uri.toStdString());
            if (row[u"expect"_s].toString() == QLatin1String("reject")) {
                QVERIFY2(!draft, uri);
                continue;
            }
            // We read those that a stricter reader may refuse as well.
            QVERIFY2(draft, uri);
            QCOMPARE(summary(*draft), summary(row[u"result"_s].toObject()));
        }
        QVERIFY(rows.size() >= 40);
    }

    void readsTheListsOfOtherApps()
    {
        const QJsonArray files = fixture(u"expected.json"_s)[u"fixtures"_s].toArray();
        if (files.isEmpty())
            QSKIP("skipped: no fixtures");
        int checked = 0;
        for (const QJsonValue &value : files) {
            const QString name = value[u"file"_s].toString();
            if (!name.startsWith(QLatin1String("otpauth-uri/")))
                continue;
            QFile file(QDir(qEnvironmentVariable("COUNTERSIGN_FIXTURES")).filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto lines = file.readAll().split('\n');
            QByteArrayList found;
            for (const QByteArray &line : lines) {
                if (line.trimmed().isEmpty())
                    continue;
                const auto draft = parseOtpauthUri(line.toStdString());
                QVERIFY2(draft, line);
                found.append(summary(*draft));
            }
            QByteArrayList expected;
            const QJsonArray accounts = value[u"accounts"_s].toArray();
            for (const QJsonValue &account : accounts)
                expected.append(summary(account.toObject()));
            std::ranges::sort(found);
            std::ranges::sort(expected);
            QCOMPARE(found, expected);
            ++checked;
        }
        QCOMPARE(checked, 2);
    }

    void warnsOfAMissingCounter()
    {
        const auto missing = parseOtpauthUri("otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP");
        const auto empty = parseOtpauthUri("otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&counter=");
        const auto given = parseOtpauthUri("otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&counter=0");
        QVERIFY(missing && empty && given);
        QVERIFY(missing->counterMissing && empty->counterMissing && !given->counterMissing);
    }

    void keepsTagsAsGroups()
    {
        const auto draft = parseOtpauthUri("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&tags=work&tags=mail%20box&tags=");
        QVERIFY(draft);
        QVERIFY(draft->groups == (std::vector<std::string>{"work", "mail box"}));
    }

    void readsThePinOfTypesThatHaveOne()
    {
        const auto yandex = parseOtpauthUri("otpauth://yaotp/x?secret=LA2V6KMCGYMWWVEW64RNP3JA3I&pin=GUZDGOI");
        const auto totp = parseOtpauthUri("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&pin=GUZDGOI");
        QVERIFY(yandex && totp);
        QCOMPARE(yandex->pin.exposeText(), std::string_view("5239"));
        QVERIFY(totp->pin.empty());
    }

    void namesThePlaceOfAForeignCharacter()
    {
        const auto draft = parseOtpauthUri("otpauth://totp/x?secret=jbsw%20y3d1");
        QVERIFY(!draft);
        QCOMPARE(draft.error().position, std::size_t(8));
    }

    void refusesLinksOverEightKibibytes()
    {
        QVERIFY(parseOtpauthUri(linkOfSize(8192)));
        QCOMPARE(parseOtpauthUri(linkOfSize(8193)).error().code, ErrorCode::LinkTooLong);
        QCOMPARE(parseOtpauthUri(std::string(8193, 'x')).error().code, ErrorCode::NotAnAccountLink);
    }

    void refusesSecretsOverOneKibibyte()
    {
        const std::string prefix = "otpauth://totp/x?secret=";
        QVERIFY(parseOtpauthUri(prefix + std::string(1639, 'A')));
        QCOMPARE(parseOtpauthUri(prefix + std::string(1640, 'A')).error().code, ErrorCode::SecretTooLong);
        QVERIFY(parseOtpauthUri("motp://x?secret=" + std::string(1024, 'a')));
        QCOMPARE(parseOtpauthUri("motp://x?secret=" + std::string(1025, 'a')).error().code, ErrorCode::SecretTooLong);
    }

    void refusesTextThatIsNotUtf8()
    {
        QCOMPARE(parseOtpauthUri("otpauth://totp/\xff?secret=JBSWY3DPEHPK3PXP").error().code, ErrorCode::LinkMalformed);
    }
};

QTEST_GUILESS_MAIN(TestOtpauthUri)
#include "tst_otpauth_uri.moc"
