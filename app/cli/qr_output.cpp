#include "app/cli/qr_output.h"

#include "app/cli/terminal.h"
#include "core/base/private_file.h"
#include "ui/sheets/qr_drawing.h"

#include <cstdio>

namespace countersign::cli {

Result<void> writeQrPicture(FileSystem &files, const std::filesystem::path &file, const QrSymbol &symbol)
{
    const SecretBytes png = symbolPng(symbol);
    if (png.empty())
        return Error{.code = ErrorCode::WriteFailed, .where = file.string()};
    // EXPOSE: the user asked for the code in this file.
    return writePrivateFile(files, file, png.expose());
}

void printQr(const QrSymbol &symbol)
{
    const bool inColour = isTerminal(stdout);
    const int end = symbol.side() + QrSymbol::kQuietZone;
    for (int y = -QrSymbol::kQuietZone; y < end; y += 2) {
        if (inColour)
            std::fputs("\x1b[30;107m", stdout); // black on bright white
        for (int x = -QrSymbol::kQuietZone; x < end; ++x) {
            constexpr const char *kBlocks[] = {" ", "▄", "▀", "█"};
            const int both = (symbol.isDark(x, y) ? 2 : 0) + (symbol.isDark(x, y + 1) ? 1 : 0);
            std::fputs(kBlocks[both], stdout);
        }
        std::fputs(inColour ? "\x1b[0m\n" : "\n", stdout);
    }
}

} // namespace countersign::cli
