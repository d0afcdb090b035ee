#include "core/qr/masked_form.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kLongestValue = 64; // bytes
constexpr std::size_t kTellingRun = 4; // as many characters in a row are a part of a password, not chance

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether `part` holds `run`, without regard to case and to the `\` before special characters.
bool holds(std::string_view part, std::string_view run)
{
    for (std::size_t begin = 0; begin < part.size(); ++begin) {
        std::size_t matched = 0;
        for (std::size_t i = begin; i < part.size() && matched < run.size(); ++i) {
            if (part[i] == '\\')
                continue;
            if (lower(part[i]) != run[matched])
                break;
            ++matched;
        }
        if (matched == run.size())
            return true;
    }
    return false;
}

/// `value` without what a `…` stands for.
std::string cut(std::string_view value)
{
    if (value.size() <= kLongestValue)
        return std::string(value);
    std::string_view rest = value;
    std::size_t size = 0;
    while (takeCharacter(rest) && value.size() - rest.size() <= kLongestValue)
        size = value.size() - rest.size();
    return std::string(value.substr(0, size)) + "…";
}

} // namespace

void MaskedForm::addWords(std::string_view words)
{
    m_pieces.push_back({std::string(words), false});
}

void MaskedForm::addValue(std::string_view value)
{
    if (isUtf8(value))
        m_pieces.push_back({cut(value), true});
    else
        addHidden(value);
}

void MaskedForm::addHidden(std::string_view part)
{
    if (part.empty())
        return;
    addWords(kMask);
    leaveOut(part);
}

void MaskedForm::addHidden(SecretBytes part)
{
    if (part.empty())
        return;
    addWords(kMask);
    m_secrets.push_back(std::move(part));
}

void MaskedForm::leaveOut(std::string_view part)
{
    m_hidden.push_back(part);
}

bool MaskedForm::repeatsHidden(std::string_view value) const
{
    std::string plain; // shown otherwise: no secret
    for (const char c : value) {
        if (c != '\\')
            plain += lower(c);
    }
    for (std::size_t begin = 0; begin + kTellingRun <= plain.size(); ++begin) {
        const std::string_view run = std::string_view(plain).substr(begin, kTellingRun);
        const auto holdsRun = [run](std::string_view part) { return holds(part, run); };
        // EXPOSE: looked through only.
        if (std::ranges::any_of(m_hidden, holdsRun)
            || std::ranges::any_of(m_secrets, [&](const SecretBytes &part) { return holdsRun(part.exposeText()); }))
            return true;
    }
    return false;
}

std::string MaskedForm::text() const
{
    std::string text;
    for (const Piece &piece : m_pieces) {
        const bool mustHide = piece.isValue && repeatsHidden(piece.text);
        text += mustHide ? kMask : std::string_view(piece.text);
    }
    return text;
}

} // namespace countersign
