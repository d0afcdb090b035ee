#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/transfer/import_content.h"
#include "core/transfer/import_file.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace countersign {

/// What opens a file: nothing is needed, a password, or the vault that it was sealed for.
enum class Protection { None, Password, Recipient };

/// What reading a file may need besides it.
struct ImportRequest
{
    SecretBytes password = {}; ///< empty: none was given
    /// Opens what was sealed for the vault that is open; empty if there is none. Called from the reader's thread.
    std::function<std::optional<SecretBytes>(ByteView sealed)> unseal = {};
    std::function<bool()> cancelled = {}; ///< asked now and then by slow readers, from their thread; may be empty

    bool isCancelled() const { return cancelled && cancelled(); }
};

/// A reader of one application's exports. `importers.cpp` lists them all; a new one is a file and a line there.
struct Importer
{
    std::string_view id; ///< for the command line and reports: "aegis"
    std::string_view application; ///< its proper name, the same in every language: "Aegis"

    /// Whether the file is of this kind, by its content, and how it is protected. Cheap. None: it is another kind.
    std::optional<Protection> (*recognise)(const ImportFile &file);

    /// The accounts of a file that `recognise` accepted. Pure, and may take seconds where a password is stretched.
    /// Errors: ImportMalformed, ImportTooLarge, ImportPasswordNeeded, ImportPasswordWrong, ImportDamaged,
    /// ImportVersionUnknown, CipherUnsupported, KdfRefused, ImportForOtherKey, Cancelled, and those of single
    /// importers. `where` is a place in the file: who shows the error to people puts the name of the file there.
    Result<ImportContent> (*read)(const ImportFile &file, const ImportRequest &request);
};

/// All importers, in the order in which they are asked: the more certain their marks, the earlier.
std::span<const Importer *const> allImporters();

/// The importer of that id; null if there is none.
const Importer *importerWithId(std::string_view id);

/// What a file turned out to be.
struct Recognised
{
    const Importer *importer;
    Protection protection;
};

/// By its content, never its name.
/// Errors: ImportUnrecognised; ImportMalformed, ImportTooLarge for JSON that is damaged or too deep.
Result<Recognised> recogniseImport(const ImportFile &file);

} // namespace countersign
