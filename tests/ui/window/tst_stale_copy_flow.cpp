#include "tests/ui/window/window_fixture.h"
#include "ui/accounts/account_view.h"
#include "ui/dialogs/comparison_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/window/notice_bar.h"
#include "ui/window/question.h"
#include "ui/window/toast.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>

#include <filesystem>
#include <fstream>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The window on a vault that was put back to before an account was added and another was renamed.
struct OlderCopy
{
    WindowFixture fixture = {};

    /// Whether the newer states have the vault key of the older one.
    enum class VaultKey { Same, Other };

    explicit OlderCopy(VaultKey key = VaultKey::Same)
    {
        fixture.session().rememberSeenStatesIn(fixture.vault.path("state/seen"));
        prepare(key);
    }

    Session &session() { return fixture.session(); }
    NoticeBar &bar() const { return *fixture.find<NoticeBar>(); }

    void press(const QString &text) const
    {
        QAbstractButton *button = buttonIn(fixture.window.get(), text);
        QVERIFY2(button, qPrintable(text));
        button->click();
    }
    ComparisonDialog *compare()
    {
        press(u"Compare…"_s);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(fixture.find<ComparisonDialog>(), 30'000); }();
        return fixture.find<ComparisonDialog>();
    }
    /// Where no newer state is kept: after it was said.
    void chooseFile()
    {
        press(u"Compare…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<Question>(), 30'000);
        QVERIFY(says(fixture.window.get(), u"No newer state is kept beside this file"_s));
        QVERIFY(says(fixture.window.get(), u"The newest seen here: 3 account(s)"_s));
        QVERIFY(!fixture.find<QFileDialog>());
        press(u"Choose a file…"_s);
        QVERIFY(fixture.find<QFileDialog>());
    }
    void removeGenerations()
    {
        for (const auto &entry : std::filesystem::directory_iterator(session().vaultPath().parent_path())) {
            if (entry.path().filename().string().starts_with(".accounts.otpv.g"))
                std::filesystem::remove(entry.path());
        }
    }

private:
    void changeVaultKey()
    {
        QSignalSpy changed(&session(), &Session::keysChanged);
        session().changePassword({.slot = session().keySlots().front().id,
                                  .password = SecretBytes::fromText("newer password"),
                                  .cost = KdfCost::minimal(),
                                  .vaultKey = PasswordChange::VaultKey::Replace});
        QVERIFY(!changed.isEmpty() || changed.wait(30'000));
    }
    void prepare(VaultKey key)
    {
        SessionFixture &vault = fixture.vault;
        QVERIFY(vault.create(samples::twoDrafts()));
        std::filesystem::copy_file(session().vaultPath(), vault.path("older"));
        if (key == VaultKey::Other)
            changeVaultKey();
        std::vector<AccountDraft> later;
        later.push_back(samples::totp("Later", "new"));
        QVERIFY(session().addAccounts(std::move(later)));
        QVERIFY(session().waitForSave(10s));
        Account renamed = vault.account(0).clone();
        renamed.name = "mona lisa";
        QVERIFY(session().apply(changes::edit(std::move(renamed))));
        QVERIFY(session().waitForSave(10s));
        // The last state is kept as a person would keep it.
        std::filesystem::copy_file(session().vaultPath(), vault.path("newest.otpv"));
        session().lock();
        std::filesystem::copy_file(vault.path("older"), session().vaultPath(),
                                   std::filesystem::copy_options::overwrite_existing);
        QVERIFY(vault.unlock());
        fixture.show();
    }
};

/// As the person types it.
void submit(ConfirmPasswordDialog *dialog, const QString &password)
{
    dialog->findChild<QLineEdit *>()->setText(password);
    Q_EMIT dialog->submitted();
}

} // namespace

class TestStaleCopyFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void saysWhatIsOlderWithDatesAndCounts()
    {
        const OlderCopy copy;
        const QString text = copy.bar().shownText();
        QVERIFY2(text.contains(u"older copy"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2 account(s)"_s) && text.contains(u"3 account(s)"_s), qPrintable(text));
        QVERIFY2(text.contains(u"save 2"_s) && text.contains(u"save 4"_s), qPrintable(text));
    }

    void offersNothingThatChangesAccounts()
    {
        OlderCopy copy;
        bool hasCopy = false;
        for (const QAction *action : copy.fixture.window->findChildren<QAction *>()) {
            const QString text = testing::withoutMnemonic(action->text());
            if (text == u"Copy"_s)
                hasCopy = action->isEnabled();
            if (text == u"Edit…"_s || text == u"Remove…"_s || text.startsWith(u"Scan"_s))
                QVERIFY2(!action->isEnabled(), qPrintable(text));
        }
        QVERIFY(hasCopy);
        QVERIFY(copy.session().acceptCopy());
        for (const QAction *action : copy.fixture.window->findChildren<QAction *>()) {
            if (testing::withoutMnemonic(action->text()) == u"Edit…"_s)
                QVERIFY(action->isEnabled());
        }
    }

    void comparesWithTheNewestKeptStateByItself()
    {
        OlderCopy copy;
        const ComparisonDialog *dialog = copy.compare();
        QVERIFY(says(dialog, u"Only in the newer state"_s));
        QVERIFY(says(dialog, u"Later · new"_s));
        QVERIFY(says(dialog, u"A still newer state was seen here"_s)); // the last one was never replaced by a save
        QVERIFY(!says(dialog, u"Only in this file"_s));
        QVERIFY(says(dialog, u"2 account(s) are the same"_s));
    }

    void mergesAndIsUndone()
    {
        OlderCopy copy;
        copy.compare();
        copy.press(u"Merge"_s);
        QCOMPARE(copy.session().vault().accounts().size(), std::size_t(3));
        QVERIFY(copy.fixture.find<Toast>()->message().contains(u"Merged"_s));
        QVERIFY(!copy.fixture.find<NoticeBar>());
        QVERIFY(copy.session().canUndo());
        QVERIFY(copy.session().waitForSave(10s));
        QCOMPARE(copy.fixture.vault.onDisk()->vault.accounts().size(), std::size_t(3));
    }

    void mergesAccountByAccountAsChosen_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("name");
        QTest::newRow("both together, by default") << 0 << u"mona"_s;
        QTest::newRow("as in this file") << 1 << u"mona"_s;
        QTest::newRow("as in the newer state") << 2 << u"mona lisa"_s;
    }

    void mergesAccountByAccountAsChosen()
    {
        QFETCH(int, index);
        QFETCH(QString, name);
        OlderCopy copy;
        copy.removeGenerations();
        copy.chooseFile();
        auto *chooser = copy.fixture.find<QFileDialog>();
        Q_EMIT chooser->fileSelected(copy.fixture.vault.folder.filePath(u"newest.otpv"_s));
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<ComparisonDialog>(), 30'000);
        auto *choice = copy.fixture.find<ComparisonDialog>()->findChild<QComboBox *>();
        QVERIFY(choice);
        QCOMPARE(choice->currentIndex(), 0);
        choice->setCurrentIndex(index);
        copy.press(u"Merge"_s);
        QCOMPARE(QString::fromStdString(copy.fixture.vault.account(0).name), name);
        QCOMPARE(copy.session().vault().accounts().size(), std::size_t(3));
    }

    void explainsThatTheKeptStateHasAnotherVaultKey()
    {
        OlderCopy copy(OlderCopy::VaultKey::Other);
        copy.press(u"Compare…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<Question>(), 30'000);
        QVERIFY(says(copy.fixture.window.get(), u"The newer state has another vault key"_s));
        QVERIFY(buttonIn(copy.fixture.window.get(), u"Choose a file…"_s)); // who forgot it may have another copy
        copy.press(u"Type its password…"_s);
        auto *dialog = copy.fixture.find<ConfirmPasswordDialog>();
        QVERIFY(dialog);
        QVERIFY(says(dialog, u"Password of the newer state"_s));
        submit(dialog, u"correct horse"_s); // that of this file
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->message().isEmpty(), 30'000);
        QVERIFY(dialog->findChild<QLineEdit *>()->isEnabled());
        submit(dialog, u"newer password"_s);
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<ComparisonDialog>(), 30'000);
        QVERIFY(says(copy.fixture.find<ComparisonDialog>(), u"Only in the newer state"_s));
    }

    void takesTheNewerState()
    {
        OlderCopy copy;
        copy.compare();
        copy.press(u"Take it"_s);
        deleteDropped();
        QCOMPARE(copy.session().vault().accounts().size(), std::size_t(3));
        QVERIFY(copy.session().access() == Session::Access::Full);
        QTRY_VERIFY(copy.fixture.find<AccountView>());
        QVERIFY(!copy.fixture.find<NoticeBar>());
        QVERIFY(!copy.fixture.find<QDialog>());
        QVERIFY(copy.session().waitForSave(10s));
    }

    void acceptsAfterAsking()
    {
        OlderCopy copy;
        copy.press(u"Accept this file…"_s);
        QVERIFY(copy.fixture.find<Question>());
        QVERIFY(copy.session().access() == Session::Access::ReadOnly);
        copy.press(u"Accept this file"_s);
        QVERIFY(copy.session().access() == Session::Access::Full);
        QVERIFY(!copy.fixture.find<NoticeBar>());
        QVERIFY(copy.session().waitForSave(10s));
        QCOMPARE(copy.fixture.vault.onDisk()->vault.accounts().size(), std::size_t(2));
    }

    void lettingItBeKeepsTheNotice()
    {
        OlderCopy copy;
        copy.compare();
        copy.press(u"Decide later"_s);
        QVERIFY(copy.session().access() == Session::Access::ReadOnly);
        QVERIFY(!copy.bar().shownText().isEmpty());
        copy.compare(); // and again
    }

    void asksForAFileWhereNoneIsKept()
    {
        OlderCopy copy;
        copy.removeGenerations();
        copy.chooseFile();
        auto *chooser = copy.fixture.find<QFileDialog>();
        Q_EMIT chooser->fileSelected(copy.fixture.vault.folder.filePath(u"newest.otpv"_s));
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<ComparisonDialog>(), 30'000); // without a password
        QVERIFY(says(copy.fixture.find<ComparisonDialog>(), u"Name: “mona” here, “mona lisa” there"_s));
    }

    void asksForThePasswordOfAForeignFile()
    {
        SessionFixture foreign;
        foreign.random.array<7>(); // or it would get the same keys
        foreign.session.create(SecretBytes::fromText("of its own"), {}, KdfCost::minimal());
        QTRY_VERIFY(foreign.session.state() == Session::State::Unlocked);

        OlderCopy copy;
        copy.removeGenerations();
        copy.chooseFile();
        auto *chooser = copy.fixture.find<QFileDialog>();
        Q_EMIT chooser->fileSelected(QString::fromStdString(foreign.session.vaultPath().string()));
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<ConfirmPasswordDialog>(), 30'000);
        auto *dialog = copy.fixture.find<ConfirmPasswordDialog>();
        submit(dialog, u"wrong"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->message().isEmpty(), 30'000);
        QVERIFY(dialog->findChild<QLineEdit *>()->isEnabled());
        submit(dialog, u"of its own"_s);
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<ComparisonDialog>(), 30'000);
        QVERIFY(says(copy.fixture.find<ComparisonDialog>(), u"Only in this file"_s));
    }

    void lockingClosesTheComparison()
    {
        OlderCopy copy;
        copy.compare();
        copy.session().lock();
        deleteDropped();
        QVERIFY(!copy.fixture.find<ComparisonDialog>());
    }
};

QTEST_MAIN(TestStaleCopyFlow)
#include "tst_stale_copy_flow.moc"
