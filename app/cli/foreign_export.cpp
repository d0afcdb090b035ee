#include "app/cli/foreign_export.h"

#include "app/cli/password.h"
#include "app/cli/program.h"
#include "ui/text/display_text.h"

#include <utility>

namespace countersign::cli {

namespace {

Error ofFile(Error error, const std::string &file)
{
    error.where = file; // a place inside of it says nothing to people
    return error;
}

} // namespace

ForeignExportReader::ForeignExportReader(const Program &program, std::string passwordFile, std::string format)
    : m_program(program)
    , m_passwordFile(std::move(passwordFile))
    , m_format(std::move(format))
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

Result<ForeignExport> ForeignExportReader::read(Bytes bytes, const std::string &file)
{
    const ImportFile source(std::move(bytes));
    const auto recognised = recognise(source);
    if (!recognised)
        return ofFile(recognised.error(), file);
    ImportRequest request;
    if (recognised->protection == Protection::Password) {
        auto password = passwordFor(file);
        if (!password)
            return password.error();
        request.password = *std::move(password);
    }
    auto content = recognised->importer->read(source, request);
    if (!content)
        return ofFile(content.error(), file);
    return ForeignExport{recognised->importer, *std::move(content)};
}

} // namespace countersign::cli
