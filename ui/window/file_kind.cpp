#include "ui/window/file_kind.h"

#include "core/vault/vault_format.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

bool isVault(const QByteArray &start)
{
    return std::ranges::equal(start.first(std::min(start.size(), qsizetype{format::kMagic.size()})), format::kMagic, {},
                              [](char byte) { return static_cast<std::uint8_t>(byte); });
}

bool isPicture(const QByteArray &start)
{
    if (start.startsWith("RIFF"))
        return start.mid(8, 4) == "WEBP";
    static constexpr std::array kMagics{"\x89PNG\r\n", "\xFF\xD8\xFF", "GIF8"};
    return std::ranges::any_of(kMagics, [&start](const char *magic) { return start.startsWith(magic); });
}

bool hasPictureEnding(const QString &ending)
{
    static constexpr std::array kEndings{"png"_L1, "jpg"_L1, "jpeg"_L1, "webp"_L1, "gif"_L1, "bmp"_L1, "heic"_L1};
    return std::ranges::any_of(
        kEndings, [&ending](QLatin1StringView known) { return ending.compare(known, Qt::CaseInsensitive) == 0; });
}

} // namespace

FileKind fileKindOf(const QString &path)
{
    constexpr qint64 kStart = 12;
    QFile file(path);
    const QByteArray start = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        ? file.read(kStart)
        : QByteArray();
    const QString ending = QFileInfo(path).suffix();
    // A damaged vault is still one: the lock page says what is wrong with it.
    if (isVault(start) || ending.compare("otpv"_L1, Qt::CaseInsensitive) == 0)
        return FileKind::Vault;
    return isPicture(start) || hasPictureEnding(ending) ? FileKind::Picture : FileKind::Other;
}

} // namespace countersign
