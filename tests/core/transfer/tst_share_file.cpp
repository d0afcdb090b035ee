#include "core/crypto/digest.h"
#include "core/crypto/system_random.h"
#include "core/transfer/importers/share.h"
#include "core/transfer/share_file.h"
#include "core/vault/receiving_key.h"
#include "tests/core/transfer/import_fixtures.h"
#include "tests/support/figures.h"
#include "tests/support/sample_accounts.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

/// Accounts for somebody else: only they open the file, and damage is never taken for a wrong passphrase.
class TestShareFile : public QObject
{
    Q_OBJECT

    SystemRandom m_random;
    const SecretBytes m_passphrase = SecretBytes::fromText("agreed on the phone");

    static ReceivingKey receivingKey(std::uint8_t first = 0)
    {
        SecretBytes vaultKey(32);
        std::iota(vaultKey.writable().begin(), vaultKey.writable().end(), first);
        return ReceivingKey(vaultKey);
    }
    static ImportRequest requestOf(std::uint8_t vault)
    {
        const auto key = std::make_shared<const ReceivingKey>(receivingKey(vault));
        return {.unseal = [key](ByteView sealed) { return key->open(sealed); }};
    }
    ImportRequest withPassphrase() const { return {.password = m_passphrase.clone()}; }

    Bytes sealed(std::span<const AccountDraft> accounts)
    {
        const auto file = shareFile::sealFor(receivingKey().recipientKey(), accounts, m_random);
        Q_ASSERT(file);
        return *file;
    }
    Bytes locked(std::span<const AccountDraft> accounts)
    {
        const auto file = shareFile::seal(accounts, m_passphrase, KdfCost::minimal(), m_random);
        Q_ASSERT(file);
        return *file;
    }
    static std::vector<AccountDraft> draftsIn(const Vault &vault)
    {
        std::vector<AccountDraft> drafts;
        std::ranges::transform(vault.accounts(), std::back_inserter(drafts), draftFromAccount);
        return drafts;
    }

private Q_SLOTS:
    void givesTheSameAccountsToTheRecipientAlone()
    {
        const std::vector<AccountDraft> accounts = samples::drafts();
        const Bytes file = sealed(accounts);
        QCOMPARE(*shareFile::check(file), shareFile::Opener::Recipient);
        const auto ours = shareFile::open(file, requestOf(0));
        QVERIFY(ours);
        QVERIFY(draftsIn(*ours) == accounts);
        for (const ImportRequest &other : {requestOf(1), ImportRequest{}, withPassphrase()}) {
            const auto refused = shareFile::open(file, other);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::ImportForOtherKey);
        }
    }

    void givesTheSameAccountsToWhoKnowsThePassphrase()
    {
        const std::vector<AccountDraft> accounts = samples::drafts();
        const Bytes file = locked(accounts);
        QCOMPARE(*shareFile::check(file), shareFile::Opener::Passphrase);
        const auto opened = shareFile::open(file, withPassphrase());
        QVERIFY(opened);
        QVERIFY(draftsIn(*opened) == accounts);
        const auto wrong = shareFile::open(file, {.password = SecretBytes::fromText("agreed on the Phone")});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::ImportPasswordWrong);
        const auto none = shareFile::open(file, requestOf(0));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::ImportPasswordNeeded);
    }

    void holdsNoKeyInTheClearAndNoTwoFilesAreAlike()
    {
        const std::vector<AccountDraft> accounts = samples::drafts();
        const Bytes first = sealed(accounts);
        const Bytes second = sealed(accounts);
        for (const AccountDraft &account : accounts) {
            const ByteView key = account.secret.expose(); // EXPOSE: a sample's
            QVERIFY(textOf(first).find(textOf(key)) == std::string_view::npos);
        }
        QVERIFY(!std::ranges::equal(ByteView(first).subspan(16, 104), ByteView(second).subspan(16, 104)));
        const Bytes one = sealed(samples::oneDraft("a"));
        QCOMPARE(one.size(), first.size()); // it doesn't tell how many
    }

    void refusesToSealForNobody()
    {
        const auto nobody = shareFile::sealFor(RecipientKey(sealed_box::PublicKey{}), samples::drafts(), m_random);
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, ErrorCode::RecipientKeyMalformed);
        const auto open = shareFile::seal(samples::drafts(), {}, KdfCost::minimal(), m_random);
        QVERIFY(!open);
        QCOMPARE(open.error().code, ErrorCode::PasswordEmpty);
    }

    void readsWhatTheIndependentProgramSealed()
    {
        const std::vector<ImportFixture> all = ownFixtures();
        const auto fixture
            = std::ranges::find(all, u"passphrase.otps"_s, [](const ImportFixture &each) { return each.file(); });
        QVERIFY(fixture != all.end());
        ImportFixture other = *fixture;
        other.expected.insert(u"file"_s, u"sealed.otps"_s);
        const ImportFile file(other.bytes());
        const auto recognised = recogniseImport(file);
        QVERIFY(recognised && recognised->importer == &importers::kShare);
        QCOMPARE(recognised->protection, Protection::Recipient);
        const auto content = recognised->importer->read(file, requestOf(0));
        QVERIFY(content);
        const QStringList problems = differences(*content, other);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void toldBeforeAnythingOpensIt_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("byte");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("newer version") << 8 << 2 << ErrorCode::ImportVersionUnknown;
        QTest::newRow("another opener") << 10 << 3 << ErrorCode::ImportVersionUnknown;
        QTest::newRow("no opener") << 10 << 0 << ErrorCode::ImportVersionUnknown;
        QTest::newRow("opener and length disagree") << 10 << 1 << ErrorCode::ImportMalformed;
        QTest::newRow("length") << 12 << 1 << ErrorCode::ImportMalformed;
        QTest::newRow("content") << 5000 << 1 << ErrorCode::ImportDamaged;
        QTest::newRow("sealed key") << 41 << 1 << ErrorCode::ImportDamaged;
    }
    void toldBeforeAnythingOpensIt()
    {
        QFETCH(const int, offset);
        QFETCH(const int, byte);
        QFETCH(const ErrorCode, error);
        Bytes file = sealed(samples::drafts());
        std::uint8_t &changed = file[static_cast<std::size_t>(offset)];
        changed = static_cast<std::uint8_t>(changed == byte ? byte + 1 : byte);
        const auto checked = shareFile::check(file);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, error);
        const auto recognised = recogniseImport(ImportFile(file));
        QVERIFY(recognised && recognised->protection == Protection::None); // nobody is asked for anything
        const auto content = recognised->importer->read(ImportFile(file), {});
        QVERIFY(!content);
        QCOMPARE(content.error().code, error);
    }

    void noticesEveryBitThatChangesAndEveryCut()
    {
        const Bytes files[] = {sealed(samples::drafts()), locked(samples::drafts())};
        std::mt19937 random(7);
        std::size_t changes = 0;
        for (const Bytes &file : files) {
            const std::size_t all = file.size() * 8;
            const std::size_t header = 160 * 8;
            const std::size_t step = test::isLongRun() ? 1 : 97;
            for (std::size_t bit = 0; bit < all; bit += bit < header ? 1 : step) {
                Bytes damaged = file;
                damaged[bit / 8] = static_cast<std::uint8_t>(damaged[bit / 8] ^ (1u << (bit % 8)));
                QVERIFY2(!shareFile::check(damaged), qPrintable(QString::number(bit)));
                ++changes;
            }
            for (std::size_t size = 0; size < file.size(); size += 1 + random() % (test::isLongRun() ? 2 : 100)) {
                QVERIFY2(!shareFile::check(ByteView(file).first(size)), qPrintable(QString::number(size)));
                ++changes;
            }
            Bytes longer = file;
            longer.push_back(0);
            QVERIFY(!shareFile::check(longer));
        }
        test::figure(u"damaged share files: %1 changes and cuts, 0 unnoticed"_s.arg(changes).toStdString());
    }

    void noticesWhatWasChangedOnPurpose()
    {
        const Bytes file = sealed(samples::drafts());
        // With its digest repaired, as whoever has no key can do.
        for (const std::size_t place : {16, 40, 80, 119, 120, 20'000, 32'903}) {
            Bytes changed = file;
            changed[place] ^= 1;
            const Digest digest
                = personalDigest("OTPv1 sharedigst", ByteView(changed).first(changed.size() - Digest().size()));
            std::ranges::copy(digest, changed.end() - static_cast<std::ptrdiff_t>(digest.size()));
            QVERIFY(shareFile::check(changed));
            const auto opened = shareFile::open(changed, requestOf(0));
            QVERIFY(!opened);
            const bool isSealedKey = place >= 40 && place < 120;
            QCOMPARE(opened.error().code, isSealedKey ? ErrorCode::ImportForOtherKey : ErrorCode::ImportDamaged);
        }
    }

    void refusesAPassphraseThatCostsTooMuch()
    {
        Bytes file = locked(samples::drafts());
        file[40] = 255;
        file[41] = 255; // operations
        const Digest digest = personalDigest("OTPv1 sharedigst", ByteView(file).first(file.size() - Digest().size()));
        std::ranges::copy(digest, file.end() - static_cast<std::ptrdiff_t>(digest.size()));
        const auto opened = shareFile::open(file, withPassphrase());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::KdfRefused);
    }
};

QTEST_GUILESS_MAIN(TestShareFile)
#include "tst_share_file.moc"
