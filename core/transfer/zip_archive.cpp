#include "core/transfer/zip_archive.h"

#include "core/base/utf8.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hmac.h"

#include <zip.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kRatioFrom = 64 * 1024; ///< small files may be as regular as they like

/// Whether the name is that of a file within the archive.
bool isSane(std::string_view name)
{
    if (name.empty() || !isUtf8(name) || name.starts_with('/') || name.find('\\') != std::string_view::npos)
        return false;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('/'), name.size());
        if (name.substr(0, end) == "..")
            return false;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return true;
}

/// Why an entry could not be read. ZipCrypto passes a wrong password once in 256 times, and then the check fails.
ErrorCode reasonOf(int zipError, bool isEncrypted)
{
    switch (zipError) {
    case ZIP_ER_NOPASSWD:
        return ErrorCode::ImportPasswordNeeded;
    case ZIP_ER_WRONGPASSWD:
        return ErrorCode::ImportPasswordWrong;
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_COMPNOTSUPP:
        return ErrorCode::CipherUnsupported;
    default:
        return isEncrypted ? ErrorCode::ImportPasswordWrong : ErrorCode::ImportDamaged;
    }
}

struct CloseFile
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

/// The bytes of salt and key of WinZip's AES; none of another encryption.
std::optional<std::size_t> aesKeySize(zip_uint16_t method)
{
    switch (method) {
    case ZIP_EM_AES_128:
        return 16;
    case ZIP_EM_AES_192:
        return 24;
    case ZIP_EM_AES_256:
        return 32;
    default:
        return {};
    }
}

/// Whether the authentication code of a file under WinZip's AES agrees. Its second version leaves the CRC at zero
/// because of that code, which libzip 1.7 checks all the same. WinZip, "AES Encryption Information", section II.
bool isAuthenticAes(zip_t *archive, zip_uint64_t index, const SecretBytes &password)
{
    constexpr std::uint64_t kIterations = 1000;
    constexpr std::size_t kVerifierSize = 2;
    constexpr std::size_t kCodeSize = 10;
    zip_stat_t status;
    if (zip_stat_index(archive, index, 0, &status) != 0 || status.comp_size > ZipArchive::kMaxUnpacked)
        return false;
    const auto keySize = aesKeySize(status.encryption_method);
    const File file(zip_fopen_index(archive, index, ZIP_FL_ENCRYPTED));
    Bytes sealed(static_cast<std::size_t>(status.comp_size));
    if (!keySize || !file
        || zip_fread(file.get(), sealed.data(), sealed.size()) != static_cast<zip_int64_t>(sealed.size()))
        return false;
    const std::size_t saltSize = *keySize / 2;
    if (sealed.size() < saltSize + kVerifierSize + kCodeSize)
        return false;
    const ByteView bytes = sealed;
    const auto keys
        = pbkdf2(Pbkdf2Hash::Sha1, password, bytes.first(saltSize), kIterations, 2 * *keySize + kVerifierSize);
    if (!keys)
        return false;
    const ByteView ciphertext
        = bytes.subspan(saltSize + kVerifierSize, bytes.size() - saltSize - kVerifierSize - kCodeSize);
    // EXPOSE: the key of the check.
    const Hmac code(HmacHash::Sha1, keys->expose().subspan(*keySize, *keySize), ciphertext);
    return SecretBytes(code.bytes().first(kCodeSize)) == SecretBytes(bytes.last(kCodeSize));
}

} // namespace

struct ZipArchive::Private
{
    zip_t *archive = nullptr;

    Private() = default;
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private()
    {
        if (archive)
            zip_discard(archive);
    }
};

ZipArchive::ZipArchive(std::unique_ptr<Private> archive)
    : m_private(std::move(archive))
{ }

ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;
ZipArchive::~ZipArchive() = default;

bool isZip(ByteView bytes)
{
    return textOf(bytes).starts_with("PK\x03\x04");
}

Result<ZipArchive> ZipArchive::open(ByteView bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto opened = std::make_unique<Private>();
    opened->archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!opened->archive) {
        if (source)
            zip_source_free(source);
        return ErrorCode::ImportMalformed;
    }
    zip_t *archive = opened->archive;
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > static_cast<zip_int64_t>(kMaxEntries))
        return ErrorCode::ImportTooLarge;
    ZipArchive result(std::move(opened));
    std::uint64_t all = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t status;
        constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &status) != 0
            || (status.valid & kNeeded) != kNeeded || !isSane(status.name))
            return ErrorCode::ImportMalformed;
        // Each term is bounded before it is added, so that the sum can't run over.
        const bool isTooDense = status.size > kRatioFrom && status.size / kMaxRatio > status.comp_size;
        if (status.size > kMaxUnpacked || isTooDense || (all += status.size) > kMaxUnpacked)
            return ErrorCode::ImportTooLarge;
        const bool isEncrypted
            = (status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE;
        result.m_entries.push_back({status.name, static_cast<std::size_t>(status.size), isEncrypted});
    }
    return result;
}

const ZipArchive::Entry *ZipArchive::find(std::string_view name) const
{
    const auto entry = std::ranges::find(m_entries, name, &Entry::name);
    return entry == m_entries.end() ? nullptr : &*entry;
}

Result<Bytes> ZipArchive::read(const Entry &entry, const SecretBytes &password) const
{
    if (entry.isEncrypted && password.empty())
        return ErrorCode::ImportPasswordNeeded;
    const auto index = static_cast<zip_uint64_t>(&entry - m_entries.data());
    // libzip wants a text that ends with zero.
    SecretBytes secret(password.size() + 1);
    std::ranges::copy(password.expose(), secret.writable().begin()); // EXPOSE: from one secret into another
    const char *text = reinterpret_cast<const char *>(secret.expose().data()); // EXPOSE: libzip doesn't keep it
    const File file(entry.isEncrypted ? zip_fopen_index_encrypted(m_private->archive, index, 0, text)
                                      : zip_fopen_index(m_private->archive, index, 0));
    if (!file)
        return reasonOf(zip_error_code_zip(zip_get_error(m_private->archive)), entry.isEncrypted);
    Bytes content(entry.size);
    std::size_t filled = 0;
    while (filled < content.size()) {
        const zip_int64_t count = zip_fread(file.get(), content.data() + filled, content.size() - filled);
        if (count <= 0)
            return reasonOf(zip_error_code_zip(zip_file_get_error(file.get())), entry.isEncrypted);
        filled += static_cast<std::size_t>(count);
    }
    // Its end tells whether the check agrees, and that there is no more than it says.
    std::uint8_t more = 0;
    if (zip_fread(file.get(), &more, 1) == 0 || isAuthenticAes(m_private->archive, index, password))
        return content;
    return reasonOf(zip_error_code_zip(zip_file_get_error(file.get())), entry.isEncrypted);
}

} // namespace countersign
