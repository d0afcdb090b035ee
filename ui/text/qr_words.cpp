#include "ui/text/qr_words.h"

#include "ui/text/display_text.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The words of QR codes, in one context for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QrWords)

public:
    static QrWords of(const QrExplanation &explanation, const QString &detail);
    static QrWords ofWebLink(const QrExplanation &explanation, const QString &host);
    static QrWords ofUnusable(const QrExplanation &explanation, const QString &value);
    static QString refusal(ErrorCode code, const QString &value);
    static QString phrase(const QrExplanation &explanation, const QString &detail);
    static QString lookFurther() { return tr("Scroll to the code for two-step logon"); }
    static QString whereItIs()
    {
        return tr("It is usually below “scan the QR code”, often in step 2, and has a key in letters and digits beside "
                  "it.");
    }
};

QrWords Words::of(const QrExplanation &explanation, const QString &detail)
{
    QrWords words{
        .headline = tr("That is a QR code, but not an account"), .step = lookFurther(), .detail = whereItIs()};
    const auto with = [&detail](const QString &named, const QString &plain) {
        return detail.isEmpty() ? plain : named.arg(detail);
    };
    switch (explanation.kind) {
    case QrKind::Account:
    case QrKind::Migration:
        words.headline = tr("That is an account");
        words.what = tr("The code can be added.");
        break;
    case QrKind::UnusableAccount:
        return ofUnusable(explanation, detail);
    case QrKind::WebLink:
        return ofWebLink(explanation, detail);
    case QrKind::AppDownload:
        //: %1 is the host of an app store: play.google.com
        words.what = with(tr("It is the download of a phone app, at %1. You don't need that app here."),
                          tr("It is the download of a phone app. You don't need that app here."));
        words.detail = tr("Pages often show the download first and the code that counts below it or in the next step, "
                          "with a key in letters and digits beside it.");
        break;
    case QrKind::WiFi:
        words.what = with(tr("It lets a phone join the wireless network “%1”; its password was not shown or kept."),
                          tr("It lets a phone join a wireless network; the password was not shown or kept."));
        break;
    case QrKind::Contact:
        words.what = tr("It is a contact card.");
        break;
    case QrKind::Email:
        words.what = tr("It starts an email message.");
        break;
    case QrKind::Phone:
        words.what = tr("It is a telephone number or a text message.");
        break;
    case QrKind::Place:
        words.what = tr("It is a place on a map.");
        break;
    case QrKind::ChatLogon:
        words.what = with(tr("It belongs to %1, for logging on or adding a friend there."),
                          tr("It belongs to a chat app, for logging on or adding a friend there."));
        words.step = tr("Log on first, then open the security settings");
        words.detail
            = tr("Scan this one with the chat app on your phone. The code for two-step logon comes later, on the "
                 "page that binds an authenticator or virtual MFA device.");
        break;
    case QrKind::Payment:
        words.what = with(tr("It asks for a payment with %1. Nothing was paid."),
                          tr("It asks for a payment. Nothing was paid."));
        break;
    case QrKind::CryptoAddress:
        words.what = with(tr("It is an address for payments with %1. Nothing was paid."),
                          tr("It is an address for cryptocurrency payments. Nothing was paid."));
        break;
    case QrKind::PushEnrolment:
        words.what = with(tr("It is for %1, which confirms logons by a message to the phone instead of a code."),
                          tr("It is for an app that confirms logons by a message to the phone instead of a code."));
        words.step = tr("Choose another authenticator app on the page");
        words.detail
            = tr("Look for “I want to use a different authenticator app” or “enter a code” there. The page then "
                 "shows a code that works here.");
        break;
    case QrKind::Passkey:
        words.what = tr("It logs on with a passkey that is on your phone. It holds no key for codes.");
        words.step = tr("Choose “authenticator app” instead of “passkey”");
        words.detail = tr("Most sites offer both, in their security settings under two-step verification.");
        break;
    case QrKind::SmartHome:
        words.what = with(tr("It adds a device to a smart home, with %1."), tr("It adds a device to a smart home."));
        break;
    case QrKind::MobilePlan:
        words.what = tr("It installs an eSIM, the contract of a mobile phone.");
        break;
    case QrKind::PlainText:
        words.what = explanation.length == 0
            ? tr("It is text without a link.")
            //: A QR code's text; %n is the number of its characters.
            : tr("It is text without a link, %n character(s) long.", nullptr, static_cast<int>(explanation.length));
        words.detail = tr("If the text is the key itself, type it instead: letters A to Z and digits 2 to 7.");
        words.step = tr("Scan another code, or type the key");
        break;
    }
    return words;
}

QrWords Words::ofWebLink(const QrExplanation &explanation, const QString &host)
{
    QrWords words{
        .headline = tr("That is a QR code, but not an account"), .step = lookFurther(), .detail = whereItIs()};
    if (explanation.hasDisguise)
        //: %1 is the host of a web link.
        words.what = tr("It is a web link to %1. What it says before the “@” only looks like an address: don't open it "
                        "unless you know %1.")
                         .arg(host);
    else if (host.isEmpty())
        words.what = tr("It is a web link. Nothing was opened.");
    else
        //: %1 is the host of a web link.
        words.what = tr("It is a web link to %1. Nothing was opened.").arg(host);
    return words;
}

