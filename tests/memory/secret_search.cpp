#include "tests/memory/secret_search.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace countersign {

namespace {

constexpr std::uint8_t kMask = 0xA7;
constexpr std::size_t kPieceCharacters = 6;
constexpr std::size_t kHexCharacters = 8; // six are three bytes, which occur by chance: every colour has as many

constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kHexUpper = "0123456789ABCDEF";

std::uint16_t beginningOf(const std::uint8_t *bytes)
{
    return static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1]);
}

} // namespace

/// Memory for texts that must leave nothing behind: pages that go back to the system.
class SecretSearch::Scratch
{
public:
    static constexpr std::size_t kSize = 16 * 1024;

    Scratch()
        : m_data(static_cast<std::uint8_t *>(
            ::mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    { }
    ~Scratch() { ::munmap(m_data, kSize); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    void push(std::uint8_t byte) { m_data[m_size++] = byte; }
    ByteView view() const { return {m_data, m_size}; }

    /// `bitsPerLetter` bits a letter, the first `skipped` bytes left out, what is incomplete at the end, too.
    void encode(ByteView bytes, std::size_t skipped, unsigned bitsPerLetter, std::string_view alphabet,
                std::size_t groupLength = 0)
    {
        std::uint32_t bits = 0;
        unsigned count = 0;
        std::size_t letters = 0;
        for (const std::uint8_t byte : bytes.subspan(skipped)) {
            bits = bits << 8 | byte;
            count += 8;
            while (count >= bitsPerLetter) {
                count -= bitsPerLetter;
                if (groupLength != 0 && letters != 0 && letters % groupLength == 0)
                    push(' ');
                push(static_cast<std::uint8_t>(alphabet[bits >> count & ((1U << bitsPerLetter) - 1)]));
                ++letters;
            }
        }
    }

private:
    std::uint8_t *m_data;
    std::size_t m_size = 0;
};

void SecretSearch::add(const std::string &name, ByteView secret)
{
    addForm(name, "raw", secret);
    const auto encoded
        = [&](const char *form, std::size_t skipped, unsigned bits, std::string_view alphabet, std::size_t group = 0) {
              if (skipped >= secret.size())
                  return;
              Scratch scratch;
              scratch.encode(secret, skipped, bits, alphabet, group);
              addForm(name, form, scratch.view());
          };
    const std::string base32Lower = [] {
        std::string lower(kBase32);
        std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(c >= 'A' ? c + 32 : c); });
        return lower;
    }();
    encoded("hex", 0, 4, kHex);
    encoded("HEX", 0, 4, kHexUpper);
    encoded("Base32", 0, 5, kBase32);
    encoded("base32", 0, 5, base32Lower);
    encoded("Base32 in groups", 0, 5, kBase32, 4);
    encoded("base32 in groups", 0, 5, base32Lower, 4);
    // As part of a longer text, a secret begins at any of three places in a group of Base64.
    for (std::size_t skipped = 0; skipped < 3; ++skipped) {
        encoded("Base64", skipped, 6, kBase64);
        encoded("Base64 for URLs", skipped, 6, kBase64Url);
    }
}

void SecretSearch::addForm(const std::string &name, const std::string &form, ByteView text)
{
    addPieces(name, form, text, 1);
    Scratch wide;
    for (const std::uint8_t byte : text) {
        wide.push(byte);
        wide.push(0);
    }
    addPieces(name, form + ", UTF-16", wide.view(), 2);
}

void SecretSearch::addPieces(const std::string &name, const std::string &form, ByteView text, std::size_t characterSize)
{
    const bool isHex = form.starts_with("hex") || form.starts_with("HEX");
    const std::size_t length = (isHex ? kHexCharacters : kPieceCharacters) * characterSize;
    m_forms.push_back({name, form});
    for (std::size_t offset = 0; offset + length <= text.size(); offset += characterSize) {
        Piece piece{.form = m_forms.size() - 1, .offset = offset, .masked = std::vector<std::uint8_t>(length)};
        std::ranges::transform(text.subspan(offset, length), piece.masked.begin(),
                               [](std::uint8_t byte) { return static_cast<std::uint8_t>(byte ^ kMask); });
        m_beginnings.set(beginningOf(piece.masked.data()));
        m_pieces.push_back(std::move(piece));
    }
    m_isSorted = false;
}

void SecretSearch::look(ByteView bytes, std::uint64_t address)
{
    const auto beginningOfPiece = [](const Piece &piece) { return beginningOf(piece.masked.data()); };
    if (!m_isSorted)
        std::ranges::sort(m_pieces, {}, beginningOfPiece);
    m_isSorted = true;
    constexpr std::uint16_t kMaskTwice = kMask << 8 | kMask;
    for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
        const auto beginning = static_cast<std::uint16_t>(beginningOf(bytes.data() + at) ^ kMaskTwice);
        if (!m_beginnings[beginning])
            continue;
        for (const Piece &piece : std::ranges::equal_range(m_pieces, beginning, {}, beginningOfPiece)) {
            const bool isHere = at + piece.masked.size() <= bytes.size()
                && std::ranges::equal(bytes.subspan(at, piece.masked.size()), piece.masked, {},
                                      [](std::uint8_t byte) { return static_cast<std::uint8_t>(byte ^ kMask); });
            if (isHere)
                m_hits.push_back({piece.form, address + at - piece.offset, piece.offset});
        }
    }
}

std::vector<SecretSearch::Copy> SecretSearch::copies() const
{
    std::vector<Hit> hits = m_hits;
    std::ranges::sort(hits);
    hits.erase(std::ranges::unique(hits).begin(), hits.end()); // blocks overlap
    std::vector<Copy> copies;
    const Hit *previous = nullptr;
    for (const Hit &hit : hits) {
        if (previous && previous->form == hit.form && previous->begin == hit.begin) {
            ++copies.back().pieces;
        } else {
            const Form &form = m_forms[hit.form];
            copies.push_back({.name = form.name, .form = form.form, .address = hit.begin, .pieces = 1});
        }
        previous = &hit;
    }
    return copies;
}

std::vector<std::string> SecretSearch::names() const
{
    std::vector<std::string> names;
    for (const Form &form : m_forms) {
        if (std::ranges::find(names, form.name) == names.end())
            names.push_back(form.name);
    }
    return names;
}

} // namespace countersign
