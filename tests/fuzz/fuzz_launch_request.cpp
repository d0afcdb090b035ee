// Any bytes from whoever connects to the running window: a request that was read is written to the same bytes.

#include "tests/fuzz/expect.h"
#include "ui/desktop/single_instance.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray message(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto request = decodeLaunchRequest(message);
    if (request)
        expect(decodeLaunchRequest(encodeLaunchRequest(*request)) == request);
    return 0;
}
