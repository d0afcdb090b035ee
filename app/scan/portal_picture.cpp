#include "app/scan/portal_screenshot.h"

#include <QByteArray>
#include <QFile>
#include <QUrl>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// An open file or folder.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    { }
    ~Descriptor()
    {
        if (isOpen())
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

/// The path in a file URI, percent signs resolved to bytes; empty if it is none of this computer.
QByteArray localPath(std::string_view uri)
{
    const QByteArray bytes(uri.data(), static_cast<qsizetype>(uri.size()));
    const QUrl url = QUrl::fromEncoded(bytes, QUrl::StrictMode);
    const bool isHere = url.host().isEmpty() || url.host() == u"localhost"_s;
    if (!url.isValid() || url.scheme() != u"file"_s || !isHere || url.hasQuery() || url.hasFragment())
        return {};
    const QByteArray path = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
    return path.startsWith('/') && !path.endsWith('/') && !path.contains('\0') ? path : QByteArray();
}

/// Whether it begins as a picture does. Compared, not decoded: what is no picture is not ours to remove.
bool isPicture(int file)
{
    std::array<char, 12> beginning{};
    const auto count = ::pread(file, beginning.data(), beginning.size(), 0);
    return count > 0 && !pictureDecoder({beginning.data(), static_cast<qsizetype>(count)}).isEmpty();
}

/// Removes `name` in `folder` if it still is the file that was opened.
bool removeOpened(const Descriptor &folder, const char *name, const struct stat &opened)
{
    struct stat now
    { };
    return ::fstatat(folder.number(), name, &now, AT_SYMLINK_NOFOLLOW) == 0 && now.st_dev == opened.st_dev
        && now.st_ino == opened.st_ino && ::unlinkat(folder.number(), name, 0) == 0;
}

} // namespace

Result<PortalScreenshot> claimScreenshot(std::string_view uri)
{
    const QByteArray path = localPath(uri);
    if (path.isEmpty())
        return Error{.code = ErrorCode::ScreenshotRefused, .where = "no local file"};
    const auto error = [&](ErrorCode code) { return Error{.code = code, .where = path.toStdString()}; };
    const qsizetype slash = path.lastIndexOf('/');
    const QByteArray name = path.sliced(slash + 1);
    const Descriptor folder(::open(path.first(slash + 1).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    // Neither a link nor a pipe: it would lead elsewhere, or wait without end.
    constexpr int kFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    Descriptor file(folder.isOpen() ? ::openat(folder.number(), name.constData(), kFlags) : -1);
    if (!file.isOpen())
        return error(errno == ENOENT || errno == ENOTDIR ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable);
    struct stat opened
    { };
    if (::fstat(file.number(), &opened) != 0 || !S_ISREG(opened.st_mode) || opened.st_uid != ::geteuid())
        return error(ErrorCode::FileUnreadable);
    if (!isPicture(file.number()))
        return error(ErrorCode::PictureUnsupported);

    PortalScreenshot screenshot{.picture = {.content = nullptr, .name = {}}, .leftBehind = {}};
    if (!removeOpened(folder, name.constData(), opened))
        screenshot.leftBehind = error(ErrorCode::ScreenshotLeftBehind);
    if (opened.st_size > kMaxPictureFileBytes)
        return Error{.code = ErrorCode::PictureTooLarge, .where = screenshot.picture.name};
    auto content = std::make_unique<QFile>();
    if (!content->open(file.release(), QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return error(ErrorCode::FileUnreadable);
    screenshot.picture.content = std::move(content);
    return screenshot;
}

Result<PortalScreenshot> takePortalScreenshot(PortalAsking asking, std::chrono::milliseconds patience)
{
    const auto uri = portalScreenshotUri(asking, patience);
    if (!uri)
        return uri.error();
    return claimScreenshot(*uri);
}

} // namespace countersign
