#pragma once

#include "core/base/result.h"
#include "core/crypto/key_stream.h"
#include "core/crypto/secret_bytes.h"
#include "core/transfer/importer.h"

#include <optional>
#include <string_view>

namespace countersign {

/// The document inside a KDBX file.
struct KdbxDocument
{
    SecretBytes content;
    std::size_t start = 0; ///< of the XML in it
    std::optional<KeyStream> stream = {}; ///< encrypts its protected values
    Bytes headerDigest = {}; ///< version 3: what the XML must say of the header, since nothing else protects that

    std::string_view xml() const
    {
        // EXPOSE: its reader takes a text.
        return content.exposeText().substr(start);
    }
};

/// Decrypts and unpacks KDBX 3 and 4. May take seconds.
/// Errors: those of an `Importer`.
Result<KdbxDocument> openKdbx(ByteView file, const ImportRequest &request);

} // namespace countersign
