// Any text of a QR code: what it is called agrees with what the link readers say, and its detail is text.

#include "core/base/utf8.h"
#include "core/otp/migration_uri.h"
#include "core/otp/otpauth_uri.h"
#include "core/qr/qr_explainer.h"
#include "tests/fuzz/expect.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf({data, size});
    const QrExplanation explanation = explainQrText(text);
    expect(!isUtf8(text) || isUtf8(explanation.detail));
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
    default:
        expect(!parseOtpauthUri(text) && !parseMigrationUri(text));
        break;
    }
    return 0;
}
