#include "tests/ui/window/window_fixture.h"
#include "ui/accounts/account_view.h"
#include "ui/dialogs/comparison_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/window/notice_bar.h"
#include "ui/window/question.h"
#include "ui/window/toast.h"

#include <QFileDialog>
#include <QLineEdit>

#include <filesystem>
#include <fstream>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<AccountDraft> twoDrafts()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona"));
    drafts.push_back(samples::hotp("Bank", "token"));
    return drafts;
}

/// The window on a vault that was put back to before an account was added and another was renamed.
struct OlderCopy
{
    WindowFixture fixture = {};

    OlderCopy()
    {
        fixture.session().rememberSeenStatesIn(fixture.vault.path("state/seen"));
        prepare();
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
    void removeGenerations()
    {
        for (const auto &entry : std::filesystem::directory_iterator(session().vaultPath().parent_path())) {
            if (entry.path().filename().string().starts_with(".accounts.otpv.g"))
                std::filesystem::remove(entry.path());
        }
    }

private:
    void prepare()
    {
        SessionFixture &vault = fixture.vault;
        QVERIFY(vault.create(twoDrafts()));
        std::filesystem::copy_file(session().vaultPath(), vault.path("older"));
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
        copy.press(u"Compare…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<QFileDialog>(), 30'000);
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
        copy.press(u"Compare…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<QFileDialog>(), 30'000);
        auto *chooser = copy.fixture.find<QFileDialog>();
        Q_EMIT chooser->fileSelected(QString::fromStdString(foreign.session.vaultPath().string()));
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(copy.fixture.find<ConfirmPasswordDialog>(), 30'000);
        auto *dialog = copy.fixture.find<ConfirmPasswordDialog>();
        dialog->findChild<QLineEdit *>()->setText(u"wrong"_s);
        Q_EMIT dialog->submitted();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->message().isEmpty() || says(dialog, u"password"_s), 30'000);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>()->isEnabled());
        dialog->findChild<QLineEdit *>()->setText(u"of its own"_s);
        Q_EMIT dialog->submitted();
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
