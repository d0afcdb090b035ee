#include "core/otp/code.h"
#include "tests/core/otp/otp_test_support.h"

#include <QTest>

#include <liboath/oath.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <random>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr std::array kAlgorithms{HashAlgorithm::Sha1, HashAlgorithm::Sha256, HashAlgorithm::Sha512};
constexpr std::array kOathFlags{0, int(OATH_TOTP_HMAC_SHA256), int(OATH_TOTP_HMAC_SHA512)};
constexpr int kMostOathDigits = 8; // liboath knows 6, 7 and 8
constexpr int kFewestOathDigits = 6;
constexpr int kMaximumKeySize = 200; // longer than the blocks of all three hashes

SecretBytes randomSecret(std::mt19937_64 &random)
{
    std::array<std::uint64_t, kMaximumKeySize / 8> words;
    std::ranges::generate(words, std::ref(random));
    SecretBytes secret(1 + random() % kMaximumKeySize);
    std::memcpy(secret.writable().data(), words.data(), secret.size());
    return secret;
}

} // namespace

/// A million random keys, times and parameters, compared with an independent implementation.
class TestCodeAgainstLiboath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(oath_init(), int(OATH_OK)); }

    void agreesOnAMillionRandomCodes()
    {
        std::mt19937_64 random(6238);
        const SecretBytes noPin;
        int compared = 0;
        for (int round = 0; round < 1'000'000; ++round) {
            const SecretBytes secret = randomSecret(random);
            const std::size_t hash = random() % kAlgorithms.size();
            const int digits = kFewestOathDigits + static_cast<int>(random() % 3);
            const auto period = static_cast<unsigned>(1 + random() % 86'400);
            const auto time = static_cast<std::int64_t>(random() >> 24); // 40 bits: most are past 2^32
            const OtpParameters parameters{
                .algorithm = kAlgorithms[hash], .digits = *Digits::from(digits), .period = *Period::from(period)};
            const auto code = codeAt({secret, noPin, parameters}, UnixTime(std::chrono::seconds(time)));

            std::array<char, kMostOathDigits + 1> expected{};
            const int result = oath_totp_generate2(secret.exposeText().data(), secret.size(), time, period, 0,
                                                   static_cast<unsigned>(digits), kOathFlags[hash], expected.data());
            if (result != OATH_OK || !code || code->text != expected.data())
                QFAIL(qPrintable(QStringLiteral("differs in round %1").arg(round)));
            ++compared;
        }
        QCOMPARE(compared, 1'000'000);
    }

    void agreesOnTheLastDigitsOfLengthsLiboathDoesNotKnow()
    {
        std::mt19937_64 random(4226);
        const SecretBytes noPin;
        for (int round = 0; round < 20'000; ++round) {
            const SecretBytes secret = randomSecret(random);
            const std::uint64_t counter = random();
            std::array<char, kMostOathDigits + 1> expected{};
            QCOMPARE(oath_hotp_generate(secret.exposeText().data(), secret.size(), counter, kMostOathDigits, false,
                                        OATH_HOTP_DYNAMIC_TRUNCATION, expected.data()),
                     int(OATH_OK));
            const std::string_view eight(expected.data(), kMostOathDigits);
            for (int digits = Digits::kMinimum; digits <= Digits::kMaximum; ++digits) {
                const OtpParameters parameters{.type = OtpType::Hotp, .digits = *Digits::from(digits)};
                const auto code = codeForCounter({secret, noPin, parameters}, counter);
                QVERIFY(code);
                const std::size_t common = std::min<std::size_t>(code->size(), kMostOathDigits);
                QVERIFY(std::string_view(*code).substr(code->size() - common)
                        == eight.substr(kMostOathDigits - common));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCodeAgainstLiboath)
#include "tst_code_against_liboath.moc"
