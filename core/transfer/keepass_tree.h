#pragma once

#include "core/crypto/key_stream.h"
#include "core/transfer/import_content.h"

#include <string_view>

namespace countersign {

/// The accounts in the XML of a KeePass database. Groups become paths without the root's name, what is in the recycle
/// bin is named as trashed, histories are left out. `stream` decrypts protected values; null: they are in clear.
/// `headerDigest` must be the one that the XML states, if it states one and `headerDigest` is not empty.
/// Errors: ImportMalformed, ImportTooLarge, ImportDamaged.
Result<ImportContent> readKeePassTree(std::string_view xml, KeyStream *stream = nullptr, ByteView headerDigest = {});

} // namespace countersign
