// Any text of a QR code: what it is called agrees with what the link readers say, its detail is text, and what may be
// shown of it holds nothing of its secret.

#include "core/base/utf8.h"
#include "core/otp/migration_uri.h"
#include "core/otp/otpauth_uri.h"
#include "core/qr/qr_explainer.h"
#include "tests/fuzz/expect.h"

#include <algorithm>
#include <array>
#include <string>

using namespace countersign;

namespace {

constexpr std::size_t kRun = 6;

/// What stands between `before` and one of `ends`; empty if `before` is not there.
std::string_view between(std::string_view text, std::string_view before, std::string_view ends)
{
    const std::size_t begin = text.find(before);
    if (begin == std::string_view::npos || (begin > 0 && text[begin - 1] == '\\'))
        return {};
    text.remove_prefix(begin + before.size());
    return text.substr(0, text.find_first_of(ends));
}

/// `masked` without the words that are not from the text.
std::string withoutOwnWords(std::string masked)
{
    constexpr std::array<std::string_view, 15> kWords = {"otpauth-migration://offline?data=",
                                                         "apple-",
                                                         "otpauth://",
                                                         "otpauth:",
                                                         "motp://",
                                                         "steam://",
                                                         "secret=",
                                                         "digits=",
                                                         "period=",
                                                         "counter=",
                                                         "algorithm=",
                                                         "WIFI:",
                                                         "S:",
                                                         "T:",
                                                         "•••"};
    for (const std::string_view words : kWords) {
        for (std::size_t at = masked.find(words); at != std::string::npos; at = masked.find(words))
            masked.replace(at, words.size(), 1, '\n');
    }
    // What stands on both sides of these are different values.
    std::ranges::replace_if(
        masked, [](char c) { return std::string_view("/?&").find(c) != std::string_view::npos; }, '\n');
    return masked;
}

void expectNothingOf(std::string_view secret, const std::string &masked)
{
    const std::string shown = withoutOwnWords(masked);
    for (std::size_t begin = 0; begin + kRun <= secret.size(); ++begin) {
        const std::string_view run = secret.substr(begin, kRun);
        expect(run.find_first_of("\\\n") != std::string_view::npos || shown.find(run) == std::string::npos);
    }
}

void checkMasked(std::string_view text, const QrExplanation &explanation)
{
    expect(isUtf8(explanation.masked) || !isUtf8(text));
    switch (explanation.kind) {
    case QrKind::Account:
    case QrKind::UnusableAccount:
        // Of later question marks nobody knows what they belong to.
        if (text.find('?') == text.find("?secret="))
            expectNothingOf(between(text, "?secret=", "& \t\r\n"), explanation.masked);
        break;
    case QrKind::WiFi:
        expectNothingOf(between(text, ";P:", ";"), explanation.masked);
        break;
    case QrKind::WebLink: {
        // Only scheme and host are left.
        std::string_view rest = explanation.masked;
        rest.remove_prefix(rest.starts_with("https://") ? 8 : 7);
        if (explanation.hasDisguise)
            rest.remove_prefix(std::string_view("•••@").size());
        expect(rest.starts_with(explanation.detail));
        rest.remove_prefix(explanation.detail.size());
        expect(rest.empty() || rest == "/•••");
        break;
    }
    case QrKind::PlainText:
        expect(explanation.masked.empty());
        break;
    default:
        break;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf({data, size});
    const QrExplanation explanation = explainQrText(text);
    expect(!isUtf8(text) || isUtf8(explanation.detail));
    checkMasked(text, explanation);
    switch (explanation.kind) {
    case QrKind::Account:
        expect(parseOtpauthUri(text) && mayBeAccount(text));
        break;
    case QrKind::Migration:
        expect(parseMigrationUri(text) && mayBeAccount(text));
        break;
    case QrKind::UnusableAccount:
        expect(explanation.error && !parseOtpauthUri(text));
        break;
    case QrKind::PushEnrolment: // its link may hold another one in its name
        expect(!parseOtpauthUri(text));
        break;
    default:
        expect(!parseOtpauthUri(text) && !parseMigrationUri(text));
        break;
    }
    return 0;
}
