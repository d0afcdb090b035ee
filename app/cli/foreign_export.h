#pragma once

#include "core/transfer/importer.h"
#include "core/vault/receiving_key.h"

#include <functional>
#include <memory>
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
    /// Opens the vault for the key of what was shared with it.
    using Receiver = std::function<Result<std::shared_ptr<const ReceivingKey>>()>;

    /// `passwordFile` holds the password of all of them; empty: none does, and they are asked for. `format` is an
    /// importer's id; empty: the content tells. `receiver` is asked only for a file that was sealed for a vault.
    ForeignExportReader(const Program &program, std::string passwordFile, std::string format, Receiver receiver);

    /// `file` names it for people, and is where a picture is read from again. Errors: those of `recogniseImport`, of
    /// the importer and of the password; ImportUnrecognised if it is not of the format that was asked for. `where` is
    /// the file.
    Result<ForeignExport> read(Bytes bytes, const std::string &file);

private:
    Result<Recognised> recognise(const ImportFile &source) const;
    Result<SecretBytes> passwordFor(const std::string &file);
    Result<ImportRequest> requestFor(Protection protection, const std::string &file);
    static Result<ForeignExport> readPicture(const std::string &file);

    const Program &m_program;
    std::string m_passwordFile;
    std::string m_format;
    Receiver m_receiver;
    std::optional<SecretBytes> m_password = {}; ///< of the file, once it was read
};

} // namespace countersign::cli
