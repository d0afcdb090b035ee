#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

#include <memory>

class QIODevice;
class QString;

namespace countersign {

inline constexpr qint64 kMaxPictureFileBytes = 256 * 1024 * 1024;

/// The decoder for a file that begins so; empty if it is none of ours. Only that one decoder ever sees the file.
QByteArray pictureDecoder(const QByteArray &beginning);

/// A picture that is open but not looked into: decoding it needs nothing more from the system.
struct PictureSource
{
    std::unique_ptr<QIODevice> content;
    std::string name;
};

/// Opens a picture file. Errors: FileNotFound, FileUnreadable, PictureTooLarge; `where` is the name.
Result<PictureSource> openPicture(const QString &path);
/// A picture file that is in memory.
PictureSource pictureIn(const QByteArray &file);

/// Loads the decoders, which stand in files of their own. Without it `decodePictureFile` has to.
void loadPictureDecoders();

/// The picture: PNG, JPEG or WebP by content, whatever its name. At most 64 megapixels, told from the file's header
/// before anything is decoded.
/// Errors: PictureUnsupported, PictureTooLarge, PictureUnreadable; `where` is the name.
Result<QImage> decodePictureFile(const PictureSource &source);

} // namespace countersign
