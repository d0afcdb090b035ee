#include "tests/core/transfer/import_fixtures.h"
#include "tests/support/figures.h"

#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

/// Every export that we have gives exactly its accounts.
class TestImportFixtures : public QObject
{
    Q_OBJECT

    struct Counts
    {
        int files = 0;
        std::size_t accounts = 0;
        std::size_t rejected = 0;
    };
    std::map<QString, Counts> m_counts; ///< by importer

private Q_SLOTS:
    void givesItsAccounts_data() { addFixtureRows(); }
    void givesItsAccounts()
    {
        QFETCH(const int, index);
        const ImportFixture expected = fixtureAt(index);
        const ImportFile file(expected.bytes());
        QVERIFY2(!file.bytes().empty(), "the file is missing");
        const auto recognised = recogniseImport(file);
        QVERIFY2(recognised, "not recognised");
        const bool isEncrypted = recognised->protection == Protection::Password;
        QCOMPARE(isEncrypted, !expected.password().isEmpty());
        const auto content = recognised->importer->read(file, requestWith(expected.password()));
        if (!content)
            QFAIL(qPrintable(u"error %1 at “%2”"_s.arg(static_cast<int>(content.error().code))
                                 .arg(QString::fromStdString(content.error().where))));
        const QStringList problems = differences(*content, expected);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        Counts &counts = m_counts[QString::fromUtf8(recognised->importer->id)];
        ++counts.files;
        counts.accounts += content->accounts.size();
        counts.rejected += content->rejected.size();
    }

    void refusesAnotherPassword_data() { addFixtureRows(); }
    void refusesAnotherPassword()
    {
        QFETCH(const int, index);
        const ImportFixture expected = fixtureAt(index);
        if (expected.password().isEmpty())
            return;
        const ImportFile file(expected.bytes());
        const auto recognised = recogniseImport(file);
        QVERIFY2(recognised, "not recognised");
        const auto wrong = recognised->importer->read(file, requestWith(expected.password() + u'x'));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::ImportPasswordWrong);
        const auto none = recognised->importer->read(file, {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::ImportPasswordNeeded);
    }

    void everyImporterHasAFixtureOfItsOwn()
    {
        std::set<std::string_view> seen;
        for (const ImportFixture &own : ownFixtures()) {
            if (const auto recognised = recogniseImport(ImportFile(own.bytes())))
                seen.insert(recognised->importer->id);
        }
        for (const Importer *importer : allImporters())
            QVERIFY2(seen.contains(importer->id), importer->id.data());
    }

    void cleanupTestCase()
    {
        for (const auto &[id, counts] : m_counts)
            test::figure(u"import of %1: %2 files, %3 accounts, %4 rejected"_s.arg(id)
                             .arg(counts.files)
                             .arg(counts.accounts)
                             .arg(counts.rejected)
                             .toStdString());
    }
};

QTEST_GUILESS_MAIN(TestImportFixtures)
#include "tst_import_fixtures.moc"
