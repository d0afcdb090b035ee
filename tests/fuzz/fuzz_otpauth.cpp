// Any text: either it is refused, or the link written from what was read gives the same account again.

#include "core/otp/code.h"
#include "core/otp/otpauth_uri.h"
#include "tests/fuzz/expect.h"

using namespace countersign;

namespace {

constexpr std::size_t kMaximumLinkSize = 8 * 1024;

/// What a link carries of `draft`.
AccountDraft carriedByLink(const AccountDraft &draft)
{
    AccountDraft carried = draft.clone();
    carried.groups.clear();
    carried.counterMissing = false;
    return carried;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto draft = parseOtpauthUri(textOf({data, size}));
    if (!draft)
        return 0;
    (void)codeAt({draft->secret, draft->pin, draft->parameters}, UnixTime(std::chrono::seconds(59)));

    const SecretBytes link = formatOtpauthUri(*draft);
    if (link.size() > kMaximumLinkSize) // encoding makes it longer, and it holds the issuer twice
        return 0;
    const auto again = parseOtpauthUri(link.exposeText());
    expect(again && *again == carriedByLink(*draft));
    return 0;
}
