#include "app/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace countersign::cli {

bool isTerminal(std::FILE *stream)
{
    return ::isatty(::fileno(stream)) == 1;
}

std::optional<int> terminalColumns(std::FILE *stream)
{
    winsize size = {};
    if (::ioctl(::fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return {};
    return size.ws_col;
}

} // namespace countersign::cli
