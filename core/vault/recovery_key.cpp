#include "core/vault/recovery_key.h"

#include "core/crypto/digest.h"
#include "core/vault/vault_format.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t kKeyBytes = 20;
constexpr std::size_t kKeyLetters = 32;
constexpr std::size_t kGroupLetters = 4;
constexpr std::size_t kAllLetters = kKeyLetters + kGroupLetters;
constexpr int kBitsPerLetter = 5;

/// The five bits that letter `index` stands for.
std::uint8_t bitsAt(ByteView bytes, std::size_t index)
{
    unsigned bits = 0;
    for (std::size_t bit = index * kBitsPerLetter; bit < (index + 1) * kBitsPerLetter; ++bit)
        bits = (bits << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1u);
    return static_cast<std::uint8_t>(bits);
}

void setBitsAt(std::span<std::uint8_t> bytes, std::size_t index, unsigned bits)
{
    for (int shift = kBitsPerLetter - 1; shift >= 0; --shift) {
        const std::size_t bit = index * kBitsPerLetter + static_cast<std::size_t>(kBitsPerLetter - 1 - shift);
        bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | (((bits >> shift) & 1u) << (7 - bit % 8)));
    }
}

/// The value of a letter as people write it; an index past the alphabet if it is none.
std::size_t valueOf(char letter)
{
    constexpr std::array kLookalikes{std::pair('0', 'O'), std::pair('1', 'I'), std::pair('8', 'B')};
    for (const auto &[typed, meant] : kLookalikes) {
        if (letter == typed)
            return kAlphabet.find(meant);
    }
    if (letter >= 'a' && letter <= 'z')
        letter = static_cast<char>(letter - 'a' + 'A');
    return kAlphabet.find(letter);
}

} // namespace

RecoveryKey RecoveryKey::generate(Random &random)
{
    SecretBytes bytes(kKeyBytes);
    random.fill(bytes.writable());
    return RecoveryKey(std::move(bytes));
}

Result<RecoveryKey> RecoveryKey::parse(std::string_view text)
{
    SecretBytes bytes(kKeyBytes);
    SecretBytes check(kGroupLetters);
    std::size_t letters = 0;
    for (std::size_t position = 0; position < text.size(); ++position) {
        const char letter = text[position];
        if (letter == '-' || letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r')
            continue;
        const std::size_t value = valueOf(letter);
        if (value >= kAlphabet.size() || letters == kAllLetters)
            return Error{.code = ErrorCode::RecoveryKeyMalformed, .position = position};
        if (letters < kKeyLetters)
            setBitsAt(bytes.writable(), letters, static_cast<unsigned>(value));
        else
            check.writable()[letters - kKeyLetters] = static_cast<std::uint8_t>(value);
        ++letters;
    }
    if (letters != kAllLetters)
        return Error{.code = ErrorCode::RecoveryKeyMalformed, .position = text.size()};
    // EXPOSE: the check group is public by design; comparing it tells nothing about the key.
    const SecretBytes digest = secretDigest(format::kRecoveryCheckPerson, bytes);
    for (std::size_t index = 0; index < kGroupLetters; ++index) {
        if (check.expose()[index] != bitsAt(digest.expose(), index))
            return ErrorCode::RecoveryKeyMistyped;
    }
    return RecoveryKey(std::move(bytes));
}

SecretBytes RecoveryKey::text() const
{
    SecretBytes text(kAllLetters + kGroups - 1);
    const SecretBytes digest = secretDigest(format::kRecoveryCheckPerson, m_bytes);
    std::size_t place = 0;
    for (std::size_t letter = 0; letter < kAllLetters; ++letter) {
        if (letter != 0 && letter % kGroupLetters == 0)
            text.writable()[place++] = '-';
        // EXPOSE: into the text, as secret as the key.
        const std::uint8_t value
            = letter < kKeyLetters ? bitsAt(m_bytes.expose(), letter) : bitsAt(digest.expose(), letter - kKeyLetters);
        text.writable()[place++] = static_cast<std::uint8_t>(kAlphabet[value]);
    }
    return text;
}

} // namespace countersign
