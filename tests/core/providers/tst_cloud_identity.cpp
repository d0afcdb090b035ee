#include "core/providers/cloud_identity.h"
#include "core/providers/name_pattern.h"

#include <QFile>
#include <QTest>

using namespace countersign;

namespace {

QByteArray nameOf(CloudUserKind kind)
{
    switch (kind) {
    case CloudUserKind::Root:
        return QByteArrayLiteral("root");
    case CloudUserKind::SubUser:
        return QByteArrayLiteral("sub-user");
    case CloudUserKind::Unknown:
        break;
    }
    return QByteArrayLiteral("unknown");
}

} // namespace

class TestCloudIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoseNamesTheyAre()
    {
        QFile file(QStringLiteral(COUNTERSIGN_TEST_DATA "/providers/identities.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int count = 0;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().chopped(1);
            if (line.startsWith('#'))
                continue;
            const QByteArrayList row = line.split('\t');
            QVERIFY2(row.size() == 5, line);
            const CloudIdentity identity = cloudIdentity(row[0].toStdString(), row[1].toStdString());
            const QByteArrayList said{nameOf(identity.kind), QByteArray::fromStdString(identity.cloudAccount),
                                      QByteArray::fromStdString(identity.user)};
            const QByteArray shown = line + " -> " + said.join(' ');
            QVERIFY2(said == row.mid(2), shown);
            ++count;
        }
        QCOMPARE(count, 39);
    }

    void patternsTellThePartsOfAName()
    {
        const auto parts = matchName("{user}@{cloud}.example.com", "a.b+c@Acme_1.EXAMPLE.com");
        QVERIFY(parts && parts->user == "a.b+c" && parts->cloud == "Acme_1");
        const auto number = matchName("root-{number}", "ROOT-0123");
        QVERIFY(number && number->user.empty() && number->cloud == "0123");
        const auto chinese = matchName("{cloud}:{user}", "acme:张三");
        QVERIFY(chinese && chinese->cloud == "acme" && chinese->user == "张三");
    }

    void patternsMatchWholeNamesOnly()
    {
        for (const char *name : {"", "@", "a@", "@b", "a@b", "a@b.example.org", "a@b.example.com.", "a@@b.example.com",
                                 "x:a@b.example.com", "a@b.c.example.com", "a\t@b.example.com", "a@公司.example.com"})
            QVERIFY2(!matchName("{user}@{cloud}.example.com", name), name);
        QVERIFY(!matchName("root-{number}", "root-12a"));
        QVERIFY(!matchName("root-{number}", "root-"));
        QVERIFY(!matchName("{user}", "a/b"));
    }
};

QTEST_APPLESS_MAIN(TestCloudIdentity)
#include "tst_cloud_identity.moc"
