#include "app/scan/picture_file.h"

#include "ui/scan/scan_protocol.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int kAllocationMebibytes = 512; // 64 megapixels of 8 bytes each

} // namespace

QByteArray pictureDecoder(const QByteArray &beginning)
{
    if (beginning.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (beginning.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    if (beginning.startsWith("RIFF") && beginning.mid(8, 4) == "WEBP")
        return "webp"_ba;
    return {};
}

Result<PictureSource> openPicture(const QString &path)
{
    const QFileInfo info(path);
    const auto error = [&](ErrorCode code) { return Error{.code = code, .where = info.fileName().toStdString()}; };
    if (!info.exists())
        return error(ErrorCode::FileNotFound);
    auto file = std::make_unique<QFile>(path);
    // A pipe or device would be read without end.
    if (!info.isFile() || !file->open(QIODevice::ReadOnly))
        return error(ErrorCode::FileUnreadable);
    if (file->size() > kMaxPictureFileBytes)
        return error(ErrorCode::PictureTooLarge);
    return PictureSource{.content = std::move(file), .name = info.fileName().toStdString()};
}

PictureSource pictureIn(const QByteArray &file)
{
    auto content = std::make_unique<QBuffer>();
    content->setData(file);
    content->open(QIODevice::ReadOnly);
    return {.content = std::move(content), .name = {}};
}

void loadPictureDecoders()
{
    (void)QImageReader::supportedImageFormats(); // asks each of them what it can
}

Result<QImage> decodePictureFile(const PictureSource &source)
{
    const auto error = [&](ErrorCode code) { return Error{.code = code, .where = source.name}; };
    const QByteArray decoder = pictureDecoder(source.content->peek(12));
    if (decoder.isEmpty() || !QImageReader::supportedImageFormats().contains(decoder))
        return error(ErrorCode::PictureUnsupported);

    QImageReader::setAllocationLimit(kAllocationMebibytes);
    QImageReader reader(source.content.get(), decoder);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > kMaxPicturePixels)
        return error(ErrorCode::PictureTooLarge);
    QImage picture;
    if (!size.isValid() || !reader.read(&picture))
        return error(ErrorCode::PictureUnreadable);
    return picture;
}

} // namespace countersign
