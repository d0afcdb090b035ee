#include "core/qr/qr_explainer.h"
#include "core/qr/qr_reader.h"
#include "tests/bench/scan/scan_corpus.h"

#include <QTest>

#include <algorithm>
#include <cstdio>
#include <set>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::bench;

namespace {

bool contains(const std::vector<std::string> &texts, const std::string &text)
{
    return std::ranges::find(texts, text) != texts.end();
}

} // namespace

/// Every picture of the committed sample of the corpus is read, and nothing is read into it.
class TestScanCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAccountIsFoundAndNoOther_data();
    void everyAccountIsFoundAndNoOther();
    void cleanupTestCase();

private:
    Corpus m_corpus;
    int m_read = 0;
};

void TestScanCorpus::initTestCase()
{
    const auto corpus = loadCorpus(QStringLiteral(COUNTERSIGN_TEST_DATA "/scan"));
    QVERIFY(corpus);
    m_corpus = *corpus;
    std::set<QString> classes;
    for (const CorpusPicture &picture : m_corpus.pictures)
        classes.insert(picture.className);
    QVERIFY(m_corpus.pictures.size() >= 30);
    QCOMPARE(classes.size(), std::size_t{28});
}

void TestScanCorpus::everyAccountIsFoundAndNoOther_data()
{
    QTest::addColumn<std::size_t>("number");
    for (std::size_t number = 0; number < m_corpus.pictures.size(); ++number) {
        const QString name = m_corpus.pictures[number].path.section(u'/', -1);
        QTest::newRow(qPrintable(name)) << number;
    }
}

void TestScanCorpus::everyAccountIsFoundAndNoOther()
{
    QFETCH(std::size_t, number);
    const CorpusPicture &picture = m_corpus.pictures[number];
    const auto image = loadPicture(picture.path);
    QVERIFY(image);
    QCOMPARE(image->width, picture.width);
    QCOMPARE(image->height, picture.height);

    std::vector<std::string> accounts;
    for (const QrCode &code : readQrCodes(*image)) {
        // EXPOSE: keys that the generator invented.
        if (mayBeAccount(code.text.exposeText()))
            accounts.emplace_back(code.text.exposeText());
    }
    for (const std::string &account : picture.accounts)
        QVERIFY2(contains(accounts, account), "an account was not found");
    QCOMPARE(accounts.size(), picture.accounts.size());
    ++m_read;
}

void TestScanCorpus::cleanupTestCase()
{
    std::printf("figure: committed sample of the scan corpus: %d of %zu pictures read\n", m_read,
                m_corpus.pictures.size());
}

QTEST_GUILESS_MAIN(TestScanCorpus)
#include "tst_scan_corpus.moc"
