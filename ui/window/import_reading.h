#pragma once

#include "core/transfer/importer.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

/// The parts of an import that run in the background.
namespace countersign::importReading {

/// A file that was chosen, and what became of it so far.
struct ChosenFile
{
    QString path = {};
    std::shared_ptr<const ImportFile> file = {}; ///< until it is read; one thread at a time looks at it
    const Importer *importer = nullptr; ///< none: it can't be read
    Protection protection = Protection::None;
    std::optional<ImportContent> content = {};
    std::optional<Error> problem = {}; ///< `where` is the file's name

    /// As people know it, safe to be shown.
    QString name() const;
};

/// Reads the files and finds out what they are; one that can't be read has a `problem`.
std::vector<ChosenFile> recognise(const QStringList &paths);

struct Opened
{
    Result<ImportContent> content;
    SecretBytes password; ///< that was tried
};
/// What may open a file.
struct Openers
{
    SecretBytes password = {};
    decltype(ImportRequest::unseal) unseal = {}; ///< for what was shared with the vault
};
/// The accounts of `file`; may take seconds. Errors: those of the importer; Cancelled.
Opened open(const ImportFile &file, const Importer &importer, Openers openers,
            std::shared_ptr<const std::atomic_bool> cancelled);

} // namespace countersign::importReading
