#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <memory>
#include <string_view>

namespace countersign {

struct JsonDocument;

/// The bytes of a file that is to be imported, looked at in the ways that importers share. What is found once is
/// remembered, so that asking every importer costs one reading. Not thread-safe.
class ImportFile
{
public:
    /// The largest file that is read.
    static constexpr std::size_t kMaxSize = 64 * 1024 * 1024;

    explicit ImportFile(Bytes bytes);
    ~ImportFile();
    ImportFile(ImportFile &&) noexcept;
    ImportFile &operator=(ImportFile &&) noexcept;

    ByteView bytes() const { return m_bytes; }
    bool startsWith(std::string_view prefix) const { return textOf(m_bytes).starts_with(prefix); }
    /// The content without a byte order mark and white space in front. Not necessarily UTF-8.
    std::string_view text() const;

    /// The content as JSON (`core/transfer/json.h`).
    /// Errors: ImportUnrecognised if it doesn't look like JSON; ImportMalformed, ImportTooLarge.
    const Result<JsonDocument> &json() const;

private:
    Bytes m_bytes;
    mutable std::unique_ptr<Result<JsonDocument>> m_json;
};

} // namespace countersign
