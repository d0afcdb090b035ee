#include "core/vault/vault_codec.h"
#include "core/vault/vault_file.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/unusable_records_dialog.h"

#include <QFile>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Two records: a passkey of "GitHub", "alice", as a newer version may write one; and a number.
SecretBytes payloadOfANewerVersion()
{
    const QByteArray content = QByteArray::fromHex("a2617601686163636f756e747382"
                                                   "a3646e616d6565616c6963656474797065677061"
                                                   "73736b6579666973737565726647697448756200");
    SecretBytes payload(VaultCodec::paddedSize(static_cast<std::size_t>(content.size())));
    std::ranges::copy(content, payload.writable().begin());
    payload.writable()[static_cast<std::size_t>(content.size())] = 0x80;
    return payload;
}

} // namespace

/// Records that this version cannot use: the vault opens, the window says which and why, saving keeps them.
class TestUnusableRecords : public QObject
{
    Q_OBJECT

private:
    /// An open window over a vault with the two records.
    static void show(WindowFixture &with)
    {
        QVERIFY(with.vault.create());
        const auto vault = VaultCodec::decode(payloadOfANewerVersion());
        QVERIFY(vault);
        QCOMPARE(vault->quarantine().size(), std::size_t(2));
        const auto open = with.vault.onDisk();
        QVERIFY(open);
        const auto sealed = vaultFile::seal(*vault, open->keys, open->stamp.saveCounter + 1, with.vault.random);
        QVERIFY(sealed);
        with.session().lock();
        QFile file(with.vault.folder.filePath(u"accounts.otpv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char *>(sealed->file.data()), static_cast<qsizetype>(sealed->file.size()));
        file.close();
        QVERIFY(with.vault.unlock());
        with.show();
    }

    static UnusableRecordsDialog *list(WindowFixture &with)
    {
        QAbstractButton *show = buttonIn(with.window.get(), u"Show…"_s);
        if (show)
            show->click();
        return with.window->findChild<UnusableRecordsDialog *>();
    }

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void eachIsShownWithItsReason()
    {
        WindowFixture with;
        show(with);
        QVERIFY(says(with.window.get(), u"cannot be used"_s));
        const auto *dialog = list(with);
        QVERIFY(dialog);
        QVERIFY(says(dialog, u"GitHub · alice"_s));
        QVERIFY(says(dialog, u"this version does not know"_s));
        QVERIFY(says(dialog, u"Update Countersign"_s));
        QVERIFY(says(dialog, u"Without a name, number 2"_s));
        QVERIFY(says(dialog, u"not an account as this version writes them"_s));
    }

    void theirNamesGoWhenTheVaultIsLocked()
    {
        WindowFixture with;
        show(with);
        QVERIFY(list(with));
        with.session().lock();
        QTRY_VERIFY(!with.window->findChild<UnusableRecordsDialog *>());
    }

    void theyStayInTheFileAsTheyAre()
    {
        WindowFixture with;
        show(with);
        std::vector<Account> accounts;
        accounts.push_back(
            accountFromDraft(samples::totp("GitLab", "bob"), AccountId::generate(with.vault.random), UnixTime()));
        QVERIFY(with.session().apply(changes::add(with.session().vault(), std::move(accounts))));
        QVERIFY(with.session().waitForSave(std::chrono::seconds(30)));
        const auto saved = with.vault.onDisk();
        QVERIFY(saved);
        QCOMPARE(saved->vault.accounts().size(), std::size_t(1));
        const auto before = VaultCodec::decode(payloadOfANewerVersion());
        QCOMPARE(saved->vault.quarantine().size(), std::size_t(2));
        for (std::size_t index = 0; index < 2; ++index)
            QVERIFY(saved->vault.quarantine()[index].cbor == before->quarantine()[index].cbor);
    }

    void aListWithoutEndIsCutShort()
    {
        std::vector<UnusableRecord> records(250);
        const UnusableRecordsDialog dialog(records);
        bool isCut = false;
        for (const auto *label : dialog.findChildren<QLabel *>())
            isCut |= label->text().contains(u"150"_s);
        QVERIFY(isCut);
    }
};

QTEST_MAIN(TestUnusableRecords)
#include "tst_unusable_records.moc"
