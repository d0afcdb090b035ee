#include "tests/screens/sample_vault.h"
#include "tests/screens/screens.h"
#include "ui/dialogs/backup_proof_dialog.h"
#include "ui/dialogs/backup_settings.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/session/backup_keeper.h"
#include "ui/session/clipboard_guard.h"
#include "ui/settings/settings.h"
#include "ui/window/main_window.h"

#include <QTest>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kDialogSize(420, 0);
constexpr QSize kSettingsSize(680, 520);
constexpr QSize kWindowSize(420, 700);
constexpr QSize kChoiceSize(460, 560);

struct Surroundings
{
    QTemporaryDir folder = {};
    Settings settings = Settings(folder.filePath(u"settings.ini"_s));
    std::unique_ptr<QWidget> dialog = {};
};

template <typename Make>
Page page(const QString &name, Make make, QSize size = kDialogSize)
{
    return {name, size, [make, size] {
                auto surroundings = std::make_shared<Surroundings>();
                surroundings->dialog.reset(make(*surroundings));
                surroundings->dialog->resize(surroundings->dialog->sizeHint().expandedTo(size));
                present(*surroundings->dialog);
                return std::shared_ptr<QWidget>(surroundings, surroundings->dialog.get());
            }};
}

BackupOverview goodOverview()
{
    return {.isOn = true,
            .folder = u"/media/zhang/USB/Countersign"_s,
            .kept = 10,
            .isVaultOpen = true,
            .hasBackup = true,
            .last = u"today 14:02 · 12 accounts · read again and compared today 14:02"_s};
}

QWidget *settingsWith(Surroundings &with, const BackupOverview &overview)
{
    auto *dialog = new SettingsDialog(with.settings, true);
    dialog->onBackupPage([overview](BackupSettings &page) { page.setOverview(overview); });
    dialog->showPage(SettingsDialog::Page::Backups);
    return dialog;
}

QWidget *failedSettings(Surroundings &with)
{
    BackupOverview overview = goodOverview();
    overview.last = u"12.11.2026 18:40 · 12 accounts · 7 changes since"_s;
    overview.problem = u"The folder is not there. If it is on a drive, plug the drive in, or choose another folder."_s;
    return settingsWith(with, overview);
}

QWidget *proof(bool isWhole)
{
    auto *dialog = new BackupProofDialog(u"today 14:02"_s);
    BackupProofDialog::Proof proof{.made = u"today 14:02"_s, .accountsHere = 12, .accountsInIt = 12};
    if (!isWhole) {
        proof.accountsInIt = 10;
        proof.missing = QStringList{u"Guance · ops@acme"_s, u"Kingsoft Cloud · zhang.wei"_s};
        proof.note = u"1 file in the folder is damaged. It is left as it is; others are good."_s;
    }
    dialog->showProof(proof);
    return dialog;
}

QWidget *choices(Surroundings &)
{
    auto *dialog = new RestoreDialog(RestoreDialog::Goal::IntoVault);
    dialog->showChoices(
        {{.title = u"today 14:02"_s, .subtitle = u"accounts-20261122T140203Z-41.otpv · 32.3 KiB"_s},
         {.title = u"yesterday 18:40"_s, .subtitle = u"accounts-20261121T184012Z-38.otpv · 32.3 KiB"_s},
         {.title = u"15.11.2026 09:12"_s,
          .subtitle = u"accounts-20261115T091244Z-30.otpv\nThe file “accounts” is shorter than it should be."_s,
          .isUsable = false}});
    return dialog;
}

QWidget *opening(Surroundings &)
{
    auto *dialog = new RestoreDialog(RestoreDialog::Goal::IntoVault);
    dialog->showPassword(u"today 14:02"_s, true);
    return dialog;
}

QWidget *review(RestoreDialog::Goal goal)
{
    auto *dialog = new RestoreDialog(goal);
    dialog->showReview(
        {.title = u"today 14:02"_s,
         .accounts = 12,
         .added = 2,
         .same = 8,
         .different = 1,
         .otherKey = 1,
         .onlyHere = 1,
         .details = {u"+ GitHub · zhang.wei"_s, u"+ Guance · ops@acme"_s, u"another key: Alibaba Cloud · acme-main"_s,
                     u"only here: Tencent Cloud · 1000"_s}});
    return dialog;
}

