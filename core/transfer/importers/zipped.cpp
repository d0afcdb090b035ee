#include "core/transfer/importers/zipped.h"

#include "core/transfer/importers/password_csv.h"
#include "core/transfer/importers/raivo.h"
#include "core/transfer/link_text.h"
#include "core/transfer/zip_archive.h"

namespace countersign::importers {

namespace {

constexpr std::string_view kAccounts = "Accounts.txt";
constexpr std::string_view kRaivoExport = "raivo-otp-export.json";
constexpr std::string_view kCredentials = "credentials.csv";

/// How the file of that name in the archive is protected; none if there is none.
std::optional<Protection> protectionOf(const ImportFile &file, std::string_view name)
{
    if (!isZip(file.bytes()))
        return {};
    const auto archive = ZipArchive::open(file.bytes());
    const ZipArchive::Entry *entry = archive ? archive->find(name) : nullptr;
    if (!entry)
        return {};
    return entry->isEncrypted ? Protection::Password : Protection::None;
}

/// What that file holds, as a file of its own.
Result<ImportFile> unpacked(const ImportFile &file, std::string_view name, const ImportRequest &request)
{
    const auto archive = ZipArchive::open(file.bytes());
    if (!archive)
        return archive.error();
    const ZipArchive::Entry *entry = archive->find(name);
    if (!entry)
        return Error{ErrorCode::ImportMalformed, std::string(name)};
    auto content = archive->read(*entry, request.password);
    if (!content)
        return content.error();
    return ImportFile(*std::move(content));
}

/// Reads it as `importer` would read it alone.
Result<ImportContent> readAs(const Importer &importer, const ImportFile &file, std::string_view name,
                             const ImportRequest &request)
{
    const auto inner = unpacked(file, name, request);
    if (!inner)
        return inner.error();
    if (!importer.recognise(*inner))
        return Error{ErrorCode::ImportMalformed, std::string(name)};
    return importer.read(*inner, request);
}

Result<ImportContent> readLinks(const ImportFile &file, std::string_view name, const ImportRequest &request)
{
    const auto inner = unpacked(file, name, request);
    if (!inner)
        return inner.error();
    return readLinkText(inner->text());
}

/// The only text in an archive that holds nothing else; empty if it is another archive.
std::string onlyText(const ImportFile &file)
{
    if (!isZip(file.bytes()))
        return {};
    const auto archive = ZipArchive::open(file.bytes());
    if (!archive || archive->entries().size() != 1 || !archive->entries().front().name.ends_with(".txt"))
        return {};
    return archive->entries().front().name;
}

} // namespace

const Importer kAuthenticatorPlus{
    .id = "authenticator-plus",
    .application = "Authenticator Plus",
    .recognise = [](const ImportFile &file) { return protectionOf(file, kAccounts); },
    .read = [](const ImportFile &file, const ImportRequest &request) { return readLinks(file, kAccounts, request); }};

const Importer kRaivoZip{
    .id = "raivo-zip",
    .application = "Raivo",
    .recognise = [](const ImportFile &file) { return protectionOf(file, kRaivoExport); },
    .read
    = [](const ImportFile &file, const ImportRequest &request) { return readAs(kRaivo, file, kRaivoExport, request); }};

const Importer kDashlaneZip{
    .id = "dashlane",
    .application = "Dashlane",
    .recognise = [](const ImportFile &file) { return protectionOf(file, kCredentials); },
    .read = [](const ImportFile &file,
               const ImportRequest &request) { return readAs(kDashlaneCsv, file, kCredentials, request); }};

const Importer kWinAuth{.id = "winauth",
                        .application = "WinAuth",
                        .recognise = [](const ImportFile &file) { return protectionOf(file, onlyText(file)); },
                        .read = [](const ImportFile &file,
                                   const ImportRequest &request) { return readLinks(file, onlyText(file), request); }};

} // namespace countersign::importers
