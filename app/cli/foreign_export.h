#pragma once

#include "core/transfer/importer.h"

#include <string>
#include <vector>

namespace countersign::cli {

class Program;

/// An export of another application, read.
struct ForeignExport
{
    std::string format; ///< an importer's id, or "qr" for pictures
    ImportContent content;
};

/// Reads exports of other applications, asking for the password of each that has one unless a file holds it.
class ForeignExportReader
{
public:
    /// `passwordFile` holds the password of all of them; empty: none does, and they are asked for. `format` is an
    /// importer's id; empty: the content tells.
    ForeignExportReader(const Program &program, std::string passwordFile, std::string format);

    /// `file` names it for people, and is where a picture is read from again. Errors: those of `recogniseImport`, of
    /// the importer and of the password; ImportUnrecognised if it is not of the format that was asked for. `where` is
    /// the file.
    Result<ForeignExport> read(Bytes bytes, const std::string &file);

private:
    Result<Recognised> recognise(const ImportFile &source) const;
    Result<SecretBytes> passwordFor(const std::string &file);
    static Result<ForeignExport> readPicture(const std::string &file);

    const Program &m_program;
    std::string m_passwordFile;
    std::string m_format;
    std::optional<SecretBytes> m_password = {}; ///< of the file, once it was read
};

} // namespace countersign::cli
