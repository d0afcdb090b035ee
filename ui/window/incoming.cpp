#include "ui/window/incoming.h"

#include "ui/window/file_kind.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

void addFile(Incoming &incoming, const QString &path)
{
    switch (fileKindOf(path)) {
    case FileKind::Vault:
        incoming.vaultFile = path;
        return;
    case FileKind::Picture:
        incoming.pictures += path;
        return;
    case FileKind::Other:
        incoming.exports += path;
        return;
    }
}

/// The format of an encoded picture in `data`: one that the helper reads if there is one. Empty if it offers none.
QString pictureFormat(const QMimeData &data)
{
    const QStringList formats = data.formats();
    for (const QString &format : {u"image/png"_s, u"image/webp"_s, u"image/jpeg"_s}) {
        if (formats.contains(format))
            return format;
    }
    const auto other
        = std::ranges::find_if(formats, [](const QString &format) { return format.startsWith("image/"_L1); });
    return other == formats.end() ? QString() : *other;
}

/// `QMimeData::imageData` would decode what another program offers, here, where the keys are. So it is asked only for
/// pixels that were never encoded.
void takePicture(Incoming &incoming, const QMimeData &data)
{
    if (const QString format = pictureFormat(data); !format.isEmpty())
        incoming.pictureFile = data.data(format);
    else if (data.hasImage())
        incoming.image = qvariant_cast<QImage>(data.imageData());
    if (incoming.hasPixels())
        incoming.texts.clear();
}

} // namespace

void Incoming::append(Incoming more)
{
    texts += more.texts;
    pictures += more.pictures;
    exports += more.exports;
    if (!more.vaultFile.isEmpty())
        vaultFile = more.vaultFile;
    if (more.hasPixels()) {
        pictureFile = std::move(more.pictureFile);
        image = std::move(more.image);
    }
}

Incoming incomingFromArguments(const QStringList &arguments)
{
    Incoming incoming;
    for (const QString &argument : arguments) {
        const QUrl url(argument);
        const QString path = url.isLocalFile() ? url.toLocalFile() : argument;
        if (url.isLocalFile() || QFileInfo(path).isFile())
            addFile(incoming, path);
        else if (!argument.trimmed().isEmpty())
            incoming.texts += argument.trimmed();
    }
    return incoming;
}

Incoming incomingFromMimeData(const QMimeData &data)
{
    Incoming incoming;
    if (data.hasUrls()) {
        for (const QUrl &url : data.urls()) {
            if (url.isLocalFile())
                addFile(incoming, url.toLocalFile());
        }
    }
    if (incoming.isEmpty() && data.hasText() && !data.text().trimmed().isEmpty())
        incoming.texts += data.text().trimmed();
    // A browser offers a dragged picture as pixels and as the address it came from: the pixels are what is meant.
    const bool isOnlyAnAddress = !incoming.texts.isEmpty() && data.hasUrls()
        && !incoming.texts.first().startsWith("otpauth"_L1, Qt::CaseInsensitive);
    if (incoming.isEmpty() || isOnlyAnAddress)
        takePicture(incoming, data);
    return incoming;
}

bool canComeIn(const QMimeData &data)
{
    return data.hasUrls() || data.hasImage() || data.hasText() || !pictureFormat(data).isEmpty();
}

} // namespace countersign
