#pragma once

#include "core/base/file_system.h"
#include "core/qr/qr_writer.h"

namespace countersign::cli {

/// Writes the code as a PNG picture, dark on light with its quiet zone, to a new file that only its owner may read.
/// Errors: those of `writePrivateFile`.
Result<void> writeQrPicture(FileSystem &files, const std::filesystem::path &file, const QrSymbol &symbol);

/// Draws the code on stdout in half blocks, two rows of modules a line. On a terminal it is black on white, whatever
/// the terminal's colours are; elsewhere the blocks alone, dark where the code is.
void printQr(const QrSymbol &symbol);

} // namespace countersign::cli
