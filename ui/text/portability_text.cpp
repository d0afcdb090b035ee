#include "ui/text/portability_text.h"

#include "core/otp/otp_names.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Portability)
};

QString algorithmText(HashAlgorithm algorithm)
{
    const std::string_view name = algorithmName(algorithm);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString typeText(OtpType type)
{
    switch (type) {
    case OtpType::Steam:
        return u"Steam Guard"_s;
    case OtpType::Yandex:
        return u"Yandex"_s;
    case OtpType::Motp:
        return u"Mobile-OTP"_s;
    case OtpType::Totp:
    case OtpType::Hotp:
        break;
    }
    return {};
}

int secondsOf(const OtpParameters &parameters)
{
    return static_cast<int>(parameters.period.seconds().count());
}

QString textOf(PortabilityRisk risk, const OtpParameters &parameters)
{
    switch (risk) {
    case PortabilityRisk::Algorithm:
        //: %1 is a hash algorithm: "SHA256".
        return Words::tr("Some apps ignore the algorithm %1.").arg(algorithmText(parameters.algorithm));
    case PortabilityRisk::Digits:
        //: %n is never 6.
        return Words::tr("Some apps always show 6 digits; this account has %n.", nullptr, parameters.digits.count());
    case PortabilityRisk::Period:
        //: %n is never 30.
        return Words::tr("Some apps renew every code after 30 seconds; this account takes %n.", nullptr,
                         secondsOf(parameters));
    case PortabilityRisk::CounterBased:
        return Words::tr("Codes of this account are counted. Use it on one device only: two of them get out of step.");
    case PortabilityRisk::OwnType:
        //: %1 is the kind of account: "Steam Guard".
        return Words::tr("Only few apps read %1 accounts, and not all write their links alike.")
            .arg(typeText(parameters.type));
    }
    return {};
}

bool givesWrongCodes(PortabilityRisk risk)
{
    return risk == PortabilityRisk::Algorithm || risk == PortabilityRisk::Digits || risk == PortabilityRisk::Period;
}

} // namespace

QStringList portabilityTexts(const OtpParameters &parameters)
{
    const std::vector<PortabilityRisk> risks = portabilityRisks(parameters);
    QStringList texts;
    for (const PortabilityRisk risk : risks)
        texts += textOf(risk, parameters);
    if (std::ranges::any_of(risks, givesWrongCodes))
        texts += Words::tr("They show wrong codes then: compare one before you rely on the other device.");
    return texts;
}

QString notMigratableText(const OtpParameters &parameters)
{
    if (const QString type = typeText(parameters.type); !type.isEmpty())
        return type;
    if (parameters.isTimeBased() && parameters.period != Period())
        return Words::tr("renews every %n s", nullptr, secondsOf(parameters));
    if (parameters.digits.count() != 6 && parameters.digits.count() != 8)
        return Words::tr("%n digits", nullptr, parameters.digits.count());
    return Words::tr("counter too large");
}

} // namespace countersign
