#include "core/transfer/importers/keepass_xml.h"

#include "core/transfer/keepass_tree.h"

namespace countersign::importers {

namespace {

std::optional<Protection> recognise(const ImportFile &file)
{
    constexpr std::size_t kLongestProlog = 1024;
    const std::string_view text = file.text();
    const std::size_t root = text.substr(0, kLongestProlog).find("<KeePassFile");
    const bool isRoot = root == 0 || (root != std::string_view::npos && text.starts_with("<?xml"));
    return isRoot ? std::optional(Protection::None) : std::nullopt;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &)
{
    return readKeePassTree(file.text());
}

} // namespace

const Importer kKeePassXml{.id = "keepass-xml", .application = "KeePass (XML)", .recognise = recognise, .read = read};

} // namespace countersign::importers
