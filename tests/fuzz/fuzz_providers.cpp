// Any issuer and any account name of a link: the catalogue gives one of its own services or none, and the same again.
// What it says of the cloud account and its user stands in the name. With a line break: the issuer, then the name.

#include "core/base/bytes.h"
#include "core/providers/cloud_identity.h"
#include "core/providers/name_pattern.h"
#include "core/providers/provider.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

using namespace countersign;

namespace {

void checkService(const Provider *found)
{
    const auto all = providers();
    expect(!found || (found >= all.data() && found < all.data() + all.size()));
    if (found)
        expect(findProvider(found->name) == found);
}

void checkIdentity(std::string_view issuer, std::string_view name)
{
    checkService(findProviderOfAccount(issuer, name));
    const CloudIdentity identity = cloudIdentity(issuer, name);
    expect(name.find(identity.cloudAccount) != std::string_view::npos);
    expect(name.find(identity.user) != std::string_view::npos);
    expect(identity.kind == CloudUserKind::Unknown || !identity.cloudAccount.empty());
    expect(identity == cloudIdentity(issuer, name));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf({data, size});
    checkService(findProvider(text));
    checkService(findProviderOfUser(text));
    const auto lineBreak = text.find('\n');
    const std::string_view issuer = text.substr(0, lineBreak);
    const std::string_view rest = lineBreak == std::string_view::npos ? text : text.substr(lineBreak + 1);
    checkIdentity(issuer, rest);
    checkIdentity("Aliyun", rest);
    checkIdentity("AWS", rest);
    if (isNamePattern(issuer))
        (void)matchName(issuer, rest);
    return 0;
}
