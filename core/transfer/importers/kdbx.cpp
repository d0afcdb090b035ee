#include "core/transfer/importers/kdbx.h"

#include "core/transfer/kdbx_header.h"
#include "core/transfer/kdbx_reader.h"
#include "core/transfer/keepass_tree.h"

namespace countersign::importers {

namespace {

std::optional<Protection> recognise(const ImportFile &file)
{
    return looksLikeKeePass(file.bytes()) ? std::optional(Protection::Password) : std::nullopt;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    auto document = openKdbx(file.bytes(), request);
    if (!document)
        return document.error();
    if (request.isCancelled())
        return ErrorCode::Cancelled;
    return readKeePassTree(document->xml(), document->stream ? &*document->stream : nullptr, document->headerDigest);
}

} // namespace

const Importer kKdbx{.id = "kdbx", .application = "KeePass", .recognise = recognise, .read = read};

} // namespace countersign::importers
