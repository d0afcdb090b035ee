#include "core/base/posix_file_system.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <optional>

using namespace countersign;

/// What the saving of a vault relies on.
class TestPosixFileSystem : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    std::filesystem::path m_path = m_temporary.path().toStdString();
    PosixFileSystem m_files;
    std::optional<OpenFile> m_folder;

    OpenFile open(const char *name, OpenMode mode)
    {
        const auto handle = m_files.openAt(m_folder->handle(), name, mode);
        Q_ASSERT(handle);
        return OpenFile(m_files, *handle);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto handle = m_files.openDirectory(m_path);
        QVERIFY(handle);
        m_folder.emplace(m_files, *handle);
    }

    void writesAndReadsBack()
    {
        OpenFile written = open("file", OpenMode::CreateNew);
        QCOMPARE(*m_files.write(written.handle(), bytesOf("content")), std::size_t(7));
        QVERIFY(m_files.sync(written.handle()));
        QVERIFY(written.close());
        const OpenFile read = open("file", OpenMode::Read);
        const auto status = m_files.status(read.handle());
        QVERIFY(status && status->isRegular);
        QCOMPARE(status->size, std::uint64_t(7));
        Bytes buffer(10);
        QCOMPARE(*m_files.read(read.handle(), buffer), std::size_t(7));
        QCOMPARE(*m_files.read(read.handle(), buffer), std::size_t(0));
    }

    void noProgramThatIsStartedInheritsAFile()
    {
        const auto isClosed = [](FileSystem::Handle handle) { return (::fcntl(handle, F_GETFD) & FD_CLOEXEC) != 0; };
        QVERIFY(isClosed(m_folder->handle()));
        QVERIFY(isClosed(open("own", OpenMode::CreateNew).handle()));
        QVERIFY(isClosed(open("own", OpenMode::Read).handle()));
        QVERIFY(isClosed(open("own.lock", OpenMode::LockFile).handle()));
    }

    void newFilesAreForTheirOwnerOnly()
    {
        open("private", OpenMode::CreateNew);
        const auto permissions = std::filesystem::status(m_path / "private").permissions();
        QCOMPARE(static_cast<int>(permissions), 0600);
    }

    void neverCreatesOverAFileOrThroughALink()
    {
        open("taken", OpenMode::CreateNew);
        std::filesystem::create_symlink("elsewhere", m_path / "link");
        for (const char *name : {"taken", "link"}) {
            const auto again = m_files.openAt(m_folder->handle(), name, OpenMode::CreateNew);
            QVERIFY(!again);
            QCOMPARE(again.error().code, ErrorCode::FileExists);
        }
        QVERIFY(!std::filesystem::exists(m_path / "elsewhere"));
        QVERIFY(!m_files.openAt(m_folder->handle(), "link", OpenMode::LockFile));
    }

    void linksNeverReplaceButRenamesDo()
    {
        open("first", OpenMode::CreateNew);
        open("second", OpenMode::CreateNew);
        QCOMPARE(m_files.linkAt(m_folder->handle(), "first", "second").error().code, ErrorCode::FileExists);
        QVERIFY(m_files.linkAt(m_folder->handle(), "first", "third"));
        QVERIFY(m_files.renameAt(m_folder->handle(), "first", "second"));
        QVERIFY(!std::filesystem::exists(m_path / "first"));
        QVERIFY(m_files.unlinkAt(m_folder->handle(), "third"));
        const auto names = m_files.namesIn(m_folder->handle());
        QVERIFY(names);
        QCOMPARE(std::ranges::count(*names, "second"), 1);
        QCOMPARE(std::ranges::count(*names, "third"), 0);
    }

    void locksAgainstItselfToo()
    {
        const OpenFile second = open("lock", OpenMode::LockFile);
        {
            const OpenFile first = open("lock", OpenMode::LockFile);
            QVERIFY(*m_files.tryLock(first.handle()));
            QCOMPARE(*m_files.tryLock(second.handle()), false);
        }
        QCOMPARE(*m_files.tryLock(second.handle()), true);
    }

    void namesWhatAnErrnoMeans_data()
    {
        QTest::addColumn<int>("systemError");
        QTest::addColumn<int>("whenReading");
        QTest::addColumn<int>("whenWriting");
        const auto row = [](const char *name, int systemError, ErrorCode reading, ErrorCode writing) {
            QTest::newRow(name) << systemError << static_cast<int>(reading) << static_cast<int>(writing);
        };
        row("ENOENT", ENOENT, ErrorCode::FileNotFound, ErrorCode::FolderMissing);
        row("EACCES", EACCES, ErrorCode::FileUnreadable, ErrorCode::FolderReadOnly);
        row("EROFS", EROFS, ErrorCode::FileUnreadable, ErrorCode::FolderReadOnly);
        row("ENOSPC", ENOSPC, ErrorCode::DiskFull, ErrorCode::DiskFull);
        row("EIO", EIO, ErrorCode::FileUnreadable, ErrorCode::WriteFailed);
    }
    void namesWhatAnErrnoMeans()
    {
        QFETCH(const int, systemError);
        QFETCH(const int, whenReading);
        QFETCH(const int, whenWriting);
        const Error reading = fileError(FileAccess::Reading, systemError, "a.otpv");
        QCOMPARE(static_cast<int>(reading.code), whenReading);
        QCOMPARE(static_cast<int>(fileError(FileAccess::Writing, systemError).code), whenWriting);
        QCOMPARE(reading.systemError, systemError);
        QCOMPARE(reading.where, "a.otpv");
    }
};

QTEST_GUILESS_MAIN(TestPosixFileSystem)
#include "tst_posix_file_system.moc"
