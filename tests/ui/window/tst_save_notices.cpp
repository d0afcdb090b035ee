#include "tests/support/other_program.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/window/accounts_page.h"
#include "ui/window/notice_bar.h"

#include <QFileDialog>
#include <QLineEdit>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the window says of a save that failed, and what it offers.
class TestSaveNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void keepsTheBannerUntilTheChangeIsSaved()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        fixture.vault.files.failWrites(ENOSPC);
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("other")));
        QTRY_VERIFY(says(fixture.window.get(), u"Your last change is not saved."_s));
        QVERIFY(says(fixture.window.get(), u"The disk is full"_s));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Save a copy…"_s));
        buttonIn(fixture.window.get(), u"Retry"_s)->click();
        QVERIFY(!fixture.session().waitForSave(10s));
        QVERIFY(says(fixture.window.get(), u"Your last change is not saved."_s));
        fixture.vault.files.failWrites(0);
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Retry"_s));
        buttonIn(fixture.window.get(), u"Retry"_s)->click();
        QVERIFY(fixture.session().waitForSave(10s));
        QVERIFY(!says(fixture.window.get(), u"Your last change is not saved."_s));
    }

    void saysTheReasonAtOnceAfterUnlocking()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        OtherProgram(fixture.vault).addAccount();
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("ours")));
        QTRY_VERIFY(says(fixture.window.get(), u"Another program changed the vault meanwhile."_s));
        fixture.session().lock();
        QVERIFY(!fixture.session().waitForSave(10s));
        deleteDropped();

        bool isFirst = true;
        connect(&fixture.session(), &Session::stateChanged, &fixture.session(), [&](Session::State state) {
            if (state != Session::State::Unlocked)
                return;
            QVERIFY(says(fixture.window.get(), u"Another program changed the vault meanwhile."_s));
            isFirst = false;
        });
        QVERIFY(fixture.vault.unlock());
        QVERIFY(!isFirst);
        QVERIFY(buttonIn(fixture.window.get(), u"Bring together"_s));
        QVERIFY(!buttonIn(fixture.window.get(), u"Retry"_s));
    }

    void aCopyThatCannotBeSavedIsNoReasonForTheBanner()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        OtherProgram(fixture.vault).addAccount();
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("ours")));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Save a copy…"_s));
        buttonIn(fixture.window.get(), u"Save a copy…"_s)->click();
        auto *dialog = fixture.window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(fixture.vault.folder.filePath(u"missing/copy.otpv"_s));
        dialog->reject();
        QVERIFY(says(fixture.window.get(), u"The copy was not saved"_s));
        QVERIFY(says(fixture.window.get(), u"Another program changed the vault meanwhile."_s));
        QVERIFY(buttonIn(fixture.window.get(), u"Choose another place…"_s));
    }

    void offersToWriteAFileAgainThatHasGone()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        std::filesystem::remove(fixture.session().vaultPath());
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("ours")));
        QTRY_VERIFY(says(fixture.window.get(), u"The vault’s file is no longer where it was."_s));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Write it again"_s));
        buttonIn(fixture.window.get(), u"Write it again"_s)->click();
        QVERIFY(fixture.session().waitForSave(10s));
        QVERIFY(!says(fixture.window.get(), u"Your last change is not saved."_s));
        QCOMPARE(fixture.vault.onDisk()->vault.accounts().size(), std::size_t(2));
    }

    void goesOnTellingOnceItIsLocked()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        fixture.vault.files.failWrites(ENOSPC);
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("other")));
        QVERIFY(!fixture.session().waitForSave(10s));
        fixture.session().lock();
        QVERIFY(!fixture.session().waitForSave(10s));
        QVERIFY(says(fixture.window.get(), u"Countersign is locked"_s));
        QVERIFY(says(fixture.window.get(), u"Your last change is not saved."_s));
        QVERIFY(says(fixture.window.get(), u"The disk is full"_s));
        QVERIFY(!buttonIn(fixture.window.get(), u"Save a copy…"_s)); // of what is sealed

        QVERIFY(fixture.vault.unlock());
        QVERIFY(says(fixture.window.get(), u"The disk is full"_s));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Save a copy…"_s));
        fixture.session().lock();
        QVERIFY(!fixture.session().waitForSave(10s));

        fixture.vault.files.failWrites(0);
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Retry"_s));
        buttonIn(fixture.window.get(), u"Retry"_s)->click();
        QVERIFY(fixture.session().waitForSave(10s));
        QVERIFY(!says(fixture.window.get(), u"Your last change is not saved."_s));
        QCOMPARE(fixture.vault.onDisk()->vault.accounts().size(), std::size_t(2));
    }

    void savesAgainWhatTheDiskDidNotConfirm()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        fixture.vault.files.failFolderSyncs(true);
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("other")));
        QVERIFY(fixture.session().waitForSave(10s));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Save again"_s));
        fixture.vault.files.failFolderSyncs(false);
        buttonIn(fixture.window.get(), u"Save again"_s)->click();
        QVERIFY(fixture.session().waitForSave(10s));
        QVERIFY(!says(fixture.window.get(), u"the disk did not confirm it"_s));
    }

    void offersToBringTogetherWhatAnotherProgramSaved()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        OtherProgram other(fixture.vault);
        other.addAccount();
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("ours")));
        QTRY_VERIFY(says(fixture.window.get(), u"Another program changed the vault meanwhile."_s));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Save a copy…"_s));
        QVERIFY(!buttonIn(fixture.window.get(), u"Retry"_s));
        buttonIn(fixture.window.get(), u"Bring together"_s)->click();
        QVERIFY(fixture.session().waitForSave(10s));
        QVERIFY(!says(fixture.window.get(), u"Your last change is not saved."_s));
        QCOMPARE(fixture.session().vault().accounts().size(), std::size_t(3));
        QCOMPARE(other.store().open(SessionFixture::password())->vault.accounts().size(), std::size_t(3));
    }

    void bringsTogetherWithTheNewPasswordOfAnotherProgram()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        OtherProgram other(fixture.vault);
        other.replaceVaultKey(SecretBytes::fromText("a new password"));
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("ours")));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Bring together"_s));
        buttonIn(fixture.window.get(), u"Bring together"_s)->click();
        QTRY_VERIFY(says(fixture.window.get(), u"changed the password and key of the vault"_s));
        QVERIFY(!says(fixture.window.get(), u"Caps Lock"_s));
        QTRY_VERIFY(buttonIn(fixture.window.get(), u"Save a copy…"_s));
        QVERIFY(!buttonIn(fixture.window.get(), u"Retry"_s));
        buttonIn(fixture.window.get(), u"Enter password…"_s)->click();
        const auto *dialog = fixture.window->findChild<ConfirmPasswordDialog *>();
        QVERIFY(dialog);
        const auto submit = [dialog](const QString &typed) {
            auto *field = dialog->findChild<QLineEdit *>();
            field->clear();
            QTest::keyClicks(field, typed);
            QTest::keyClick(field, Qt::Key_Return);
        };
        submit(u"wrong"_s);
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, u"not right"_s), 30'000);
        submit(u"a new password"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session().saveState() == Session::SaveState::Saved, 30'000);
        QVERIFY(!says(fixture.window.get(), u"Your last change is not saved."_s));
        QCOMPARE(other.store().open(SecretBytes::fromText("a new password"))->vault.accounts().size(), std::size_t(2));
    }
};

QTEST_MAIN(TestSaveNotices)
#include "tst_save_notices.moc"
