#include "core/otp/base32.h"
#include "core/otp/code.h"
#include "tests/core/otp/otp_test_support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SecretBytes rfcSecret()
{
    return SecretBytes::fromText("12345678901234567890");
}

OtpParameters hotp(int digits)
{
    return {.type = OtpType::Hotp, .digits = *Digits::from(digits)};
}

/// The parameters a row of vectors.json describes.
OtpParameters parametersOf(const QJsonObject &row)
{
    const OtpType type = typeNamed(row[u"type"_s].toString().toLatin1());
    OtpParameters parameters{.type = type,
                             .algorithm = algorithmNamed(row[u"algorithm"_s].toString().toLatin1()),
                             .digits = *Digits::from(row[u"digits"_s].toInt())};
    if (type != OtpType::Hotp)
        parameters.period = *Period::from(row[u"period"_s].toInt());
    return parameters;
}

/// The code of such a row, as we compute it.
Result<std::string> codeOf(const QJsonObject &row)
{
    const OtpParameters parameters = parametersOf(row);
    const std::string text = row[u"secret"_s].toString().toStdString();
    const SecretBytes pin = SecretBytes::fromText(row[u"pin"_s].toString().toStdString());
    auto secret = parameters.type == OtpType::Motp ? Result(SecretBytes::fromText(text)) : decodeBase32(text);
    if (!secret)
        return secret.error();
    const CodeSource source{*secret, pin, parameters};
    const qint64 moment = row[u"time_or_counter"_s].toInteger();
    if (parameters.type == OtpType::Hotp)
        return codeForCounter(source, static_cast<std::uint64_t>(moment));
    const auto code = codeAt(source, UnixTime(std::chrono::seconds(moment)));
    if (!code)
        return code.error();
    return code->text;
}

} // namespace

class TestCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheCodesOfRfc4226()
    {
        const auto rows = tableRows("otp/rfc4226.txt", ' ');
        const SecretBytes secret = rfcSecret();
        for (const QByteArrayList &row : rows) {
            QCOMPARE(row.size(), 3);
            const std::uint64_t counter = row[0].toULongLong();
            const auto six = codeForCounter({secret, {}, hotp(6)}, counter);
            const auto ten = codeForCounter({secret, {}, hotp(10)}, counter);
            QVERIFY(six && ten);
            QCOMPARE(bytesFrom(*six), row[1]);
            QCOMPARE(bytesFrom(*ten), row[2].rightJustified(10, '0'));
        }
        QCOMPARE(rows.size(), 10);
    }

    void givesTheCodesOfRfc6238_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("count");
        QTest::newRow("of the RFC") << QByteArray("otp/rfc6238.txt") << 18;
        QTest::newRow("of the hashes that it leaves out") << QByteArray("otp/sha224_sha384.txt") << 12;
    }

    void givesTheCodesOfRfc6238()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, count);
        const auto rows = tableRows(file.constData(), ' ');
        for (const QByteArrayList &row : rows) {
            QCOMPARE(row.size(), 4);
            const SecretBytes secret = SecretBytes::fromText(row[3].toStdString());
            const OtpParameters parameters{.algorithm = algorithmNamed(row[0]), .digits = *Digits::from(8)};
            const auto code = codeAt({secret, {}, parameters}, UnixTime(std::chrono::seconds(row[1].toLongLong())));
            QVERIFY(code);
            QCOMPARE(bytesFrom(code->text), row[2]);
        }
        QCOMPARE(rows.size(), count);
    }

    void givesThePublishedCodesOfEveryType()
    {
        const QString folder = qEnvironmentVariable("COUNTERSIGN_FIXTURES");
        QFile file(QDir(folder).filePath(u"vectors.json"_s));
        if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
            QSKIP("skipped: no fixtures");
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object()[u"codes"_s].toArray();
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const auto code = codeOf(row);
            QVERIFY2(code, qPrintable(row[u"secret"_s].toString()));
            QCOMPARE(QString::fromStdString(*code), row[u"code"_s].toString());
        }
        QVERIFY(rows.size() >= 11);
    }

    void givesTheCodesOfSteamAndMobileOtp()
    {
        const auto rows = tableRows("otp/steam_motp.txt", ' ');
        for (const QByteArrayList &row : rows) {
            QCOMPARE(row.size(), 6);
            const bool isSteam = row[0] == "steam";
            const SecretBytes secret = SecretBytes::fromText(row[1].toStdString());
            const SecretBytes pin = SecretBytes::fromText(row[2].toStdString());
            const OtpParameters parameters = isSteam ? OtpParameters::steam() : OtpParameters::motp();
            QCOMPARE(parameters.period.seconds().count(), row[3].toInt());
            const auto code = codeAt({secret, pin, parameters}, UnixTime(std::chrono::seconds(row[4].toLongLong())));
            QVERIFY(code);
            QCOMPARE(bytesFrom(code->text), row[5]);
        }
        QCOMPARE(rows.size(), 48);
    }

    void saysFromWhenToWhenACodeIsValid()
    {
        const SecretBytes secret = rfcSecret();
        const OtpParameters parameters;
        const auto last = codeAt({secret, {}, parameters}, UnixTime(59s));
        const auto next = codeAt({secret, {}, parameters}, UnixTime(60s));
        QVERIFY(last && next);
        QCOMPARE(last->validFrom.time_since_epoch(), 30s);
        QCOMPARE(last->validUntil.time_since_epoch(), 60s);
        QCOMPARE(next->validFrom, last->validUntil);
        QVERIFY(next->text != last->text);
    }

    void countsStepsUpToTheLongestPeriodAndPast2To32()
    {
        QCOMPARE(timeStep(UnixTime(86'399s), *Period::from(86'400)), std::uint64_t(0));
        QCOMPARE(timeStep(UnixTime(86'400s), *Period::from(86'400)), std::uint64_t(1));
        QCOMPARE(timeStep(UnixTime(20'000'000'000s), *Period::from(1)), std::uint64_t(20'000'000'000));
    }

    void takesTimesBefore1970As1970()
    {
        const SecretBytes secret = rfcSecret();
        const OtpParameters parameters;
        const auto early = codeAt({secret, {}, parameters}, UnixTime(-5s));
        const auto zero = codeAt({secret, {}, parameters}, UnixTime(0s));
        QVERIFY(early && zero);
        QVERIFY(*early == *zero);
        QCOMPARE(timeStep(UnixTime(-5s), Period()), std::uint64_t(0));
    }

    void hotpCountersUseAll64Bits()
    {
        const SecretBytes secret = rfcSecret();
        const auto highest = codeForCounter({secret, {}, hotp(8)}, std::numeric_limits<std::uint64_t>::max());
        QVERIFY(highest);
        // Independent: Python's hmac and struct.pack('>Q', 2**64 - 1).
        QCOMPARE(bytesFrom(*highest), QByteArray("63094451"));
    }

    void refusesWhatHasNoCode()
    {
        const SecretBytes secret = rfcSecret();
        const SecretBytes none;
        const OtpParameters totp;
        const OtpParameters counted = hotp(6);
        const OtpParameters md5{.algorithm = HashAlgorithm::Md5};
        const OtpParameters countedMd5{.type = OtpType::Hotp, .algorithm = HashAlgorithm::Md5};
        QCOMPARE(codeAt({none, none, totp}, UnixTime(0s)).error().code, ErrorCode::SecretEmpty);
        QCOMPARE(codeForCounter({none, none, counted}, 0).error().code, ErrorCode::SecretEmpty);
        QCOMPARE(codeAt({secret, none, counted}, UnixTime(0s)).error().code, ErrorCode::UnsupportedType);
        QCOMPARE(codeForCounter({secret, none, totp}, 0).error().code, ErrorCode::UnsupportedType);
        QCOMPARE(codeAt({secret, none, md5}, UnixTime(0s)).error().code, ErrorCode::UnsupportedAlgorithm);
        QCOMPARE(codeForCounter({secret, none, countedMd5}, 0).error().code, ErrorCode::UnsupportedAlgorithm);
    }

    void yandexNeedsAPinOfFourToSixteenDigits_data()
    {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("three digits") << QByteArray("123") << false;
        QTest::newRow("four digits") << QByteArray("1234") << true;
        QTest::newRow("sixteen digits") << QByteArray("1234567890123456") << true;
        QTest::newRow("seventeen digits") << QByteArray("12345678901234567") << false;
        QTest::newRow("a letter") << QByteArray("12a4") << false;
    }

    void yandexNeedsAPinOfFourToSixteenDigits()
    {
        QFETCH(QByteArray, pin);
        QFETCH(bool, isValid);
        const SecretBytes secret(16);
        const SecretBytes typedPin = SecretBytes::fromText(pin.toStdString());
        const OtpParameters parameters = OtpParameters::yandex();
        const auto code = codeAt({secret, typedPin, parameters}, UnixTime(0s));
        QCOMPARE(bool(code), isValid);
        if (!code)
            QCOMPARE(code.error().code, ErrorCode::InvalidPin);
    }

    void yandexRefusesSecretsWhoseCheckDisagrees()
    {
        auto secret = decodeBase32("6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY");
        QVERIFY(secret);
        const SecretBytes pin = SecretBytes::fromText("5239");
        const OtpParameters parameters = OtpParameters::yandex();
        QVERIFY(codeAt({*secret, pin, parameters}, UnixTime(0s)));
        for (std::size_t index = 0; index < secret->size(); ++index) {
            secret->writable()[index] ^= 1;
            const auto code = codeAt({*secret, pin, parameters}, UnixTime(0s));
            QVERIFY(!code);
            QCOMPARE(code.error().code, ErrorCode::UnsupportedType);
            secret->writable()[index] ^= 1;
        }
        const SecretBytes tooShort(15);
        QCOMPARE(codeAt({tooShort, pin, parameters}, UnixTime(0s)).error().code, ErrorCode::UnsupportedType);
    }

    void mobileOtpNeedsAPin()
    {
        const SecretBytes secret = SecretBytes::fromText("e3152afee62599c8");
        const SecretBytes none;
        const OtpParameters parameters = OtpParameters::motp();
        QCOMPARE(codeAt({secret, none, parameters}, UnixTime(0s)).error().code, ErrorCode::InvalidPin);
    }
};

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
