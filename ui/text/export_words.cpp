#include "ui/text/export_words.h"

#include "core/otp/otp_names.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString typeText(OtpType type)
{
    switch (type) {
    case OtpType::Totp:
        break;
    case OtpType::Hotp:
        //: A kind of account
        return Words::tr("counter-based");
    case OtpType::Steam:
        return u"Steam Guard"_s;
    case OtpType::Yandex:
        return u"Yandex"_s;
    case OtpType::Motp:
        return u"Mobile-OTP"_s;
    }
    return u"TOTP"_s;
}

QString lossWord(ExportLoss loss)
{
    switch (loss) {
    case ExportLoss::Groups:
        return Words::tr("groups");
    case ExportLoss::OtherGroups:
        return Words::tr("all groups but the first");
    case ExportLoss::Note:
        return Words::tr("note");
    case ExportLoss::Favorite:
        //: The mark of a pinned account
        return Words::tr("pin");
    case ExportLoss::WaysBack:
        return Words::tr("recovery codes and ways back in");
    }
    return {};
}

} // namespace

QString exportName(const Exporter &exporter)
{
    QString name = QString::fromUtf8(exporter.application.data(), static_cast<qsizetype>(exporter.application.size()));
    if (exporter.id == "share")
        return Words::tr("Encrypted share file");
    if (exporter.id == "uris")
        name = Words::tr("List of links");
    else if (exporter.id == "csv")
        name = Words::tr("Table (CSV)");
    else if (exporter.id == "html")
        name = Words::tr("Printable sheet (HTML)");
    else if (exporter.id == "pdf")
        name = Words::tr("Printable sheet (PDF)");
    else if (exporter.id == "migration-qr")
        name = Words::tr("QR codes for Google Authenticator");
    //: %1 is an application: "Aegis, encrypted"
    return exporter.protection == Protection::Password ? Words::tr("%1, encrypted").arg(name) : name;
}

QString exportExplanation(const Exporter &exporter)
{
    if (exporter.id == "share")
        return Words::tr("For a colleague who has Countersign too: opened by a password that you agree on, or by their "
                         "vault alone.");
    if (exporter.id == "uris")
        return Words::tr("One otpauth link a line. Most apps and password managers read them.");
    if (exporter.id == "csv")
        return Words::tr("For KeePassXC, spreadsheets and scripts: one account a line.");
    if (exporter.id == "html" || exporter.id == "pdf")
        return Words::tr("To be printed and locked away: the QR code and the key of each account, and how to get the "
                         "codes back with them.");
    const QString name
        = QString::fromUtf8(exporter.application.data(), static_cast<qsizetype>(exporter.application.size()));
    return exporter.protection == Protection::Password
        //: %1 is an application
        ? Words::tr("For %1 and the apps that import its files. A password that you choose opens it.").arg(name)
        //: %1 is an application
        : Words::tr("For %1 and the apps that import its files.").arg(name);
}

QString exportRefusalText(ExportRefusal refusal, const OtpParameters &parameters)
{
    switch (refusal) {
    case ExportRefusal::Type:
        return typeText(parameters.type);
    case ExportRefusal::Algorithm:
        return fromAscii(algorithmName(parameters.algorithm));
    case ExportRefusal::Digits:
        return Words::tr("%n digits", nullptr, parameters.digits.count());
    case ExportRefusal::Period:
        return Words::tr("renews every %n s", nullptr, static_cast<int>(parameters.period.seconds().count()));
    case ExportRefusal::Counter:
        return Words::tr("counter too large");
    case ExportRefusal::Secret:
        //: The key of an account can't be written to a file of that kind
        return Words::tr("its key");
    case ExportRefusal::TooLong:
        return Words::tr("too long");
    case ExportRefusal::NoIssuer:
        return Words::tr("no issuer");
    case ExportRefusal::Formula:
        //: Spreadsheets calculate what begins with “=”
        return Words::tr("begins like a formula");
    case ExportRefusal::RepeatedKey:
        return Words::tr("the same key twice");
    }
    return {};
}

QString exportLossText(const std::vector<ExportLoss> &lost)
{
    if (lost.empty())
        return {};
    QStringList words;
    for (const ExportLoss loss : lost)
        words.append(lossWord(loss));
    //: %1 lists what an account loses: "groups, note"
    return Words::tr("without %1").arg(words.join(u", "_s));
}

} // namespace countersign
