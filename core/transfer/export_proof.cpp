#include "core/transfer/export_proof.h"

#include <algorithm>

namespace countersign {

namespace {

bool isSame(const AccountDraft &written, const AccountDraft &read)
{
    return written.secret == read.secret && written.pin == read.pin && written.parameters == read.parameters
        && (written.parameters.isTimeBased() || written.counter == read.counter) && written.issuer == read.issuer
        && written.name == read.name;
}

} // namespace

Result<void> proveExport(ByteView file, std::span<const AccountDraft> accounts, const SecretBytes &password)
{
    const ImportFile source(Bytes(file.begin(), file.end()));
    const auto recognised = recogniseImport(source);
    if (!recognised)
        return recognised.error();
    const auto content = recognised->importer->read(source, {.password = password.clone()});
    if (!content)
        return content.error();
    if (!std::ranges::equal(accounts, content->accounts, isSame))
        return ErrorCode::ExportNotProven;
    return {};
}

} // namespace countersign
