#include "ui/window/incoming.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char kVaultMagic[] = "\x89OTP\r\n\x1a\n"; // docs/vault-format.md

bool isVaultFile(const QString &path)
{
    // A damaged vault is still one: the lock page says what is wrong with it.
    if (QFileInfo(path).suffix().compare("otpv"_L1, Qt::CaseInsensitive) == 0)
        return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(sizeof kVaultMagic - 1) == QByteArray(kVaultMagic);
}

void addFile(Incoming &incoming, const QString &path)
{
    if (isVaultFile(path))
        incoming.vaultFile = path;
    else
        incoming.pictures += path;
}

} // namespace

void Incoming::append(Incoming more)
{
    texts += more.texts;
    pictures += more.pictures;
    if (!more.vaultFile.isEmpty())
        vaultFile = more.vaultFile;
    if (!more.image.isNull())
        image = std::move(more.image);
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
    if (data.hasImage() && (incoming.isEmpty() || isOnlyAnAddress)) {
        incoming.texts.clear();
        incoming.image = qvariant_cast<QImage>(data.imageData());
    }
    return incoming;
}

bool canComeIn(const QMimeData &data)
{
    return data.hasUrls() || data.hasImage() || data.hasText();
}

} // namespace countersign
