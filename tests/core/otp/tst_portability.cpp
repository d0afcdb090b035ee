#include "core/otp/portability.h"

#include <QTest>

using namespace countersign;
using Risk = PortabilityRisk;

class TestPortability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesNoRiskInAnOrdinaryAccount() { QVERIFY(portabilityRisks({}).empty()); }

    void seesEveryUnusualParameter()
    {
        const OtpParameters unusual{
            .algorithm = HashAlgorithm::Sha256, .digits = *Digits::from(8), .period = *Period::from(60)};
        QCOMPARE(portabilityRisks(unusual), (std::vector{Risk::Algorithm, Risk::Digits, Risk::Period}));
        QCOMPARE(portabilityRisks({.algorithm = HashAlgorithm::Sha512}), std::vector{Risk::Algorithm});
    }

    void knowsThatCountersDriftApart()
    {
        // A counter-based account has no period, whatever stands there.
        QCOMPARE(portabilityRisks({.type = OtpType::Hotp, .period = *Period::from(60)}),
                 std::vector{Risk::CounterBased});
    }

    void seesOnlyTheTypeWhereItFixesTheRest()
    {
        for (const OtpParameters &own : {OtpParameters::steam(), OtpParameters::yandex(), OtpParameters::motp()})
            QCOMPARE(portabilityRisks(own), std::vector{Risk::OwnType});
    }
};

QTEST_GUILESS_MAIN(TestPortability)
#include "tst_portability.moc"