QWidget *report(Surroundings &)
{
    auto *dialog = new RestoreDialog(RestoreDialog::Goal::IntoVault);
    dialog->showReport(u"The backup is merged"_s,
                       u"2 accounts added. 9 already here. 1 of them completed. Undo takes all of it back."_s);
    return dialog;
}

/// The window whose backups go to a drive that is not there, or whose last one is old.
struct Scene
{
    std::unique_ptr<SessionFixture> fixture = openSession(Content::Samples);
    Settings settings = Settings(fixture->folder.filePath(u"settings.ini"_s));
    ClipboardGuard clipboard = ClipboardGuard(fixture->clock);
    BackupKeeper keeper{fixture->session, {std::make_shared<FaultyFiles>(), std::make_shared<FixedRandom>(3)}};
    std::optional<MainWindow> window = {};

    void show()
    {
        window.emplace(fixture->session, settings, clipboard, KdfCost::minimal());
        window->setBackups(keeper);
        window->resize(kWindowSize);
        present(*window);
    }
};

std::shared_ptr<QWidget> backupNotice(bool isOld)
{
    auto scene = std::make_shared<Scene>();
    const QString folder = scene->fixture->folder.filePath(isOld ? u"."_s : u"missing"_s);
    BackupPlan plan{.isOn = true, .folder = folder.toStdString(), .cost = KdfCost::minimal()};
    scene->keeper.setPlan(plan);
    scene->settings.setValue(setting::kBackupFolder, folder);
    scene->settings.setValue(setting::kBackUp, true);
    if (!QTest::qWaitFor([&] { return !scene->keeper.isWorking(); }, 30'000))
        qFatal("the backup does not end");
    if (isOld) {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("Guance", "new"));
        if (!scene->fixture->session.addAccounts(std::move(drafts))
            || !scene->fixture->session.waitForSave(std::chrono::seconds(30)))
            qFatal("the change is not saved");
        scene->fixture->clock.advance(std::chrono::days(12));
    }
    scene->show();
    QTest::qWait(100);
    return {scene, &*scene->window};
}

std::shared_ptr<QWidget> withoutVault(bool isLocked)
{
    auto scene = std::make_shared<Scene>();
    scene->fixture->session.lock();
    if (!isLocked)
        scene->fixture->session.useVault(scene->fixture->path("new.otpv"));
    scene->show();
    return {scene, &*scene->window};
}

} // namespace

std::vector<Page> backupPages()
{
    using Goal = RestoreDialog::Goal;
    return {
        page(
            u"settings-backups"_s, [](Surroundings &with) { return settingsWith(with, goodOverview()); },
            kSettingsSize),
        page(
            u"settings-backups-off"_s, [](Surroundings &with) { return settingsWith(with, {.isVaultOpen = true}); },
            kSettingsSize),
        page(u"settings-backups-failed"_s, failedSettings, kSettingsSize),
        page(u"backup-proof"_s, [](Surroundings &) { return new BackupProofDialog(u"today 14:02"_s); }),
        page(u"backup-proof-whole"_s, [](Surroundings &) { return proof(true); }),
        page(u"backup-proof-missing"_s, [](Surroundings &) { return proof(false); }),
        page(u"restore-choose"_s, choices, kChoiceSize),
        page(
            u"restore-choose-none"_s, [](Surroundings &) { return new RestoreDialog(Goal::AsVault); }, kChoiceSize),
        page(u"restore-open"_s, opening, kChoiceSize),
        page(
            u"restore-review"_s, [](Surroundings &) { return review(Goal::IntoVault); }, kChoiceSize),
        page(
            u"restore-review-as-vault"_s, [](Surroundings &) { return review(Goal::AsVault); }, kChoiceSize),
        page(u"restore-report"_s, report),
        {u"backup-failed"_s, kWindowSize, [] { return backupNotice(false); }},
        {u"backup-old"_s, kWindowSize, [] { return backupNotice(true); }},
        {u"restore-on-lock-page"_s, kWindowSize, [] { return withoutVault(true); }},
        {u"restore-on-first-run"_s, kWindowSize, [] { return withoutVault(false); }},
    };
}

} // namespace countersign::screens
