// Any file as an export of any application: it is refused, or gives accounts that make codes. With cheap_kdf.cpp linked
// in, so that no input stretches a password for seconds.

#include "core/base/utf8.h"
#include "core/otp/code.h"
#include "core/transfer/importer.h"
#include "core/vault/receiving_key.h"
#include "tests/fuzz/expect.h"

#include <numeric>

using namespace countersign;

namespace {

void look(const ImportContent &content)
{
    for (const AccountDraft &draft : content.accounts) {
        expect(!draft.secret.empty());
        expect(isUtf8(draft.issuer) && isUtf8(draft.name) && isUtf8(draft.note));
        (void)codeAt({draft.secret, draft.pin, draft.parameters}, UnixTime(std::chrono::seconds(59)));
    }
    for (const RejectedEntry &entry : content.rejected)
        expect(isUtf8(entry.name));
}

/// With the key of the vault that tests/data/import/share was sealed for.
std::optional<SecretBytes> opened(ByteView sealed)
{
    static const ReceivingKey key = [] {
        SecretBytes vaultKey(32);
        std::iota(vaultKey.writable().begin(), vaultKey.writable().end(), std::uint8_t{0});
        return ReceivingKey(vaultKey);
    }();
    return key.open(sealed);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ImportFile file(Bytes(data, data + size));
    const auto recognised = recogniseImport(file);
    if (!recognised)
        return 0;
    const ImportRequest request{.password = SecretBytes::fromText("test"), .unseal = opened};
    if (const auto content = recognised->importer->read(file, request))
        look(*content);
    return 0;
}
