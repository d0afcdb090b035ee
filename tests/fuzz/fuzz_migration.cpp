// Any bytes, once as a link and once as the payload in one: what is read obeys the limits that its users rely on, and
// written again it gives the same accounts.

#include "core/otp/migration_batch.h"
#include "core/otp/migration_writer.h"
#include "tests/fuzz/expect.h"

#include <sodium.h>

using namespace countersign;

namespace {

/// Accounts that were read can be written, but for those too long for a code.
void checkWriting(const std::vector<AccountDraft> &accounts)
{
    const MigrationExport exported = formatMigrationUris(accounts, -7);
    std::size_t count = exported.refused.size();
    for (const RejectedEntry &refused : exported.refused)
        expect(refused.error.code == ErrorCode::QrTextTooLong || refused.error.code == ErrorCode::MigrationTooLarge);
    for (const MigrationLink &link : exported.links) {
        const auto part = parseMigrationUri(link.uri.exposeText());
        expect(part && part->rejected.empty() && part->accounts.size() == link.accounts.size());
        for (std::size_t index = 0; index < link.accounts.size(); ++index)
            expect(part->accounts[index] == accounts[link.accounts[index]]);
        count += link.accounts.size();
    }
    expect(count == accounts.size());
}

void check(std::string_view link)
{
    auto part = parseMigrationUri(link);
    if (!part)
        return;
    expect(part->batchIndex >= 0 && part->batchIndex < part->batchSize);
    const std::size_t entries = part->accounts.size() + part->rejected.size();
    expect(entries >= 1 && entries <= 1000);
    for (const AccountDraft &account : part->accounts)
        expect(!account.secret.empty());
    checkWriting(part->accounts);
    MigrationBatches batches;
    expect(batches.add(*std::move(part)) == MigrationBatches::Added::New);
    expect(batches.add(*parseMigrationUri(link)) == MigrationBatches::Added::Repeat);
    const auto content = batches.take();
    expect(content.accounts.size() + content.rejected.size() == entries);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    check(textOf({data, size}));
    std::string base64(sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_URLSAFE), '\0');
    sodium_bin2base64(base64.data(), base64.size(), data, size, sodium_base64_VARIANT_URLSAFE);
    base64.pop_back(); // the terminating NUL
    check("otpauth-migration://offline?data=" + base64);
    return 0;
}
