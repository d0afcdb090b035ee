#include "core/transfer/importers/links.h"

#include "core/transfer/link_text.h"

namespace countersign::importers {

namespace {

std::optional<Protection> recognise(const ImportFile &file)
{
    const std::string_view text = file.text();
    if (text.find('\0') != std::string_view::npos || (!isLinkList(text) && !holdsLink(text)))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    return readLinkText(file.text());
}

} // namespace

const Importer kLinks{.id = "uris", .application = "Links (otpauth)", .recognise = recognise, .read = read};

} // namespace countersign::importers
