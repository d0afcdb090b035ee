#include "core/otp/otpauth_uri.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace countersign;

namespace {

using RandomEngine = std::mt19937_64;

/// Text of pieces that links have trouble with; no white space at either end, which a link does not keep.
std::string randomText(RandomEngine &random, std::size_t mostPieces)
{
    constexpr std::array kPieces{"a", "Z",  "7",      ":",  "%",    "%41",        "&",      "=",    "+",
                                 "#", "?",  "/",      " b", "@",    "~",          ".",      "\"",   "<",
                                 "é", "云", "\u202e", "🔑",  "\x01", "otpauth://", "secret", "amp;", "Steam:"};
    std::string text;
    const std::size_t pieces = random() % (mostPieces + 1);
    for (std::size_t count = 0; count < pieces; ++count)
        text += kPieces[random() % kPieces.size()];
    text.erase(0, text.find_first_not_of(' '));
    return text;
}

SecretBytes randomSecret(RandomEngine &random, std::size_t size)
{
    SecretBytes secret(size);
    std::ranges::generate(secret.writable(), [&random] { return static_cast<std::uint8_t>(random()); });
    return secret;
}

OtpParameters randomParameters(RandomEngine &random)
{
    constexpr std::array kAlgorithms{HashAlgorithm::Sha1, HashAlgorithm::Sha256, HashAlgorithm::Sha512,
                                     HashAlgorithm::Sha224, HashAlgorithm::Sha384};
    const auto digits = *Digits::from(static_cast<std::int64_t>(4 + random() % 7));
    const auto algorithm = kAlgorithms[random() % kAlgorithms.size()];
    switch (random() % 5) {
    case 0:
        return {.type = OtpType::Hotp, .algorithm = algorithm, .digits = digits};
    case 1:
        return OtpParameters::steam();
    case 2:
        return OtpParameters::yandex();
    case 3:
        return OtpParameters::motp();
    default:
        return {.algorithm = algorithm,
                .digits = digits,
                .period = *Period::from(static_cast<std::int64_t>(1 + random() % 86'400))};
    }
}

AccountDraft randomDraft(RandomEngine &random)
{
    AccountDraft draft{
        .issuer = randomText(random, 6), .name = randomText(random, 8), .parameters = randomParameters(random)};
    const bool isYandex = draft.parameters.type == OtpType::Yandex;
    draft.secret = randomSecret(random, isYandex ? 16 : 1 + random() % 80);
    if (isYandex) {
        draft.issuer += "Ya"; // without an issuer such a link says Yandex
        draft.pin = SecretBytes::fromText(std::to_string(1000 + random() % 9000));
    }
    if (draft.parameters.type == OtpType::Motp)
        draft.pin = SecretBytes::fromText(randomText(random, 3));
    if (draft.parameters.type == OtpType::Hotp)
        draft.counter = random();
    return draft;
}

AccountDraft sample()
{
    return {.issuer = "ACME & Söhne", .name = "a:b c", .secret = SecretBytes::fromText("Hello!\xde\xad\xbe\xef")};
}

} // namespace

class TestOtpauthUriRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites()
    {
        RandomEngine random(2026);
        for (int round = 0; round < 20'000; ++round) {
            const AccountDraft draft = randomDraft(random);
            const SecretBytes link = formatOtpauthUri(draft);
            const auto again = parseOtpauthUri(link.exposeText());
            QVERIFY2(again, std::string(link.exposeText()).c_str());
            QVERIFY2(*again == draft, std::string(link.exposeText()).c_str());
        }
    }

    void writesWhatOtherAppsRead_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("link");
        const QByteArray label("ACME%20%26%20S%C3%B6hne:a%3Ab%20c?secret=");
        const QByteArray issuer("&issuer=ACME%20%26%20S%C3%B6hne");
        QTest::newRow("TOTP") << int(OtpType::Totp)
                              << "otpauth://totp/" + label + "JBSWY3DPEHPK3PXP" + issuer
                + "&algorithm=SHA1&digits=6&period=30";
        QTest::newRow("HOTP") << int(OtpType::Hotp)
                              << "otpauth://hotp/" + label + "JBSWY3DPEHPK3PXP" + issuer
                + "&algorithm=SHA1&digits=6&counter=0";
        QTest::newRow("Steam") << int(OtpType::Steam)
                               << "otpauth://steam/" + label + "JBSWY3DPEHPK3PXP" + issuer
                + "&algorithm=SHA1&digits=5&period=30";
        QTest::newRow("Mobile-OTP") << int(OtpType::Motp) << "motp://" + label + "Hello%21%DE%AD%BE%EF" + issuer;
    }

    void writesWhatOtherAppsRead()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, link);
        AccountDraft draft = sample();
        draft.parameters.type = static_cast<OtpType>(type);
        if (draft.parameters.type == OtpType::Steam)
            draft.parameters = OtpParameters::steam();
        QCOMPARE(QByteArray::fromStdString(std::string(formatOtpauthUri(draft).exposeText())), link);
    }

    void writesNoEmptyIssuer()
    {
        AccountDraft draft = sample();
        draft.issuer.clear();
        draft.name = "alice";
        QCOMPARE(formatOtpauthUri(draft).exposeText(),
                 std::string_view("otpauth://totp/alice?secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30"));
    }
};

QTEST_GUILESS_MAIN(TestOtpauthUriRoundTrip)
#include "tst_otpauth_uri_round_trip.moc"
