#include "ui/dialogs/owner_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// As long as it lives, no file of this process grows.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{.rlim_cur = 0, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before = {};
};

Result<void> save(const QString &file, const QByteArray &content)
{
    return saveOwnerFile(file, [&content](QIODevice &target) { target.write(content); });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOwnerFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QFile older(m_file);
        QVERIFY(older.open(QIODevice::WriteOnly));
        QCOMPARE(older.write("older"), 5);
        QVERIFY(older.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    }

    void onlyTheOwnerReadsWhatReplacesAnOpenFile()
    {
        QVERIFY(save(m_file, "newer"));
        QCOMPARE(contentOf(m_file), "newer");
        QCOMPARE(QFile::permissions(m_file)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void theOlderFileStaysWhereTheDiskIsFull()
    {
        const FullDisk full;
        const Result<void> saved = save(m_file, "newer");
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::WriteFailed);
        QCOMPARE(contentOf(m_file), "older");
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"report.txt"_s});
    }

    void aMissingFolderIsAnError()
    {
        const QString file = m_folder.filePath(u"none/report.txt"_s);
        const Result<void> saved = save(file, "newer");
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::WriteFailed);
        QCOMPARE(saved.error().where, file.toStdString());
    }

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"report.txt"_s);
};

QTEST_GUILESS_MAIN(TestOwnerFile)
#include "tst_owner_file.moc"
