#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// A ZIP file in memory. Nothing is ever unpacked to a disk.
class ZipArchive
{
public:
    static constexpr std::size_t kMaxEntries = 200;
    static constexpr std::size_t kMaxUnpacked = 64 * 1024 * 1024; ///< all of them together
    static constexpr std::size_t kMaxRatio = 100; ///< unpacked to packed, of more than 64 KiB

    struct Entry
    {
        std::string name;
        std::size_t size = 0; ///< unpacked, as the archive says
        bool isEncrypted = false; ///< with ZipCrypto or WinZip's AES
    };

    /// `bytes` must outlive the archive. Errors: ImportMalformed; ImportTooLarge over the limits; ImportMalformed for
    /// a name that leads out of the archive.
    static Result<ZipArchive> open(ByteView bytes);

    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;
    ~ZipArchive();

    const std::vector<Entry> &entries() const { return m_entries; }
    /// Null if there is none of that name.
    const Entry *find(std::string_view name) const;

    /// The content of one. Errors: ImportPasswordNeeded, ImportPasswordWrong, ImportDamaged, CipherUnsupported.
    Result<Bytes> read(const Entry &entry, const SecretBytes &password) const;

private:
    struct Private;
    explicit ZipArchive(std::unique_ptr<Private> archive);

    std::unique_ptr<Private> m_private;
    std::vector<Entry> m_entries;
};

/// Whether `bytes` begin as a ZIP file does.
bool isZip(ByteView bytes);

} // namespace countersign
