#include "ui/window/plain_exports.h"

#include "ui/session/background.h"
#include "ui/settings/settings.h"
#include "ui/text/display_text.h"
#include "ui/window/toast.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

PlainExports::PlainExports(Settings &settings, Toast &toast)
    : m_settings(settings)
    , m_toast(toast)
{ }

QList<PlainExports::File> PlainExports::remembered() const
{
    QList<File> files;
    for (const QString &entry : m_settings.value(setting::kPlainExports).split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = entry.split(u':');
        if (parts.size() == 3)
            files.append(
                {QUrl::fromPercentEncoding(parts[2].toLatin1()), parts[0].toLongLong(), parts[1].toLongLong()});
    }
    return files;
}

void PlainExports::remember(const QList<File> &files)
{
    QStringList entries;
    for (const File &file : files)
        entries.append(u"%1:%2:%3"_s.arg(file.size)
                           .arg(file.modified)
                           .arg(QString::fromLatin1(QUrl::toPercentEncoding(file.path))));
    m_settings.setValue(setting::kPlainExports, entries.join(u' '));
}

void PlainExports::forget(const QStringList &paths)
{
    QList<File> files = remembered();
    if (files.removeIf([&paths](const File &file) { return paths.contains(file.path); }) > 0)
        remember(files);
}

void PlainExports::add(const QString &path)
{
    const QFileInfo info(path);
    QList<File> files = remembered();
    files.removeIf([&info](const File &file) { return file.path == info.absoluteFilePath(); });
    files.append({info.absoluteFilePath(), info.size(), info.lastModified().toMSecsSinceEpoch()});
    remember(files);
    look();
}

PlainExports::Whereabouts PlainExports::whereabouts(const File &file)
{
    const QFileInfo info(file.path);
    if (info.exists()) {
        const bool isSame = info.size() == file.size && info.lastModified().toMSecsSinceEpoch() == file.modified;
        return isSame ? Whereabouts::There : Whereabouts::Gone;
    }
    return info.dir().exists() ? Whereabouts::Gone : Whereabouts::Unknown; // its drive may come back
}

bool PlainExports::remove(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const File &file : remembered()) {
        if (file.path == absolute && whereabouts(file) == Whereabouts::There && !QFile::remove(absolute))
            return false;
    }
    forget({absolute});
    m_there.removeAll(absolute);
    show();
    return true;
}

void PlainExports::remindIn(NoticeBar &bar)
{
    m_bar = &bar;
    show();
    look();
}

void PlainExports::look()
{
    struct Seen
    {
        QStringList there = {};
        QStringList gone = {};
    };
    inBackground(
        *m_drive, this,
        [files = remembered()] {
            Seen seen;
            for (const File &file : files) {
                const Whereabouts where = whereabouts(file);
                if (where != Whereabouts::Unknown)
                    (where == Whereabouts::There ? seen.there : seen.gone).append(file.path);
            }
            return seen;
        },
        [this](const Seen &seen) {
            m_there = seen.there;
            forget(seen.gone);
            show();
            Q_EMIT looked();
        });
}

void PlainExports::show()
{
    if (!m_bar)
        return;
    if (m_there.isEmpty())
        return m_bar->clearNotice(NoticeKind::PlainExport);
    const QFileInfo first(m_there.front());
    //: %1 is a file name, %2 its folder
    QString text = tr("“%1” in %2: whoever gets hold of it can make your codes. Delete it as soon as the other app has "
                      "read it.")
                       .arg(displayText(first.fileName()), displayText(QDir::toNativeSeparators(first.absolutePath())));
    if (m_there.size() > 1)
        text += u' ' + tr("There are %n more.", nullptr, static_cast<int>(m_there.size() - 1));
    m_bar->setNotice(NoticeKind::PlainExport,
                     {.headline = tr("An export that is not encrypted is still there."),
                      .text = text,
                      .actions = {{tr("Delete it"), [this] { removeShown(); }}}});
}

void PlainExports::removeShown()
{
    const QString path = m_there.front();
    if (remove(path))
        m_toast.showMessage(tr("Deleted. Copies elsewhere may remain."));
    else
        m_toast.showMessage(tr("“%1” could not be deleted.").arg(displayText(QFileInfo(path).fileName())));
}

} // namespace countersign
