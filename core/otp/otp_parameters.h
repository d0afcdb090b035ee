#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>

namespace countersign {

/// How an account makes its codes.
enum class OtpType {
    Totp, ///< RFC 6238
    Hotp, ///< RFC 4226
    Steam, ///< five letters or digits, SHA-1, 30 s
    Yandex, ///< eight letters, SHA-256, 30 s, needs a PIN
    Motp, ///< Mobile-OTP: six hexadecimal digits, MD5, 10 s, needs a PIN
};

enum class HashAlgorithm {
    Sha1,
    Sha256,
    Sha512,
    Md5, ///< Mobile-OTP only
    Sha224, ///< with Sha384 not in RFC 6238, but accounts of 2FAS and FreeOTP may have them
    Sha384,
};

/// The length of a code: 4 to 10 digits.
class Digits
{
public:
    static constexpr int kMinimum = 4;
    static constexpr int kMaximum = 10;

    constexpr Digits() = default; ///< six
    /// Errors: InvalidDigits.
    static Result<Digits> from(std::int64_t count);

    constexpr int count() const { return m_count; }
    auto operator<=>(const Digits &) const = default;

private:
    constexpr explicit Digits(int count)
        : m_count(count)
    { }
    int m_count = 6;
};

/// How long a code is valid: 1 to 86,400 seconds.
class Period
{
public:
    static constexpr std::chrono::seconds kMaximum{86'400};

    constexpr Period() = default; ///< 30 s
    /// Errors: InvalidPeriod.
    static Result<Period> from(std::int64_t seconds);

    constexpr std::chrono::seconds seconds() const { return m_seconds; }
    auto operator<=>(const Period &) const = default;

private:
    constexpr explicit Period(std::chrono::seconds seconds)
        : m_seconds(seconds)
    { }
    std::chrono::seconds m_seconds{30};
};

/// Everything but the secret, the counter and the PIN. Checked once, then trusted.
struct OtpParameters
{
    OtpType type = OtpType::Totp;
    HashAlgorithm algorithm = HashAlgorithm::Sha1;
    Digits digits = {};
    Period period = {}; ///< meaningless for HOTP

    bool operator==(const OtpParameters &) const = default;

    /// The fixed parameters of the types that have them (Steam 5 characters, SHA-1, 30 s; Yandex; Mobile-OTP).
    static OtpParameters steam();
    static OtpParameters yandex();
    static OtpParameters motp();

    bool isTimeBased() const { return type != OtpType::Hotp; }
};

} // namespace countersign
