#pragma once

#include "core/qr/rgb_image.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace countersign::bench {

/// One picture of the corpus and what must be found in it.
struct CorpusPicture
{
    QString path;
    QString className;
    QString drawnHow; ///< for the list of those that were not read
    int width = 0;
    int height = 0;
    std::vector<std::string> texts; ///< of all its codes
    std::vector<std::string> accounts; ///< of those that must be found
};

struct Corpus
{
    std::vector<CorpusPicture> pictures;
    std::vector<QString> excluded; ///< page and reason
};

/// What truth.json in `folder` tells; nothing if there is none.
std::optional<Corpus> loadCorpus(const QString &folder);

/// The pixels of a picture file, decoded as the helper does it.
std::optional<RgbImage> loadPicture(const QString &path);

} // namespace countersign::bench
