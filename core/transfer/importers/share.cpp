#include "core/transfer/importers/share.h"

#include "core/transfer/entry.h"
#include "core/transfer/share_file.h"
#include "core/vault/unusable_record.h"

namespace countersign::importers {

namespace {

std::optional<Protection> recognise(const ImportFile &file)
{
    if (!shareFile::isShareFile(file.bytes()))
        return {};
    // What is wrong with one is said by `read`, and needs no passphrase.
    const auto opener = shareFile::check(file.bytes());
    if (!opener)
        return Protection::None;
    return *opener == shareFile::Opener::Passphrase ? Protection::Password : Protection::Recipient;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const auto vault = shareFile::open(file.bytes(), request);
    if (!vault)
        return vault.error();
    ImportContent content;
    for (const Account &account : vault->accounts())
        content.accounts.push_back(draftFromAccount(account));
    for (const QuarantinedRecord &record : vault->quarantine()) {
        const UnusableRecord unusable = describe(record);
        content.rejected.push_back({.name = entryName(unusable.issuer, unusable.name), .error = unusable.reason});
    }
    return content;
}

} // namespace

const Importer kShare{.id = "share", .application = "Countersign", .recognise = recognise, .read = read};

} // namespace countersign::importers
