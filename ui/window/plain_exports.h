#pragma once

#include "ui/session/drive_pool.h"
#include "ui/window/notice_bar.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace countersign {

class Settings;
class Toast;

/// Files with keys that anybody can read and that were written here: it remembers them, and reminds of them until they
/// are gone. A file that is another one by now is none of its business any more.
class PlainExports final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    PlainExports(Settings &settings, Toast &toast);

    /// Remembers the file, which was just written.
    void add(const QString &path);
    /// Deletes it, if it is still the one that was written. False, and nothing happens, if that can't be.
    bool remove(const QString &path);
    /// Looks in the background which of them are still there, and shows that in `bar`, from now on.
    void remindIn(NoticeBar &bar);
    void look();

Q_SIGNALS:
    /// It was looked which of them are there.
    void looked();

private:
    /// A file as it was written.
    struct File
    {
        QString path;
        qint64 size = 0;
        qint64 modified = 0; ///< milliseconds since 1970
    };
    enum class Whereabouts { There, Gone, Unknown };
    static Whereabouts whereabouts(const File &file);
    QList<File> remembered() const;
    void remember(const QList<File> &files);
    void forget(const QStringList &paths);
    void show();
    void removeShown();

    Settings &m_settings;
    Toast &m_toast;
    QPointer<NoticeBar> m_bar;
    QStringList m_there;
    DrivePool m_drive;
};

} // namespace countersign
