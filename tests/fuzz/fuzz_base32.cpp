// Any text: either it is refused at a place inside it, or what was read is written and read back the same.

#include "core/otp/base32.h"
#include "tests/fuzz/expect.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = decodeBase32(textOf({data, size}));
    if (!bytes) {
        expect(bytes.error().position <= size);
        return 0;
    }
    const auto again = decodeBase32(encodeBase32(bytes->expose()).exposeText());
    expect(again && *again == *bytes);
    return 0;
}
