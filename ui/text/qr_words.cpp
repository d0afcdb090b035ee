#include "ui/text/qr_words.h"

#include "ui/text/display_text.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The words of QR codes, in one context for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QrWords)

public:
    static QrWords of(const QrExplanation &explanation, const QString &detail);
    static QrWords ofUnusable(const QrExplanation &explanation);
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
        return ofUnusable(explanation);
    case QrKind::WebLink:
        //: %1 is the host of a web link.
        words.what = with(tr("It is a web link to %1. Binding pages show such codes to offer a phone app."),
                          tr("It is a web link. Binding pages show such codes to offer a phone app."));
        break;
    case QrKind::WiFi:
        words.what = with(tr("It holds the name and password of the wireless network “%1”."),
                          tr("It holds the name and password of a wireless network."));
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
        words.what = with(tr("It asks for a payment with %1."), tr("It asks for a payment."));
        break;
    case QrKind::CryptoAddress:
        words.what = tr("It is an address for a cryptocurrency payment.");
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
        words.what = tr("It adds a device to a smart home.");
        break;
    case QrKind::PlainText:
        words.what = tr("It is text without a link.");
        words.detail = tr("If the text is the key itself, type it instead: letters A to Z and digits 2 to 7.");
        words.step = tr("Scan another code, or type the key");
        break;
    }
    return words;
}

QrWords Words::ofUnusable(const QrExplanation &explanation)
{
    const Error error = explanation.error.value_or(Error{ErrorCode::LinkMalformed});
    const ErrorText text = errorText(error);
    QrWords words{.headline = tr("That is an account, but it can't be used"), .what = text.what, .step = text.todo};
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
        return tr("an account that can't be used");
    case QrKind::WebLink:
        return with(tr("a web link"));
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
        return tr("a cryptocurrency address");
    case QrKind::PushEnrolment:
        return with(tr("another app's enrolment"));
    case QrKind::Passkey:
        return tr("a passkey logon");
    case QrKind::SmartHome:
        return tr("a smart home device");
    case QrKind::PlainText:
        return tr("plain text");
    }
    return {};
}

} // namespace

QrWords qrWords(const QrExplanation &explanation)
{
    return Words::of(explanation, displayText(explanation.detail));
}

QString qrPhrase(const QrExplanation &explanation)
{
    return Words::phrase(explanation, displayText(explanation.detail));
}

} // namespace countersign
