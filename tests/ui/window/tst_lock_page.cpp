#include "tests/support/unfinished_save.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/recovery_key_entry_dialog.h"
#include "ui/window/accounts_page.h"
#include "ui/window/lock_page.h"
#include "ui/window/question.h"
#include "ui/window/welcome_page.h"

#include <QClipboard>
#include <QFile>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<AccountDraft> oneDraft()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona"));
    return drafts;
}

/// Turns one bit of the vault's accounts around.
void damage(const Session &session)
{
    QFile file(QString::fromStdString(session.vaultPath().string()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 position = file.size() / 2;
    file.seek(position);
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    file.seek(position);
    QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
}

} // namespace

/// A locked vault without accounts; the save that added one was cut short.
void showWithUnfinishedSave(WindowFixture &fixture)
{
    QVERIFY(fixture.vault.create(oneDraft()));
    fixture.session().lock();
    cutLastSaveShort(fixture.session().vaultPath(), 2);
    fixture.show();
}

void unlock(WindowFixture &fixture)
{
    QTest::keyClicks(fixture.find<LockPage>()->passwordField(), u"correct horse"_s);
    QTest::keyClick(fixture.find<LockPage>()->passwordField(), Qt::Key_Return);
    QTRY_VERIFY(fixture.find<AccountsPage>());
}

class TestLockPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void saysThatTheFileIsIntactAndAsksForThePassword()
    {
        WindowFixture fixture;
        fixture.showLocked();
        auto *page = fixture.find<LockPage>();
        QVERIFY(page);
        QVERIFY(says(page, u"file intact"_s));
        QVERIFY(page->passwordField()->hasFocus());
    }

    void opensWithTheRightPassword()
    {
        WindowFixture fixture;
        fixture.showLocked(oneDraft());
        QTest::keyClicks(fixture.find<LockPage>()->passwordField(), u"correct horse"_s);
        QTest::keyClick(fixture.find<LockPage>()->passwordField(), Qt::Key_Return);
        QTRY_VERIFY(fixture.find<AccountsPage>());
        QVERIFY(!fixture.find<LockPage>());
    }

    void saysSoOfAWrongPasswordAndKeepsTheFocusInTheField()
    {
        WindowFixture fixture;
        fixture.showLocked();
        auto *page = fixture.find<LockPage>();
        QTest::keyClicks(page->passwordField(), u"wrong"_s);
        buttonIn(page, u"Unlock"_s)->click();
        QTRY_VERIFY(says(page, u"does not open the vault"_s));
        QVERIFY(page->passwordField()->hasFocus());
        QVERIFY(page->passwordField()->isEmpty());
        QVERIFY(says(page, u"file intact"_s)); // it is not the file's fault
        QTest::keyClicks(page->passwordField(), u"c"_s);
        QVERIFY(!says(page, u"does not open the vault"_s)); // gone with the next try
    }

    void asksForSomethingIfNothingWasTyped()
    {
        WindowFixture fixture;
        fixture.showLocked();
        buttonIn(fixture.window.get(), u"Unlock"_s)->click();
        QVERIFY(says(fixture.window.get(), u"Type the password of this vault."_s));
        QCOMPARE(fixture.session().state(), Session::State::Locked);
    }

    void showsNoPasswordFieldForADamagedFileButTheEarlierCopy()
    {
        WindowFixture fixture;
        QVERIFY(fixture.vault.create(oneDraft())); // the second save keeps the first state as a generation
        fixture.session().lock();
        damage(fixture.session());
        fixture.show();
        auto *page = fixture.find<LockPage>();
        QVERIFY(!page->passwordField()->isVisible());
        QVERIFY(says(page, u"the password is not the reason"_s));
        QVERIFY(says(page, u"An earlier copy beside it is intact"_s));

        buttonIn(page, u"Use the earlier copy"_s)->click();
        QVERIFY(page->passwordField()->isVisible());
        QVERIFY(says(page, u"The damaged file is kept"_s));
        QTest::keyClicks(page->passwordField(), u"correct horse"_s);
        QTest::keyClick(page->passwordField(), Qt::Key_Return);
        QTRY_VERIFY(fixture.find<AccountsPage>());
    }

    void theKeyboardTakesTheEarlierCopy()
    {
        WindowFixture fixture;
        QVERIFY(fixture.vault.create(oneDraft()));
        fixture.session().lock();
        damage(fixture.session());
        fixture.show();
        auto *page = fixture.find<LockPage>();
        QCOMPARE(QApplication::focusWidget(), buttonIn(page, u"Use the earlier copy"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(page->passwordField()->hasFocus());
    }

    void offersNoCopyWhereThereIsNone()
    {
        WindowFixture fixture;
        QVERIFY(fixture.vault.create());
        fixture.session().lock();
        damage(fixture.session());
        fixture.show();
        auto *page = fixture.find<LockPage>();
        QVERIFY(!buttonIn(page, u"Use the earlier copy"_s));
        QVERIFY(buttonIn(page, u"Check again"_s));
        QVERIFY(buttonIn(page, u"Open another vault…"_s));
    }

    void asksForThePasswordOnceTheFileIsRepaired()
    {
        WindowFixture fixture;
        QVERIFY(fixture.vault.create());
        fixture.session().lock();
        damage(fixture.session());
        fixture.show();
        damage(fixture.session()); // the same bit again
        buttonIn(fixture.window.get(), u"Check again"_s)->click();
        QVERIFY(fixture.find<LockPage>()->passwordField()->isVisible());
    }

    void offersASaveThatWasCutShort()
    {
        WindowFixture fixture;
        showWithUnfinishedSave(fixture);
        auto *page = fixture.find<LockPage>();
        QVERIFY(says(page, u"The last change is not in the vault yet."_s));
        QVERIFY(page->passwordField()->hasFocus()); // nobody has to answer
        buttonIn(page, u"Use it"_s)->click();
        QVERIFY(says(page, u"The change is in place."_s));
        QVERIFY(!buttonIn(page, u"Use it"_s));
        unlock(fixture);
        QCOMPARE(fixture.session().vault().accounts().size(), std::size_t(1));
    }

    void discardsItOnlyAfterAQuestion()
    {
        WindowFixture fixture;
        showWithUnfinishedSave(fixture);
        auto *page = fixture.find<LockPage>();
        buttonIn(page, u"Discard…"_s)->click();
        auto *question = fixture.window->findChild<Question *>();
        QVERIFY(question);
        QVERIFY(fixture.session().unfinishedSave());
        buttonIn(question, u"Discard"_s)->click();
        QVERIFY(!fixture.session().unfinishedSave());
        QVERIFY(!says(page, u"The last change is not in the vault yet."_s));
        unlock(fixture);
        QVERIFY(fixture.session().vault().accounts().empty());
    }

    void keepsItForThoseWhoDoNotAnswer()
    {
        WindowFixture fixture;
        showWithUnfinishedSave(fixture);
        unlock(fixture);
        fixture.session().lock();
        QVERIFY(buttonIn(fixture.find<LockPage>(), u"Use it"_s));
    }

    void offersItInThePlaceOfADamagedFile()
    {
        WindowFixture fixture;
        QVERIFY(fixture.vault.create(oneDraft()));
        fixture.session().lock();
        cutLastSaveShort(fixture.session().vaultPath(), 2);
        damage(fixture.session());
        fixture.show();
        auto *page = fixture.find<LockPage>();
        QVERIFY(says(page, u"A newer save beside it is complete"_s));
        buttonIn(page, u"Use it"_s)->click();
        QVERIFY(says(page, u"The damaged file is kept"_s));
        unlock(fixture);
        QCOMPARE(fixture.session().vault().accounts().size(), std::size_t(1));
    }

    void asksAboutItBeforeANewVaultIsMade()
    {
        WindowFixture fixture;
        QVERIFY(fixture.vault.create(oneDraft()));
        fixture.session().lock();
        const auto path = fixture.session().vaultPath();
        cutLastSaveShort(path, 2);
        for (const char *name : {"accounts.otpv", ".accounts.otpv.g1"})
            std::filesystem::remove(path.parent_path() / name);
        fixture.session().useVault(path);
        QCOMPARE(fixture.session().state(), Session::State::Locked);
        fixture.show();
        buttonIn(fixture.find<LockPage>(), u"Discard it…"_s)->click();
        buttonIn(fixture.window->findChild<Question *>(), u"Discard"_s)->click();
        QCOMPARE(fixture.session().state(), Session::State::NoVault);
        QVERIFY(fixture.find<WelcomePage>());
    }

    void saysWhyItCannotBeUsed()
    {
        WindowFixture fixture;
        showWithUnfinishedSave(fixture);
        fixture.vault.files.failWrites(ENOSPC);
        auto *page = fixture.find<LockPage>();
        buttonIn(page, u"Use it"_s)->click();
        QVERIFY(says(page, u"The disk is full"_s));
        QTRY_VERIFY(buttonIn(page, u"Use it"_s));
    }

    void offersTheRecoveryKeyOnlyIfThereIsOne()
    {
        WindowFixture fixture;
        fixture.showLocked();
        QVERIFY(!buttonIn(fixture.window.get(), u"Use the recovery key…"_s));
    }

    void opensWithTheRecoveryKeyAndAsksForANewPassword()
    {
        WindowFixture fixture;
        RecoveryKey key = RecoveryKey::generate(fixture.vault.random);
        const QString text = QString::fromStdString(std::string(key.text().exposeText()));
        QSignalSpy unlocked(&fixture.session(), &Session::unlocked);
        fixture.session().create(SessionFixture::password(), std::move(key), KdfCost::minimal());
        QVERIFY(unlocked.wait());
        fixture.session().lock();
        fixture.show();
        buttonIn(fixture.window.get(), u"Use the recovery key…"_s)->click();
        auto *dialog = fixture.window->findChild<RecoveryKeyEntryDialog *>();
        QVERIFY(dialog);
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_V, Qt::ControlModifier);
        buttonIn(dialog, u"Unlock"_s)->click();
        QTRY_VERIFY(says(fixture.window.get(), u"Choose a new password"_s));
        QCOMPARE(fixture.session().state(), Session::State::Unlocked);
    }
};

QTEST_MAIN(TestLockPage)
#include "tst_lock_page.moc"