/// Why an account is refused, naming the value; empty if there is none to name.
QString Words::refusal(ErrorCode code, const QString &value)
{
    if (value.isEmpty())
        return {};
    switch (code) {
    case ErrorCode::InvalidDigits:
        //: %1 is a number of digits
        return tr("Its codes have %1 digits; Countersign makes codes of 4 to 10.").arg(value);
    case ErrorCode::InvalidPeriod:
        //: %1 is a number of seconds
        return tr("Its codes last %1 seconds; possible are 1 to 86,400.").arg(value);
    case ErrorCode::UnsupportedAlgorithm:
        //: %1 is the name of an algorithm, such as MD5
        return tr("It needs the algorithm %1; Countersign has SHA-1, SHA-256 and SHA-512.").arg(value);
    case ErrorCode::UnsupportedType:
        //: %1 is the name of a type of accounts, such as ocra
        return tr("It is an account of the type “%1”, which is not supported here.").arg(value);
    default:
        return {};
    }
}

QrWords Words::ofUnusable(const QrExplanation &explanation, const QString &value)
{
    const Error error = explanation.error.value_or(Error{ErrorCode::LinkMalformed});
    const ErrorText text = errorText(error);
    QrWords words{.headline = tr("That is an account, but it can't be used"), .what = text.what, .step = text.todo};
    if (const QString named = refusal(error.code, value); !named.isEmpty()) {
        words.what = named;
        if (error.code == ErrorCode::InvalidDigits || error.code == ErrorCode::InvalidPeriod)
            words.step = tr("Load the page again, or ask the service for an ordinary code");
    }
    if (error.code == ErrorCode::LinkWithoutSecret || error.code == ErrorCode::SecretEmpty)
        words.detail = tr("Binding pages expire after some minutes: load the page again and scan the new code.");
    else if (error.code == ErrorCode::UnsupportedType || error.code == ErrorCode::UnsupportedAlgorithm)
        words.detail = tr("Some sites let you choose another kind of authenticator app.");
    else
        words.detail = tr("The code may be meant for another app, or the page made a mistake. Its key in letters and "
                          "digits, if it shows one, can be typed.");
    return words;
}

QString Words::phrase(const QrExplanation &explanation, const QString &detail)
{
    const auto with = [&detail](const QString &phrase) {
        //: A thing and, in brackets, its name: "a web link (apps.apple.com)".
        return detail.isEmpty() ? phrase : tr("%1 (%2)").arg(phrase, detail);
    };
    switch (explanation.kind) {
    case QrKind::Account:
    case QrKind::Migration:
        return tr("an account");
    case QrKind::UnusableAccount:
        return with(tr("an account that can't be used"));
    case QrKind::WebLink:
        return with(tr("a web link"));
    case QrKind::AppDownload:
        return with(tr("an app's download"));
    case QrKind::WiFi:
        return with(tr("a wireless network"));
    case QrKind::Contact:
        return tr("a contact card");
    case QrKind::Email:
        return tr("an email address");
    case QrKind::Phone:
        return tr("a telephone number");
    case QrKind::Place:
        return tr("a place on a map");
    case QrKind::ChatLogon:
        return with(tr("a chat app's code"));
    case QrKind::Payment:
        return with(tr("a payment code"));
    case QrKind::CryptoAddress:
        return with(tr("a cryptocurrency address"));
    case QrKind::PushEnrolment:
        return with(tr("another app's enrolment"));
    case QrKind::Passkey:
        return tr("a passkey logon");
    case QrKind::SmartHome:
        return with(tr("a smart home device"));
    case QrKind::MobilePlan:
        return tr("an eSIM");
    case QrKind::PlainText:
        return tr("plain text");
    }
    return {};
}

/// A host in letters that can look like others' is followed by what it really is: `bücher.example
/// (xn--bcher-kva.example)`.
QString shownDetail(const QrExplanation &explanation)
{
    const QString detail = displayText(explanation.detail);
    const bool isPlain = std::ranges::all_of(detail, [](QChar c) { return c.unicode() < 0x80; });
    if (explanation.kind != QrKind::WebLink || isPlain)
        return detail;
    const QString real = QString::fromLatin1(QUrl::toAce(QString::fromStdString(explanation.detail)));
    return real.isEmpty() ? detail : u"%1 (%2)"_s.arg(detail, real);
}

} // namespace

QrWords qrWords(const QrExplanation &explanation)
{
    QrWords words = Words::of(explanation, shownDetail(explanation));
    words.masked = displayText(explanation.masked);
    return words;
}

QString qrPhrase(const QrExplanation &explanation)
{
    return Words::phrase(explanation, shownDetail(explanation));
}

} // namespace countersign
