#include "app/common/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace countersign {

void keepStandardStreams()
{
    for (const int stream : std::array{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest number that is free is given out, which is this one.
        if (::fcntl(stream, F_GETFD) < 0)
            (void)!::open("/dev/null", O_RDWR);
    }
}

} // namespace countersign
