// Any bytes: what the strict reader passes the tolerant one passes too, with the same end, and a payload or an account
// that was read is written so that it reads the same again.

#include "core/vault/account_codec.h"
#include "core/vault/cbor_reader.h"
#include "core/vault/cbor_writer.h"
#include "core/vault/vault_codec.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

using namespace countersign;

namespace {

void skipAgreesWithReading(ByteView input)
{
    CborReader strict(input);
    CborReader tolerant(input);
    const auto item = strict.readItem(0);
    const auto skipped = tolerant.skipItem();
    expect(!item || (skipped && strict.position() == tolerant.position()));
}

void accountComesBack(ByteView input)
{
    const auto account = decodeAccount(input);
    if (!account)
        return;
    const SecretBytes first = encodedAccount(*account);
    const auto again = decodeAccount(first.expose()); // EXPOSE: read in place
    expect(again && again->secret == account->secret && again->unknownFields == account->unknownFields);
    expect(encodedAccount(*again) == first);
}

void payloadComesBack(ByteView input)
{
    constexpr std::uint8_t kMap = 5;
    if (input.empty() || input.front() >> 5 != kMap)
        return; // it could only be refused, and padding costs more than that
    SecretBytes payload(VaultCodec::paddedSize(input.size()));
    std::ranges::copy(input, payload.writable().begin());
    payload.writable()[input.size()] = 0x80;
    const auto vault = VaultCodec::decode(payload);
    if (!vault)
        return;
    const auto encoded = VaultCodec::encode(*vault);
    expect(bool(encoded));
    const auto again = VaultCodec::decode(*encoded);
    expect(again && again->accounts().size() == vault->accounts().size()
           && again->quarantine().size() == vault->quarantine().size());
    expect(*VaultCodec::encode(*again) == *encoded);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    skipAgreesWithReading(input);
    accountComesBack(input);
    payloadComesBack(input);
    return 0;
}
