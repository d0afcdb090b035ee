#include "core/transfer/import_content.h"

#include <utility>

namespace countersign {

void ImportContent::add(std::string name, Result<AccountDraft> draft)
{
    if (draft)
        accounts.push_back(*std::move(draft));
    else
        rejected.push_back({.name = std::move(name), .error = draft.error()});
}

} // namespace countersign
