#include "ui/window/backup_words.h"

#include "ui/session/backup_keeper.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BackupWords)
};

} // namespace

QString backupProblem(const Error &error)
{
    if (error.systemError == ETIMEDOUT)
        return Words::tr("The drive does not answer. Check it, or choose another folder.");
    switch (error.code) {
    case ErrorCode::FolderMissing:
        return Words::tr("The folder is not there. If it is on a drive, plug the drive in, or choose another folder.");
    case ErrorCode::FileNotFound:
        return Words::tr(
            "The folder is empty, though there were backups in it. Perhaps its drive is not mounted. “Back "
            "up now” starts anew there.");
    case ErrorCode::DiskFull:
        return Words::tr("The drive is full. Free some space, or keep fewer backups.");
    case ErrorCode::FolderReadOnly:
        return Words::tr("The folder cannot be written to. Change its permissions, or choose another folder.");
    case ErrorCode::VerificationFailed:
        return Words::tr("What was read from the drive again was not what was written. Do not trust this drive; choose "
                         "another folder.");
    default:
        return errorText(error).line();
    }
}

QString lastBackupText(const BackupKeeper &keeper, const Clock &clock)
{
    const LastBackup *last = keeper.last();
    if (!last)
        return {};
    QStringList parts{momentText(last->made, clock.now())};
    if (last->accounts > 0)
        parts.append(Words::tr("%n account(s)", nullptr, static_cast<int>(last->accounts)));
    if (const QString proven = momentText(last->proven, clock.now()); proven == parts.front())
        //: In one line with when the backup was made, which is the same moment
        parts.append(Words::tr("read again and compared"));
    else if (last->proven != UnixTime())
        //: %1 is a moment, as in "today 14:02"
        parts.append(Words::tr("read again and compared %1").arg(proven));
    if (const std::uint64_t changes = keeper.changesSince(); changes > 0)
        parts.append(Words::tr("%n change(s) since", nullptr, static_cast<int>(changes)));
    return parts.join(u" · "_s);
}

} // namespace countersign
