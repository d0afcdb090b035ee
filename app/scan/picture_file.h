#pragma once

#include "core/base/result.h"

#include <QImage>

class QString;

namespace countersign {

/// A picture file, decoded: PNG, JPEG or WebP by content, whatever its name. At most 64 megapixels, told from the
/// file's header before anything is decoded.
/// Errors: FileNotFound, FileUnreadable, PictureUnsupported, PictureTooLarge, PictureUnreadable; `where` is the name.
Result<QImage> loadPicture(const QString &path);

} // namespace countersign
