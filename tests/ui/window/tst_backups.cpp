#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/backup_proof_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/session/backup_keeper.h"
#include "ui/text/error_text.h"
#include "ui/window/notice_bar.h"
#include "ui/window/toast.h"

#include <QCheckBox>
#include <QFile>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr KdfCost kDear{.operations = 2, .memoryKibibytes = 64};

struct Scene
{
    WindowFixture fixture = {};
    std::shared_ptr<FaultyFiles> files = std::make_shared<FaultyFiles>();
    std::filesystem::path folder = fixture.vault.path("backups");
    BackupKeeper keeper{fixture.vault.session, {files, std::make_shared<FixedRandom>(5)}};

    Scene()
    {
        std::filesystem::create_directory(folder);
        BackupPlan plan;
        plan.cost = kDear;
        keeper.setPlan(plan);
    }

    Session &session() { return fixture.session(); }
    MainWindow &window() { return *fixture.window; }
    void useFolder() { fixture.settings.setValue(setting::kBackupFolder, QString::fromStdString(folder.string())); }
    void switchOn()
    {
        useFolder();
        fixture.settings.setValue(setting::kBackUp, true);
    }
    /// The window on an open vault with two accounts; with backups, the first is made.
    void show(bool withBackups = true)
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "alice"));
        drafts.push_back(samples::totp("Cloud", "bob", "another secret of 20"));
        QVERIFY(fixture.vault.create(std::move(drafts)));
        if (withBackups)
            switchOn();
        fixture.show();
        window().setBackups(keeper);
        QVERIFY(settle());
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !keeper.isWorking(); }, 30'000);
    }
    SettingsDialog *settingsDialog()
    {
        for (auto *action : window().findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(u"Ctrl+,"_s))
                action->trigger();
        }
        auto *dialog = window().findChild<SettingsDialog *>();
        if (dialog)
            dialog->showPage(SettingsDialog::Page::Backups);
        return dialog;
    }
    template <typename Dialog>
    Dialog *dialog()
    {
        for (auto *found : window().findChildren<Dialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// Types `password` into the dialog's field and presses the button.
    static void answer(QWidget *dialog, const QString &password, const QString &button)
    {
        for (auto *field : dialog->findChildren<PasswordField *>()) {
            if (field->isVisible())
                field->setText(password);
        }
        QAbstractButton *press = buttonIn(dialog, button);
        QVERIFY2(press, qPrintable(button));
        press->click();
    }
    std::size_t count() const
    {
        const auto all = backups::list(*files, folder);
        return all ? all->size() : 0;
    }
    bool erase(std::size_t row)
    {
        return session().apply({.steps =
                                    [&] {
                                        decltype(VaultChange::steps) steps;
                                        steps.emplace_back(EraseAccount{fixture.vault.id(row)});
                                        return steps;
                                    }()})
            && session().waitForSave(std::chrono::seconds(30));
    }
    /// The restore dialog with the newest backup opened.
    RestoreDialog *review(RestoreDialog *restore)
    {
        pressWhenThere(restore, u"Choose"_s);
        const auto asks = [restore] { return buttonIn(restore, u"Open"_s) != nullptr; };
        if (QTest::qWaitFor(asks, 30'000))
            answer(restore, u"correct horse"_s, u"Open"_s);
        return restore;
    }
    static void pressWhenThere(QWidget *dialog, const QString &text)
    {
        QTRY_VERIFY(buttonIn(dialog, text));
        buttonIn(dialog, text)->click();
    }
};

const QString kPassword = u"correct horse"_s;

} // namespace

class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void areSwitchedOnWithThePassword()
    {
        Scene scene;
        scene.show(false);
        scene.useFolder();
        SettingsDialog *settings = scene.settingsDialog();
        QVERIFY(settings);
        auto *tick = settings->findChild<QCheckBox *>(QString(), Qt::FindChildrenRecursively);
        for (auto *candidate : settings->findChildren<QCheckBox *>()) {
            if (candidate->isVisible())
                tick = candidate;
        }
        tick->click();
        auto *password = scene.dialog<ConfirmPasswordDialog>();
        QVERIFY(password);
        Scene::answer(password, u"wrong"_s, u"Continue"_s);
        QTRY_VERIFY(says(password, u"not right"_s));
        QVERIFY(!scene.fixture.settings.value(setting::kBackUp));
        Scene::answer(password, kPassword, u"Continue"_s);
        QTRY_COMPARE(scene.count(), std::size_t{1});
        QTRY_VERIFY(scene.window().findChild<Toast *>()->message().contains(u"2 account"_s));
        QVERIFY(scene.fixture.settings.value(setting::kBackUp));
        QVERIFY(scene.keeper.last()->isDear);
        QTRY_VERIFY(says(settings, u"2 account(s)"_s));
    }

    void areProvenWithThePassword()
    {
        Scene scene;
        scene.show();
        SettingsDialog *settings = scene.settingsDialog();
        buttonIn(settings, u"Prove…"_s)->click();
        auto *proof = scene.dialog<BackupProofDialog>();
        QVERIFY(proof);
        Scene::answer(proof, u"wrong"_s, u"Prove it"_s);
        QTRY_VERIFY(proof->message().contains(u"does not open"_s));
        Scene::answer(proof, kPassword, u"Prove it"_s);
        QTRY_VERIFY(proof->headline().contains(u"opens with your password"_s));
        QVERIFY2(proof->sentence().contains(u"2 of 2 accounts"_s), qPrintable(proof->sentence()));
    }

    void sayWhatIsMissingInThem()
    {
        Scene scene;
        scene.show();
        std::vector<AccountDraft> more;
        more.push_back(samples::totp("Guance", "carol", "a third secret of 20"));
        QVERIFY(scene.session().addAccounts(std::move(more)));
        SettingsDialog *settings = scene.settingsDialog();
        buttonIn(settings, u"Prove…"_s)->click();
        auto *proof = scene.dialog<BackupProofDialog>();
        Scene::answer(proof, kPassword, u"Prove it"_s);
        QTRY_VERIFY(proof->sentence().contains(u"2 of 3 accounts"_s));
        QVERIFY(says(proof, u"Guance · carol"_s));
    }

    void sayThatTheNewestIsDamagedAndMakeAnotherOne()
    {
        Scene scene;
        scene.show();
        scene.fixture.vault.clock.advance(std::chrono::minutes(1));
        std::vector<AccountDraft> more;
        more.push_back(samples::totp("Guance", "carol", "a third secret of 20"));
        QVERIFY(scene.session().addAccounts(std::move(more)));
        scene.keeper.backUpNow();
        QVERIFY(scene.settle());
        std::filesystem::resize_file(scene.folder / scene.keeper.last()->fileName, 999);
        SettingsDialog *settings = scene.settingsDialog();
        buttonIn(settings, u"Prove…"_s)->click();
        auto *proof = scene.dialog<BackupProofDialog>();
        Scene::answer(proof, kPassword, u"Prove it"_s);
        QTRY_VERIFY(proof->sentence().contains(u"2 of 3 accounts"_s)); // by the one before
        QVERIFY(says(proof, u"Guance · carol"_s));
        QVERIFY(says(proof, u"1 file(s) in the folder are damaged"_s));
        QTRY_COMPARE(scene.count(), std::size_t{3});
        QVERIFY(scene.settle());
        QCOMPARE(scene.keeper.last()->accounts, std::size_t{3});
    }

    void shoutWhenOneFails()
    {
        Scene scene;
        scene.show();
        scene.files->failWrites(ENOSPC);
        scene.keeper.backUpNow();
        QVERIFY(scene.settle());
        auto *bar = scene.fixture.find<NoticeBar>();
        QVERIFY(bar);
        QVERIFY2(bar->shownText().contains(u"full"_s), qPrintable(bar->shownText()));
        scene.files->failWrites(0);
        Scene::pressWhenThere(bar, u"Back up now"_s);
        QTRY_VERIFY(!bar->isVisible());
    }

    void sayThatTheDriveIsAway()
    {
        Scene scene;
        scene.show();
        std::filesystem::remove_all(scene.folder);
        scene.keeper.backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(scene.fixture.find<NoticeBar>()->shownText().contains(u"plug"_s));
    }

    void sayWhenTheyAreOld()
    {
        Scene scene;
        scene.show();
        std::vector<AccountDraft> more;
        more.push_back(samples::totp("Guance", "carol"));
        QVERIFY(scene.session().addAccounts(std::move(more)));
        QVERIFY(scene.session().waitForSave(std::chrono::seconds(30)));
        scene.fixture.vault.clock.advance(std::chrono::days(9));
        Q_EMIT scene.keeper.changed(); // as each tick does
        auto *bar = scene.fixture.find<NoticeBar>();
        QVERIFY(bar);
        QVERIFY2(bar->shownText().contains(u"1 change(s)"_s), qPrintable(bar->shownText()));
        Scene::pressWhenThere(bar, u"Back up now"_s);
        QTRY_VERIFY(!bar->isVisible());
    }

    void areMergedWithAReport()
    {
        Scene scene;
        scene.show();
        QVERIFY(scene.erase(1));
        QCOMPARE(scene.session().vault().accounts().size(), std::size_t{1});
        SettingsDialog *settings = scene.settingsDialog();
        buttonIn(settings, u"Restore…"_s)->click();
        RestoreDialog *restore = scene.review(scene.dialog<RestoreDialog>());
        QTRY_VERIFY(says(restore, u"1 account(s) only in the backup"_s));
        QVERIFY(says(restore, u"Cloud · bob"_s));
        QVERIFY(says(restore, u"1 account(s) the same"_s));
        buttonIn(restore, u"Merge"_s)->click();
        QCOMPARE(scene.session().vault().accounts().size(), std::size_t{2});
        QVERIFY(restore->sentence().contains(u"1 account(s) added"_s));
        QVERIFY(restore->sentence().contains(u"1 already here"_s));
        scene.session().undo();
        QCOMPARE(scene.session().vault().accounts().size(), std::size_t{1});
    }

    void takeThePlaceOfWhatIsHere()
    {
        Scene scene;
        scene.show();
        QVERIFY(scene.erase(1));
        std::vector<AccountDraft> more;
        more.push_back(samples::totp("Guance", "carol", "a third secret of 20"));
        QVERIFY(scene.session().addAccounts(std::move(more)));
        QVERIFY(scene.session().waitForSave(std::chrono::seconds(30)));
        SettingsDialog *settings = scene.settingsDialog();
        buttonIn(settings, u"Restore…"_s)->click();
        RestoreDialog *restore = scene.review(scene.dialog<RestoreDialog>());
        QTRY_VERIFY(buttonIn(restore, u"Replace all…"_s));
        buttonIn(restore, u"Replace all…"_s)->click();
        QAbstractButton *sure = buttonIn(&scene.window(), u"Replace all"_s);
        QVERIFY(sure);
        sure->click();
        QCOMPARE(scene.session().vault().accounts().size(), std::size_t{2});
        QCOMPARE(scene.session().vault().accounts()[1].name, std::string("bob"));
        QVERIFY(restore->sentence().contains(u"1 taken out"_s));
        scene.session().undo();
        QCOMPARE(scene.session().vault().accounts()[1].name, std::string("carol"));
    }

    void refuseAWrongPasswordAndMarkWhatIsDamaged()
    {
        Scene scene;
        scene.show();
        scene.fixture.vault.clock.advance(std::chrono::minutes(1));
        scene.keeper.backUpNow();
        QVERIFY(scene.settle());
        const auto all = backups::list(*scene.files, scene.folder);
        std::filesystem::resize_file(scene.folder / all->back().fileName, 999);
        SettingsDialog *settings = scene.settingsDialog();
        buttonIn(settings, u"Restore…"_s)->click();
        auto *restore = scene.dialog<RestoreDialog>();
        QTRY_VERIFY(buttonIn(restore, u"Choose"_s));
        QCOMPARE(restore->focusWidget(), buttonIn(restore, u"Choose"_s)); // Enter takes the newest
        const ErrorText damage = errorText({ErrorCode::VaultTruncated});
        QVERIFY(says(restore, damage.what));
        buttonIn(restore, u"Choose"_s)->click();
        QTRY_VERIFY(buttonIn(restore, u"Open"_s));
        Scene::answer(restore, u"wrong"_s, u"Open"_s);
        QTRY_VERIFY(restore->message().contains(u"does not open"_s));
        QCOMPARE(scene.session().vault().accounts().size(), std::size_t{2});
    }

    void goWithTheAccountsWhenLocked()
    {
        Scene scene;
        scene.show();
        SettingsDialog *settings = scene.settingsDialog();
        buttonIn(settings, u"Restore…"_s)->click();
        RestoreDialog *restore = scene.review(scene.dialog<RestoreDialog>());
        QTRY_VERIFY(says(restore, u"2 account(s) the same"_s));
        scene.session().lock();
        deleteDropped();
        QVERIFY(!scene.dialog<RestoreDialog>());
    }

    void becomeTheVaultFromTheLockPage()
    {
        Scene scene;
        scene.show();
        scene.session().lock();
        QVERIFY(scene.settle());
        QFile vault(QString::fromStdString(scene.session().vaultPath().string()));
        QVERIFY(vault.resize(500)); // what it is good for
        scene.fixture.window.reset();
        scene.fixture.show();
        scene.window().setBackups(scene.keeper);
        QAbstractButton *link = buttonIn(&scene.window(), u"Restore a backup…"_s);
        QVERIFY(link);
        link->click();
        RestoreDialog *restore = scene.review(scene.dialog<RestoreDialog>());
        QTRY_VERIFY(buttonIn(restore, u"Restore"_s));
        buttonIn(restore, u"Restore"_s)->click();
        QTRY_COMPARE(scene.session().state(), Session::State::Unlocked);
        QCOMPARE(scene.session().vault().accounts().size(), std::size_t{2});
        bool isKept = false;
        for (const auto &entry : std::filesystem::directory_iterator(scene.session().vaultPath().parent_path()))
            isKept |= entry.path().filename().string().find("damaged") != std::string::npos;
        QVERIFY(isKept);
    }

    void becomeTheVaultWhereThereIsNone()
    {
        Scene scene;
        scene.show();
        scene.session().lock();
        QVERIFY(scene.settle());
        scene.fixture.window.reset();
        std::filesystem::remove(scene.session().vaultPath());
        scene.session().useVault(scene.fixture.vault.path("new") / "accounts.otpv");
        QCOMPARE(scene.session().state(), Session::State::NoVault);
        scene.fixture.show();
        scene.window().setBackups(scene.keeper);
        buttonIn(&scene.window(), u"Restore a backup instead…"_s)->click();
        RestoreDialog *restore = scene.review(scene.dialog<RestoreDialog>());
        QTRY_VERIFY(says(restore, u"2 account(s)"_s));
        buttonIn(restore, u"Restore"_s)->click();
        QTRY_COMPARE(scene.session().state(), Session::State::Unlocked);
        QCOMPARE(scene.session().vault().accounts().size(), std::size_t{2});
        QVERIFY(scene.session().vaultPath().string().ends_with("new/accounts.otpv"));
    }
};

QTEST_MAIN(TestBackups)
#include "tst_backups.moc"
