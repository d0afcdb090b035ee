#include "ui/dialogs/password_strength.h"

#include <zxcvbn.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {

PasswordStrength passwordStrength(const SecretBytes &password)
{
    if (password.empty())
        return PasswordStrength::None;

    // The time zxcvbn takes grows fast with the length, and what is longer than this is strong or repeats itself.
    constexpr std::size_t kLongest = 80;
    SecretBytes text(std::min(password.size(), kLongest) + 1); // zxcvbn wants a zero at the end
    // EXPOSE: zxcvbn reads the text and keeps nothing.
    std::ranges::copy(password.expose().first(text.size() - 1), text.writable().begin());
    const double bits = ZxcvbnMatch(reinterpret_cast<const char *>(text.expose().data()), nullptr, nullptr);

    constexpr double kGuessesPerSecond = 1e4;
    constexpr double kHour = 3600;
    constexpr double kDay = 24 * kHour;
    const double seconds = std::exp2(bits - 1) / kGuessesPerSecond; // half of all guesses, on average
    constexpr std::array kLimits{std::pair(kHour, PasswordStrength::Minutes), std::pair(kDay, PasswordStrength::Hours),
                                 std::pair(30 * kDay, PasswordStrength::Days),
                                 std::pair(365 * kDay, PasswordStrength::Months),
                                 std::pair(36'500 * kDay, PasswordStrength::Years)};
    for (const auto &[limit, strength] : kLimits) {
        if (seconds < limit)
            return strength;
    }
    return PasswordStrength::Centuries;
}

} // namespace countersign
