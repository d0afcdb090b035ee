// Any issuer and any account name of a link: the catalogue gives one of its own services or none, and the same again.

#include "core/base/bytes.h"
#include "core/providers/provider.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf({data, size});
    for (const Provider *found : {findProvider(text), findProviderOfUser(text)}) {
        const auto all = providers();
        expect(!found || (found >= all.data() && found < all.data() + all.size()));
        if (found)
            expect(findProvider(found->name) == found);
    }
    return 0;
}
