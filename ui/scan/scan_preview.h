#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace countersign {

/// A monitor or picture in small, for people to see where its codes were. As private as the screen: it is held in
/// memory only, and goes with the scan's outcome.
struct ScanPreview
{
    QString source; ///< what it shows: a screen's name, a file's name
    int sourceIndex = 0; ///< number of that screen or picture, from 0, as in FoundCode
    QSize sourceSize; ///< in the pixels in which FoundCode::area is measured
    QImage image; ///< at most 640 × 400, in the proportions of the source; the codes on it are blank
};

} // namespace countersign
