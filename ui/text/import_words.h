#pragma once

#include <QString>

#include <string_view>

namespace countersign {

/// Where the export is found in the application that the importer `id` reads, in a sentence or two. An id without words
/// of its own gets `generalImportGuidance`.
QString importGuidance(std::string_view id);
/// For applications that are not known by name.
QString generalImportGuidance();

/// Which password opens an export of the importer `id`, as a sentence. `application` is its proper name.
QString importPasswordMeant(std::string_view id, const QString &application);

} // namespace countersign
