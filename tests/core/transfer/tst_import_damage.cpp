#include "core/base/utf8.h"
#include "tests/core/transfer/import_fixtures.h"
#include "tests/support/figures.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

/// A damaged export gives an error or a report, never a crash and never keys that nobody wrote.
class TestImportDamage : public QObject
{
    Q_OBJECT

    struct Counts
    {
        std::size_t errors = 0;
        std::size_t reports = 0;
    };
    Counts m_counts;

    // These have no check, so a changed byte in a key's Base32 can be another key.
    static bool hasNoCheck(const ImportFixture &fixture)
    {
        static const QStringList kNone = {u"authy-xml"_s, u"stratum-legacy"_s, u"totp-authenticator"_s, u"steam"_s};
        return fixture.password().isEmpty() || kNone.contains(fixture.format());
    }

    static QString problemWith(const AccountDraft &draft, const ImportFixture &fixture)
    {
        if (draft.secret.empty())
            return u"an account without a key"_s;
        if (!isUtf8(draft.issuer) || !isUtf8(draft.name) || !isUtf8(draft.note))
            return u"text that is not UTF-8"_s;
        if (hasNoCheck(fixture))
            return {};
        // EXPOSE: a key of a fixture, compared.
        const ByteView secret = draft.secret.expose();
        const QString hex = QString::fromLatin1(
            QByteArray(reinterpret_cast<const char *>(secret.data()), static_cast<qsizetype>(secret.size())).toHex());
        const QJsonArray accounts = fixture.accounts();
        const bool isKnown
            = draft.parameters.type == OtpType::Motp || std::ranges::any_of(accounts, [&](const QJsonValue &account) {
                  return account.toObject().value(u"secret_hex").toString() == hex;
              });
        return isKnown ? QString() : u"a key that the file does not hold"_s;
    }

    /// What is wrong with what comes of importing `bytes`; empty if nothing is.
    QString tryToImport(Bytes bytes, const ImportFixture &fixture)
    {
        const ImportFile file(std::move(bytes));
        const auto recognised = recogniseImport(file);
        if (!recognised) {
            ++m_counts.errors;
            return {};
        }
        const auto content = recognised->importer->read(file, requestWith(fixture.password()));
        if (!content) {
            ++m_counts.errors;
            return {};
        }
        ++m_counts.reports;
        if (recognised->protection == Protection::None && !fixture.password().isEmpty())
            return {}; // it became a file of another kind
        for (const AccountDraft &draft : content->accounts) {
            if (const QString problem = problemWith(draft, fixture); !problem.isEmpty())
                return problem;
        }
        return {};
    }

    /// Stretching a password takes long, so that a run that isn't long samples the encrypted files.
    static std::size_t sampled(std::size_t all, const ImportFixture &fixture)
    {
        return fixture.password().isEmpty() || test::isLongRun() ? all : all / 25;
    }

private Q_SLOTS:
    void survivesBeingCut_data() { addFixtureRows(); }
    void survivesBeingCut()
    {
        QFETCH(const int, index);
        const ImportFixture whole = fixtureAt(index);
        const Bytes bytes = whole.bytes();
        const std::size_t cuts = sampled(50, whole);
        for (std::size_t cut = 0; cut < cuts; ++cut) {
            const std::size_t length = bytes.size() * cut / cuts;
            const QString problem
                = tryToImport(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)), whole);
            QVERIFY2(problem.isEmpty(), qPrintable(u"cut at %1: %2"_s.arg(length).arg(problem)));
        }
    }

    void survivesAChangedByte_data() { addFixtureRows(); }
    void survivesAChangedByte()
    {
        QFETCH(const int, index);
        const ImportFixture whole = fixtureAt(index);
        const Bytes bytes = whole.bytes();
        QVERIFY(!bytes.empty());
        std::mt19937 random(static_cast<std::mt19937::result_type>(index)); // the same each time
        const std::size_t changes = test::rounds(sampled(200, whole));
        for (std::size_t change = 0; change < changes; ++change) {
            Bytes damaged = bytes;
            const std::size_t place = random() % damaged.size();
            damaged[place] = static_cast<std::uint8_t>(damaged[place] ^ (1 + random() % 255));
            const QString problem = tryToImport(std::move(damaged), whole);
            QVERIFY2(problem.isEmpty(), qPrintable(u"byte %1 changed: %2"_s.arg(place).arg(problem)));
        }
    }

    void cleanupTestCase()
    {
        test::figure(u"damaged exports: %1 refused, %2 read, 0 with keys that nobody wrote"_s.arg(m_counts.errors)
                         .arg(m_counts.reports)
                         .toStdString());
    }
};

QTEST_GUILESS_MAIN(TestImportDamage)
#include "tst_import_damage.moc"
