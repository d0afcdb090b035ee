#include "app/cli/foreign_export.h"

#include "app/cli/link_reader.h"
#include "app/cli/password.h"
#include "app/cli/picture_scan.h"
#include "app/cli/program.h"
#include "core/qr/qr_explainer.h"
#include "ui/text/display_text.h"

#include <QFile>

#include <utility>

namespace countersign::cli {

namespace {

Error ofFile(Error error, const std::string &file)
{
    error.where = file; // a place inside of it says nothing to people
    return error;
}

} // namespace

ForeignExportReader::ForeignExportReader(const Program &program, std::string passwordFile, std::string format,
                                         Receiver receiver)
    : m_program(program)
    , m_passwordFile(std::move(passwordFile))
    , m_format(std::move(format))
    , m_receiver(std::move(receiver))
{ }

Result<Recognised> ForeignExportReader::recognise(const ImportFile &source) const
{
    if (m_format.empty())
        return recogniseImport(source);
    const Importer *importer = importerWithId(m_format);
    const auto protection = importer ? importer->recognise(source) : std::nullopt;
    if (!protection)
        return ErrorCode::ImportUnrecognised;
    return Recognised{importer, *protection};
}

Result<SecretBytes> ForeignExportReader::passwordFor(const std::string &file)
{
    if (m_passwordFile.empty())
        return otherPassword({}, Cli::tr("Password of “%1”: ").arg(displayText(file)));
    if (!m_password) {
        auto given = otherPassword(m_passwordFile, {});
        if (!given)
            return given.error();
        m_password = *std::move(given);
    }
    return m_password->clone();
}

/// With what opens such a file.
Result<ImportRequest> ForeignExportReader::requestFor(Protection protection, const std::string &file)
{
    ImportRequest request;
    if (protection == Protection::Password) {
        auto password = passwordFor(file);
        if (!password)
            return password.error();
        request.password = *std::move(password);
    } else if (protection == Protection::Recipient) {
        auto key = m_receiver();
        if (!key)
            return key.error();
        request.unseal = [key = *std::move(key)](ByteView sealed) { return key->open(sealed); };
    }
    return request;
}

/// The accounts of the QR codes in a picture.
Result<ForeignExport> ForeignExportReader::readPicture(const std::string &file)
{
    const ScanOutcome outcome
        = waitForScan([&file](ScanClient &client) { client.scanFiles({QFile::decodeName(file.c_str())}); });
    if (!outcome.errors.empty())
        return outcome.errors.front();
    LinkReader reader;
    for (const FoundCode &code : outcome.codes) {
        // EXPOSE: read at once; the accounts keep their keys as secrets.
        if (mayBeAccount(code.text.exposeText()))
            reader.read(code.text.exposeText());
    }
    ReadLinks links = reader.take();
    if (links.accounts.empty() && links.rejected.empty())
        return Error{ErrorCode::ImportUnrecognised, file};
    ForeignExport read{"qr", {}};
    read.content.accounts = std::move(links.accounts);
    read.content.rejected = std::move(links.rejected);
    if (links.missingParts > 0)
        read.content.warnings.push_back(ErrorCode::MigrationPartsMissing);
    return read;
}

Result<ForeignExport> ForeignExportReader::read(Bytes bytes, const std::string &file)
{
    if (m_format.empty() && isPicture(bytes))
        return readPicture(file);
    const ImportFile source(std::move(bytes));
    const auto recognised = recognise(source);
    if (!recognised)
        return ofFile(recognised.error(), file);
    const auto request = requestFor(recognised->protection, file);
    if (!request)
        return request.error();
    auto content = recognised->importer->read(source, *request);
    if (!content)
        return ofFile(content.error(), file);
    return ForeignExport{std::string(recognised->importer->id), *std::move(content)};
}

} // namespace countersign::cli
