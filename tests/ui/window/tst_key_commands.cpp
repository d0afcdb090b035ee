#include "core/vault/vault_file.h"
#include "tests/support/fake_keyring.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/add_password_dialog.h"
#include "ui/dialogs/change_password_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/recovery_key_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/session/keyring_unlock.h"
#include "ui/window/accounts_page.h"
#include "ui/window/lock_page.h"

#include <QCheckBox>
#include <QFile>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kKeyringSetting = u"Unlock with the system’s keyring"_s;

std::vector<AccountDraft> oneDraft()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona"));
    return drafts;
}

/// The whole window with a keyring, and what a person does in it.
struct KeysFixture : WindowFixture
{
    FakeKeyring keyring = {};
    KeyringUnlock unlocking = KeyringUnlock(vault.session, settings, &keyring);

    void start()
    {
        showWith(oneDraft());
        window->setKeyring(unlocking);
    }

    SettingsDialog *openSettings()
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(u"Ctrl+,"_s))
                action->trigger();
        }
        auto *dialog = window->findChild<SettingsDialog *>();
        if (dialog)
            dialog->showPage(SettingsDialog::Page::Security);
        return dialog;
    }

    /// Answers the dialog that asks for the password.
    void confirm(const QString &password = u"correct horse"_s)
    {
        auto *dialog = find<ConfirmPasswordDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<PasswordField *>(), password);
        QTest::keyClick(dialog->findChild<PasswordField *>(), Qt::Key_Return);
    }

    /// Turns opening with the keyring on, as a person does.
    void turnKeyringOn()
    {
        auto *settingsDialog = openSettings();
        testing::field<QCheckBox>(*settingsDialog, kKeyringSetting)->click();
        confirm();
        QTRY_VERIFY(unlocking.isOn());
        QTRY_VERIFY(testing::field<QCheckBox>(*settingsDialog, kKeyringSetting)->isChecked());
        settingsDialog->close();
        delete settingsDialog;
    }
};

std::optional<std::uint64_t> hardlyAnyMemory()
{
    return 14; // KiB: the cheapest password takes 8
}

} // namespace

class TestKeyCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void addsAPasswordAfterTheOldOneWasConfirmed()
    {
        KeysFixture fixture;
        fixture.start();
        auto *settings = fixture.openSettings();
        buttonIn(settings, u"Add…"_s)->click();
        QVERIFY(!fixture.find<AddPasswordDialog>());
        fixture.confirm();
        QTRY_VERIFY(fixture.find<AddPasswordDialog>());
        auto *dialog = fixture.find<AddPasswordDialog>();
        for (PasswordField *field : dialog->findChildren<PasswordField *>())
            QTest::keyClicks(field, u"second one"_s);
        buttonIn(dialog, u"Add password"_s)->click();
        QTRY_VERIFY(says(settings, u"Another password"_s));
        QVERIFY(VaultStore(fixture.vault.files, fixture.vault.random, fixture.session().vaultPath())
                    .open(SecretBytes::fromText("second one")));

        buttonIn(settings, u"Remove…"_s)->click();
        fixture.confirm();
        QTRY_VERIFY(!says(settings, u"Another password"_s));
        QCOMPARE(fixture.session().keySlots().size(), 1U);
    }

    void changesNothingWithoutTheRightPassword()
    {
        KeysFixture fixture;
        fixture.start();
        auto *settings = fixture.openSettings();
        testing::field<QCheckBox>(*settings, kKeyringSetting)->click();
        fixture.confirm(u"wrong"_s);
        QTRY_VERIFY(!fixture.find<ConfirmPasswordDialog>()->message().isEmpty());
        QVERIFY(!fixture.unlocking.isOn());
        QVERIFY(fixture.keyring.items.empty());
    }

    void turnsTheKeyringOnAndOff()
    {
        KeysFixture fixture;
        fixture.start();
        fixture.turnKeyringOn();
        QCOMPARE(fixture.keyring.items.size(), 1U);
        auto *settings = fixture.openSettings();
        testing::field<QCheckBox>(*settings, kKeyringSetting)->click();
        fixture.confirm();
        QTRY_VERIFY(!fixture.unlocking.isOn());
        QTRY_VERIFY(fixture.keyring.items.empty());
        QCOMPARE(fixture.session().keySlots().size(), 1U);
        QVERIFY(!testing::field<QCheckBox>(*settings, kKeyringSetting)->isChecked());
    }

    void saysWhyTheKeyringCannotBeTurnedOn()
    {
        KeysFixture fixture;
        fixture.start();
        fixture.keyring.failure = ErrorCode::KeyringUnavailable;
        auto *settings = fixture.openSettings();
        testing::field<QCheckBox>(*settings, kKeyringSetting)->click();
        fixture.confirm();
        QTRY_VERIFY(says(settings, u"The system's keyring does not answer. Nothing was changed."_s));
        QVERIFY(!testing::field<QCheckBox>(*settings, kKeyringSetting)->isChecked());
        QCOMPARE(fixture.session().keySlots().size(), 1U);
    }

    void opensWithTheKeyringOnAClickAfterLocking()
    {
        KeysFixture fixture;
        fixture.start();
        fixture.turnKeyringOn();
        const int reads = fixture.keyring.reads;
        fixture.session().lock();
        deleteDropped();
        auto *page = fixture.find<LockPage>();
        QVERIFY(page);
        QTest::qWait(0);
        QCOMPARE(fixture.keyring.reads, reads); // a lock that opens itself is none
        buttonIn(page, u"Use the system’s keyring"_s)->click();
        QTRY_VERIFY(fixture.find<AccountsPage>());
    }

    void fallsBackToThePasswordWithASentence_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, ErrorCode code, const QString &sentence) {
            QTest::newRow(name) << static_cast<int>(code) << sentence;
        };
        row("none there", ErrorCode::KeyringUnavailable, u"The system's keyring does not answer."_s);
        row("locked", ErrorCode::KeyringLocked, u"The system's keyring is locked."_s);
        row("refuses", ErrorCode::KeyringRefused, u"The system's keyring refused access."_s);
        row("lost the item", ErrorCode::KeyringItemMissing, u"has no key for this vault any more."_s);
    }

    void fallsBackToThePasswordWithASentence()
    {
        QFETCH(int, code);
        QFETCH(QString, sentence);
        KeysFixture fixture;
        fixture.start();
        fixture.turnKeyringOn();
        fixture.session().lock();
        deleteDropped();
        fixture.keyring.failure = static_cast<ErrorCode>(code);
        auto *page = fixture.find<LockPage>();
        buttonIn(page, u"Use the system’s keyring"_s)->click();
        QTRY_VERIFY(says(page, sentence));
        QVERIFY(says(page, u"Type the password"_s));
        QTest::keyClicks(page->passwordField(), u"correct horse"_s);
        QTest::keyClick(page->passwordField(), Qt::Key_Return);
        QTRY_VERIFY(fixture.find<AccountsPage>());
    }

    void replacesTheVaultKeyAndMakesTheOthersAnew()
    {
        KeysFixture fixture;
        fixture.start();
        QSignalSpy changed(&fixture.session(), &Session::keysChanged);
        fixture.session().setRecoveryKey(RecoveryKey::generate(fixture.vault.random));
        QVERIFY(changed.wait());
        fixture.turnKeyringOn();
        const SecretBytes before = fixture.vault.onDisk()->keys.vaultKey().clone();

        auto *settings = fixture.openSettings();
        buttonIn(settings, u"Change…"_s)->click();
        auto *dialog = fixture.find<ChangePasswordDialog>();
        const auto fields = dialog->findChildren<PasswordField *>();
        QTest::keyClicks(fields[0], u"correct horse"_s);
        QTest::keyClicks(fields[1], u"fresh one"_s);
        QTest::keyClicks(fields[2], u"fresh one"_s);
        auto *tick = dialog->findChild<QCheckBox *>();
        QVERIFY(!says(dialog, u"no longer open the vault"_s));
        tick->click();
        QVERIFY(says(dialog, u"These no longer open the vault then: the recovery key (a new one is made)."_s));
        buttonIn(dialog, u"Change password"_s)->click();

        QTRY_VERIFY(fixture.find<RecoveryKeyDialog>()); // the new one, to be kept
        QTRY_VERIFY(fixture.unlocking.isOn());
        const auto after = VaultStore(fixture.vault.files, fixture.vault.random, fixture.session().vaultPath())
                               .open(SecretBytes::fromText("fresh one"));
        QVERIFY(after);
        QVERIFY(!(after->keys.vaultKey() == before));
        QVERIFY(!after->keys.hasSlot(SlotType::Recovery)); // not before it was typed back
    }

    void keepsThePlaceOfTheKeyboardWhenTheListChanges()
    {
        KeysFixture fixture;
        fixture.start();
        auto *settings = fixture.openSettings();
        testing::field<QCheckBox>(*settings, kKeyringSetting)->setFocus();
        testing::field<QCheckBox>(*settings, kKeyringSetting)->click();
        fixture.confirm();
        QTRY_VERIFY(testing::field<QCheckBox>(*settings, kKeyringSetting)->isChecked());
        QCOMPARE(settings->focusWidget(), testing::field<QCheckBox>(*settings, kKeyringSetting));
    }

    void triesNoPasswordThatTheFormatForbids()
    {
        KeysFixture fixture;
        fixture.start();
        const auto keys = fixture.vault.onDisk()->keys.clone();
        std::vector<KeySlot> slotsOfFile = keys.slots();
        slotsOfFile[0].body[20] = 17; // passes
        VaultKeys costly(keys.vaultKey().clone(), keys.vaultId(), std::move(slotsOfFile));
        const auto sealed = vaultFile::seal(Vault(), costly, 9, fixture.vault.random);
        QVERIFY(sealed);
        fixture.session().lock();
        deleteDropped();
        QFile file(QString::fromStdString(fixture.session().vaultPath().string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(textOf(sealed->file).data(), static_cast<qint64>(sealed->file.size()));
        file.close();
        auto *page = fixture.find<LockPage>();
        page->inspectFile();
        QVERIFY(says(page, u"asks for 17 passes to check a password; 1 to 16 are allowed"_s));
        QVERIFY(!buttonIn(page, u"Unlock"_s)->isEnabled());
        QVERIFY(!buttonIn(page, u"Try anyway"_s));
    }

    void saysHowMuchMemoryIsMissingBeforeAPasswordIsTyped()
    {
        KeysFixture fixture;
        fixture.start();
        fixture.session().lock();
        fixture.session().setMemoryProbe(hardlyAnyMemory);
        deleteDropped();
        auto *page = fixture.find<LockPage>();
        page->inspectFile();
        QVERIFY(says(page, u"more than the 0 MiB that are half of the 0 MiB free now"_s));
        QVERIFY(!buttonIn(page, u"Unlock"_s));
        QTest::keyClicks(page->passwordField(), u"correct horse"_s);
        buttonIn(page, u"Try anyway"_s)->click();
        QTRY_VERIFY(fixture.find<AccountsPage>());
    }
};

QTEST_MAIN(TestKeyCommands)
#include "tst_key_commands.moc"
