// Any text: what is taken for a recovery key is written so that it reads the same again.

#include "core/vault/recovery_key.h"
#include "tests/fuzz/expect.h"

using namespace countersign;

namespace {

void check(std::string_view text)
{
    const auto key = RecoveryKey::parse(text);
    if (!key)
        return;
    const SecretBytes written = key->text();
    expect(written.size() == 44);
    const auto again = RecoveryKey::parse(written.exposeText());
    expect(again && again->bytes() == key->bytes());
}

/// Gives the input's bytes as if they had been drawn, so that every key's text is tried, too.
class GivenBytes final : public Random
{
public:
    explicit GivenBytes(ByteView bytes)
        : m_bytes(bytes)
    { }
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::size_t index = 0; index < bytes.size(); ++index)
            bytes[index] = m_bytes.empty() ? std::uint8_t{0} : m_bytes[index % m_bytes.size()];
    }

private:
    ByteView m_bytes;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    check(textOf({data, size}));
    GivenBytes bytes({data, size});
    const RecoveryKey key = RecoveryKey::generate(bytes);
    const auto again = RecoveryKey::parse(key.text().exposeText());
    expect(again && again->bytes() == key.bytes());
    return 0;
}
