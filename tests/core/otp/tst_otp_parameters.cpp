#include "core/otp/account_draft.h"
#include "core/otp/otp_parameters.h"

#include <QTest>

#include <limits>

using namespace countersign;
using namespace std::chrono_literals;

class TestOtpParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsFourToTenDigits()
    {
        for (int count = 4; count <= 10; ++count) {
            const auto digits = Digits::from(count);
            QVERIFY(digits);
            QCOMPARE(digits->count(), count);
        }
        for (const std::int64_t count : {std::int64_t(-6), std::int64_t(0), std::int64_t(3), std::int64_t(11),
                                         std::int64_t(1) << 32 | 6, std::numeric_limits<std::int64_t>::max()}) {
            QVERIFY(!Digits::from(count));
            QCOMPARE(Digits::from(count).error().code, ErrorCode::InvalidDigits);
        }
        QCOMPARE(Digits().count(), 6);
    }

    void acceptsPeriodsUpToADay()
    {
        for (const std::int64_t seconds : {1, 30, 86'400}) {
            const auto period = Period::from(seconds);
            QVERIFY(period);
            QCOMPARE(period->seconds().count(), seconds);
        }
        for (const std::int64_t seconds : {std::int64_t(-30), std::int64_t(0), std::int64_t(86'401),
                                           std::int64_t(1) << 32 | 30, std::numeric_limits<std::int64_t>::min()}) {
            QVERIFY(!Period::from(seconds));
            QCOMPARE(Period::from(seconds).error().code, ErrorCode::InvalidPeriod);
        }
        QCOMPARE(Period().seconds(), 30s);
    }

    void knowsTheFixedParametersOfOtherTypes()
    {
        QCOMPARE(OtpParameters::steam().digits.count(), 5);
        QCOMPARE(OtpParameters::yandex().digits.count(), 8);
        QVERIFY(OtpParameters::yandex().algorithm == HashAlgorithm::Sha256);
        QCOMPARE(OtpParameters::motp().period.seconds(), 10s);
        QVERIFY(OtpParameters::motp().algorithm == HashAlgorithm::Md5);
        QVERIFY(OtpParameters::motp().isTimeBased());
        QVERIFY(!OtpParameters{.type = OtpType::Hotp}.isTimeBased());
    }

    void cloningADraftKeepsEverything()
    {
        const AccountDraft draft{.issuer = "Example",
                                 .name = "alice",
                                 .parameters = OtpParameters::yandex(),
                                 .secret = SecretBytes::fromText("sixteen bytes ok"),
                                 .pin = SecretBytes::fromText("5239"),
                                 .counter = 7,
                                 .groups = {"work", "mail"},
                                 .note = "a note",
                                 .favorite = true,
                                 .counterMissing = true};
        const AccountDraft copy = draft.clone();
        QVERIFY(copy == draft);
        QVERIFY(copy.secret.expose().data() != draft.secret.expose().data());
    }
};

QTEST_GUILESS_MAIN(TestOtpParameters)
#include "tst_otp_parameters.moc"
