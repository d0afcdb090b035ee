#include "ui/text/portability_text.h"

#include "core/otp/otp_names.h"

#include <QCoreApplication>

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
        return Words::tr("Some apps ignore the algorithm %1 and show wrong codes. Compare one code before you rely on "
                         "the other device.")
            .arg(algorithmText(parameters.algorithm));
    case PortabilityRisk::Digits:
        return Words::tr("Some apps always show 6 digits; this account has %n. Compare one code before you rely on the "
                         "other device.",
                         nullptr, parameters.digits.count());
    case PortabilityRisk::Period:
        return Words::tr("Some apps always renew codes every 30 seconds; this account does every %n. Compare one code "
                         "before you rely on the other device.",
                         nullptr, secondsOf(parameters));
    case PortabilityRisk::CounterBased:
        return Words::tr("Codes of this account are counted. Use it on one device only: two of them get out of step.");
    case PortabilityRisk::OwnType:
        //: %1 is the kind of account: "Steam Guard".
        return Words::tr("Only few apps read %1 accounts, and not all write their links alike.")
            .arg(typeText(parameters.type));
    }
    return {};
}

} // namespace

QStringList portabilityTexts(const OtpParameters &parameters)
{
    QStringList texts;
    for (const PortabilityRisk risk : portabilityRisks(parameters))
        texts += textOf(risk, parameters);
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
