// Any text that was typed, pasted or dropped: its lines become accounts or explanations, and what is shown of them
// holds no character that could fool a reader.

#include "core/base/utf8.h"
#include "tests/fuzz/expect.h"
#include "ui/scan/code_reading.h"
#include "ui/text/display_text.h"

using namespace countersign;

namespace {

/// Whether a label can show `text` without line breaks, hidden characters or a turned reading direction.
bool isPlain(const QString &text)
{
    for (const QChar character : text) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || (character >= QChar(0x202a) && character <= QChar(0x202e))
            || (character >= QChar(0x2066) && character <= QChar(0x2069)))
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf({data, size});
    std::vector<FoundCode> codes = codesInText(text);
    const CodeReading reading = readCodes(codes);
    expect(reading.accounts.size() + reading.others.size() <= codes.size() || !reading.exports.empty());
    for (const ReadAccount &account : reading.accounts) {
        expect(!account.draft.secret.empty());
        expect(isPlain(displayText(account.draft.issuer)) && isPlain(displayText(account.draft.name)));
    }
    mergeCodes(codes, codesInText(text));
    const CodeReading again = readCodes(codes);
    expect(again.accounts.size() == reading.accounts.size());
    return 0;
}
