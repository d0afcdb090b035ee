#pragma once

#include "core/providers/provider.h"

#include <span>
#include <string_view>
#include <vector>

namespace countersign {

/// What a catalogue says, and the lines of it that the reader refused: a key it doesn't know or has read already in
/// this entry, a value that isn't one. The catalogue that is built in has none (tst_catalogue_reader).
struct Catalogue
{
    std::vector<Provider> providers;
    std::vector<std::string_view> refused = {};
};

/// Reads a catalogue as resources/providers.txt describes it at its top. The result keeps views into `lines`.
Catalogue readCatalogue(std::span<const std::string_view> lines);

/// The catalogue that is built in (resources/providers.txt). The first call reads it.
const Catalogue &builtInCatalogue();

} // namespace countersign
