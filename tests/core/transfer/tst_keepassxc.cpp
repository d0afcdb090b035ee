#include "core/transfer/kdbx_header.h"
#include "tests/core/transfer/import_fixtures.h"
#include "tests/support/figures.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

/// What the real KeePassXC writes is read: databases with every cipher and key derivation, its XML, its table.
class TestKeePassXc : public QObject
{
    Q_OBJECT

    QString m_program;
    QTemporaryDir m_folder;

    /// What keepassxc-cli writes to standard output; none if it fails.
    std::optional<QByteArray> run(const QStringList &arguments, const QString &password, int times = 1)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(m_program, arguments);
        for (int time = 0; time < times; ++time)
            process.write(password.toUtf8() + '\n');
        process.closeWriteChannel();
        if (!process.waitForFinished() || process.exitCode() != 0) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        return process.readAllStandardOutput();
    }

    static Bytes contentOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray content = file.readAll();
        return Bytes(content.begin(), content.end());
    }

    static Result<ImportContent> imported(Bytes bytes, std::string_view importer, const QString &password = {})
    {
        const ImportFile file(std::move(bytes));
        const auto recognised = recogniseImport(file);
        if (!recognised)
            return recognised.error();
        if (recognised->importer->id != importer)
            return ErrorCode::ImportUnrecognised;
        return recognised->importer->read(file, requestWith(password));
    }

    static std::vector<ImportFixture> fixtures(const QString &prefix)
    {
        auto all = ownFixtures();
        std::erase_if(all, [&prefix](const ImportFixture &each) { return !each.format().startsWith(prefix); });
        return all;
    }

    static std::string anyError(const Result<ImportContent> &content)
    {
        return content
            ? std::string()
            : "error " + std::to_string(static_cast<int>(content.error().code)) + " at " + content.error().where;
    }

    /// What a header says of ciphers and key derivation.
    static std::string described(const KdbxHeader &header)
    {
        std::string text
            = std::to_string(header.version) + ", cipher " + std::to_string(static_cast<int>(header.cipher));
        const auto *argon = std::get_if<KdbxArgon>(&header.kdf);
        return text + (argon ? ", Argon2 " + std::to_string(static_cast<int>(argon->numbers.kind)) : ", AES-KDF");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program = QStandardPaths::findExecutable(u"keepassxc-cli"_s);
        if (m_program.isEmpty())
            QSKIP("skipped: keepassxc-cli is not here");
        QVERIFY(m_folder.isValid());
    }

    /// KeePassXC opens our examples, adds an entry and writes them anew, with the same ciphers.
    void readsDatabasesThatItWrote()
    {
        std::set<std::string> kinds;
        for (const ImportFixture &fixture : fixtures(u"kdbx"_s)) {
            const Bytes before = fixture.bytes();
            const auto headerBefore = parseKdbxHeader(before);
            QVERIFY(headerBefore);
            if (headerBefore->version == 3 && headerBefore->stream != KdbxStream::Salsa20)
                continue; // it takes every stream of version 3 for Salsa20
            const QString path = m_folder.filePath(fixture.file());
            QVERIFY(QFile::copy(fixture.folder + fixture.file(), path));
            QVERIFY(run({u"add"_s, u"-q"_s, u"-u"_s, u"someone"_s, path, u"added"_s}, fixture.password()));
            const Bytes after = contentOf(path);
            const auto headerAfter = parseKdbxHeader(after);
            QVERIFY(headerAfter);
            QVERIFY(headerBefore->masterSeed != headerAfter->masterSeed);
            QCOMPARE(described(*headerAfter), described(*headerBefore));
            kinds.insert(described(*headerAfter));
            const auto content = imported(after, "kdbx", fixture.password());
            QCOMPARE(anyError(content), "");
            QCOMPARE(differences(*content, fixture).join(u'\n'), QString());
        }
        QCOMPARE(kinds.size(), 7U);
        test::figure("databases written by KeePassXC: " + std::to_string(kinds.size()) + " kinds read, 0 differ");
    }

    /// Its own choice of ciphers; then its XML and its table.
    void readsWhatItExports()
    {
        const auto examples = fixtures(u"keepass-xml"_s);
        QCOMPARE(examples.size(), 1U);
        const ImportFixture &example = examples.front();
        const QString password = u"pass wörd"_s;
        const QString path = m_folder.filePath(u"imported.kdbx"_s);
        QVERIFY(run({u"import"_s, u"-q"_s, u"-p"_s, u"-t"_s, u"100"_s, example.folder + example.file(), path}, password,
                    2));
        const auto database = imported(contentOf(path), "kdbx", password);
        QCOMPARE(anyError(database), "");
        QCOMPARE(differences(*database, example).join(u'\n'), QString());

        const auto xml = run({u"export"_s, u"-q"_s, u"-f"_s, u"xml"_s, path}, password);
        QVERIFY(xml);
        const auto tree = imported(Bytes(xml->begin(), xml->end()), "keepass-xml");
        QCOMPARE(anyError(tree), "");
        QCOMPARE(differences(*tree, example).join(u'\n'), QString());

        const auto csv = run({u"export"_s, u"-q"_s, u"-f"_s, u"csv"_s, path}, password);
        QVERIFY(csv);
        const auto table = imported(Bytes(csv->begin(), csv->end()), "keepassxc-csv");
        QCOMPARE(anyError(table), "");
        QVERIFY(hasKeysOf(*table, example, {u"an entry"_s, u"Several"_s, u"KeeOtp"_s, u"Tray"_s}));
    }

private:
    /// KeePassXC's table has one account of an entry, those that it knows itself, and calls them by the entry's title.
    static bool hasKeysOf(const ImportContent &content, const ImportFixture &fixture, const QStringList &titles)
    {
        std::set<QByteArray> keys;
        for (const QJsonValue &account : fixture.accounts())
            keys.insert(account.toObject().value(u"secret_hex").toString().toLatin1());
        return std::ranges::all_of(titles, [&](const QString &title) {
            return std::ranges::any_of(content.accounts, [&](const AccountDraft &draft) {
                // EXPOSE: a key of an example, compared.
                const ByteView key = draft.secret.expose();
                const QByteArray hex
                    = QByteArray(reinterpret_cast<const char *>(key.data()), static_cast<qsizetype>(key.size()))
                          .toHex();
                return draft.issuer == title.toStdString() && keys.contains(hex);
            });
        });
    }
};

QTEST_GUILESS_MAIN(TestKeePassXc)
#include "tst_keepassxc.moc"
