#include "tests/screens/sample_vault.h"
#include "tests/screens/screens.h"
#include "tests/support/fake_keyring.h"
#include "tests/support/unfinished_save.h"
#include "ui/accounts/account_view.h"
#include "ui/desktop/theme.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/keyring_unlock.h"
#include "ui/settings/settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QHoverEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <optional>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindowSize(420, 700);
constexpr QSize kWideSize(1000, 560);
constexpr int kFade = 250; // milliseconds, until toast and clear button are there

/// The whole window with all it needs.
struct Scene
{
    explicit Scene(std::unique_ptr<SessionFixture> session)
        : fixture(std::move(session))
        , settings(fixture->folder.filePath(u"settings.ini"_s))
        , clipboard(fixture->clock)
        , unlocking(fixture->session, settings, &keyring)
    { }

    void show()
    {
        window.emplace(fixture->session, settings, clipboard, KdfCost::minimal());
        window->setKeyring(unlocking);
        window->resize(kWindowSize);
        present(*window);
    }

    std::unique_ptr<SessionFixture> fixture;
    Settings settings;
    ClipboardGuard clipboard;
    FakeKeyring keyring = {};
    KeyringUnlock unlocking;
    std::optional<MainWindow> window = {};
};

std::shared_ptr<QWidget> shown(
    std::unique_ptr<SessionFixture> fixture, const std::function<void(Scene &)> &act = [](Scene &) {})
{
    auto scene = std::make_shared<Scene>(std::move(fixture));
    scene->show();
    act(*scene);
    QTest::qWait(kFade);
    return {scene, &*scene->window};
}

template <typename Widget>
Widget *visible(const QWidget &parent)
{
    for (auto *widget : parent.findChildren<Widget *>()) {
        if (widget->isVisible())
            return widget;
    }
    qFatal("nothing of this kind is visible");
}

void trigger(const QWidget &window, const QKeySequence &keys)
{
    for (auto *action : window.findChildren<QAction *>()) {
        if (action->shortcuts().contains(keys))
            return action->trigger();
    }
    qFatal("no action has these keys");
}

void search(Scene &scene, const QString &text)
{
    visible<QLineEdit>(*scene.window)->setText(text);
}

std::shared_ptr<QWidget> usedCode()
{
    return shown(openSession(Content::Samples), [](Scene &scene) { trigger(*scene.window, QKeySequence::Copy); });
}

std::shared_ptr<QWidget> hiddenCodes()
{
    auto fixture = openSession(Content::Samples);
    auto scene = std::make_shared<Scene>(std::move(fixture));
    scene->settings.setValue(setting::kCodeVisibility, CodeVisibility::HiddenUntilClicked);
    scene->show();
    return {scene, &*scene->window};
}

/// The pointer over the third row.
std::shared_ptr<QWidget> hovered()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        auto *view = visible<AccountView>(*scene.window);
        const QPointF position = view->visualRect(view->model()->index(2, 0)).center();
        QHoverEvent event(QEvent::HoverMove, position, view->viewport()->mapToGlobal(position), position);
        QCoreApplication::sendEvent(view->viewport(), &event);
    });
}

/// The row after the arrow keys went to it.
std::shared_ptr<QWidget> keyboardFocus()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        QTest::keyClick(visible<QLineEdit>(*scene.window), Qt::Key_Down);
        QTest::keyClick(visible<AccountView>(*scene.window), Qt::Key_Down);
    });
}

/// The menu that `open` brings up, alone: it is a window of its own.
std::shared_ptr<QWidget> menu(const std::function<void(Scene &)> &open)
{
    auto scene = std::make_shared<Scene>(openSession(Content::Samples));
    scene->show();
    open(*scene);
    return {scene, visible<QMenu>(*scene->window)};
}

void openButtonMenu(Scene &scene, int position)
{
    int found = 0;
    for (auto *button : scene.window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().isEmpty() && found++ == position)
            return button->click();
    }
    qFatal("no such button");
}

std::shared_ptr<QWidget> accountMenu()
{
    return menu([](Scene &scene) {
        auto *view = visible<AccountView>(*scene.window);
        Q_EMIT view->menuRequested(view->currentAccount(), view->mapToGlobal(QPoint(100, 100)));
    });
}

std::shared_ptr<QWidget> locked()
{
    auto fixture = openSession(Content::Samples);
    fixture->session.lock();
    return shown(std::move(fixture));
}

std::shared_ptr<QWidget> lockedWithWrongPassword()
{
    auto fixture = openSession(Content::Samples);
    fixture->session.lock();
    return shown(std::move(fixture), [](Scene &scene) {
        auto *field = visible<QLineEdit>(*scene.window);
        field->setText(u"wrong"_s);
        QSignalSpy failed(&scene.fixture->session, &Session::unlockFailed);
        QTest::keyClick(field, Qt::Key_Return);
        failed.wait();
    });
}

/// The keyring is turned on, and does not answer.
std::shared_ptr<QWidget> lockedWithoutKeyring()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        QSignalSpy changed(&scene.unlocking, &KeyringUnlock::changed);
        scene.unlocking.turnOn();
        changed.wait();
        scene.fixture->session.lock();
        scene.keyring.failure = ErrorCode::KeyringUnavailable;
        QSignalSpy failed(&scene.unlocking, &KeyringUnlock::failed);
        scene.unlocking.unlock();
        failed.wait();
    });
}

/// Checking the password would take too much of the memory.
std::shared_ptr<QWidget> lockedForMemory()
{
    auto fixture = openSession(Content::Samples);
    QSignalSpy changed(&fixture->session, &Session::keysChanged);
    fixture->session.changePassword(SessionFixture::password(), {.operations = 1, .memoryKibibytes = 256 * 1024});
    changed.wait(30'000);
    fixture->session.lock();
    fixture->session.setMemoryProbe([] { return std::optional<std::uint64_t>(400 * 1024); });
    return shown(std::move(fixture));
}

std::shared_ptr<QWidget> failedSave()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        scene.fixture->files.failWrites(ENOSPC);
        QSignalSpy failed(&scene.fixture->session, &Session::saveFailed);
        Account edited = scene.fixture->account(0).clone();
        edited.note = "changed";
        if (!scene.fixture->session.apply(changes::edit(std::move(edited))) || !failed.wait())
            qFatal("the save did not fail");
    });
}

std::shared_ptr<QWidget> changedElsewhere()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        auto &fixture = *scene.fixture;
        VaultStore store(fixture.files, fixture.random, fixture.session.vaultPath());
        auto elsewhere = store.open(SessionFixture::password());
        if (!elsewhere || !store.save(*elsewhere))
            qFatal("nobody else can save");
        QSignalSpy failed(&fixture.session, &Session::saveFailed);
        Account edited = fixture.account(0).clone();
        edited.note = "changed";
        if (!fixture.session.apply(changes::edit(std::move(edited))) || !failed.wait())
            qFatal("the save did not fail");
    });
}

std::shared_ptr<QWidget> wide(const QKeySequence &keys = {})
{
    return shown(openSession(Content::Samples), [keys](Scene &scene) {
        scene.window->resize(kWideSize);
        if (!keys.isEmpty())
            trigger(*scene.window, keys);
    });
}

std::shared_ptr<QWidget> damagedFile()
{
    auto fixture = openSession(Content::Samples);
    fixture->session.lock();
    QFile file(QString::fromStdString(fixture->session.vaultPath().string()));
    if (!file.open(QFile::ReadWrite) || !file.resize(file.size() / 2))
        qFatal("the vault file cannot be damaged");
    return shown(std::move(fixture));
}

std::shared_ptr<QWidget> unfinishedSave(bool isFileDamaged)
{
    auto fixture = openSession(Content::Samples);
    fixture->session.lock();
    const auto path = fixture->session.vaultPath();
    cutLastSaveShort(path, 2);
    if (isFileDamaged)
        std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    return shown(std::move(fixture));
}

/// A copy from before two accounts were added was put back.
std::shared_ptr<QWidget> olderCopy()
{
    auto fixture = openSession(Content::Samples);
    Session &session = fixture->session;
    session.rememberSeenStatesIn(fixture->path("seen"));
    const auto older = fixture->path("older");
    std::filesystem::copy_file(session.vaultPath(), older);
    std::vector<AccountDraft> later;
    later.push_back(samples::totp("Aliyun", "ops"));
    later.push_back(samples::totp("Netcup", "customer"));
    if (!session.addAccounts(std::move(later)) || !session.waitForSave(std::chrono::seconds(10)))
        qFatal("the newer state is not saved");
    session.lock();
    std::filesystem::copy_file(older, session.vaultPath(), std::filesystem::copy_options::overwrite_existing);
    const auto twoDaysAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours(50);
    std::filesystem::last_write_time(session.vaultPath(), twoDaysAgo);
    if (!fixture->unlock())
        qFatal("the older copy does not open");
    return shown(std::move(fixture));
}

std::shared_ptr<QWidget> firstRun(bool recoveryStep)
{
    auto fixture = std::make_unique<SessionFixture>();
    fixture->clock.set(kNow);
    return shown(std::move(fixture), [recoveryStep](Scene &scene) {
        for (auto *field : scene.window->findChildren<QLineEdit *>()) {
            if (field->isVisible())
                field->setText(u"a lemon, two rivers and a bicycle"_s);
        }
        for (auto *button : scene.window->findChildren<QPushButton *>()) {
            if (recoveryStep && button->isVisible() && theme::buttonRole(button) == theme::ButtonRole::Primary)
                return button->click();
        }
    });
}

} // namespace

std::vector<Page> windowPages()
{
    return {
        {u"accounts"_s, kWindowSize, [] { return shown(openSession(Content::Samples)); }},
        {u"accounts-ending"_s, kWindowSize, [] { return shown(openSession(Content::Samples, kNearTheEnd)); }},
        {u"accounts-used"_s, kWindowSize, usedCode},
        {u"accounts-hidden"_s, kWindowSize, hiddenCodes},
        {u"accounts-search"_s, kWindowSize,
         [] { return shown(openSession(Content::Samples), [](Scene &scene) { search(scene, u"cloud"_s); }); }},
        {u"accounts-nothing-found"_s, kWindowSize,
         [] { return shown(openSession(Content::Samples), [](Scene &scene) { search(scene, u"zzz"_s); }); }},
        {u"accounts-hover"_s, kWindowSize, hovered},
        {u"accounts-keyboard"_s, kWindowSize, keyboardFocus},
        {u"menu-add"_s, {}, [] { return menu([](Scene &scene) { openButtonMenu(scene, 0); }); }},
        {u"menu-main"_s, {}, [] { return menu([](Scene &scene) { openButtonMenu(scene, 1); }); }},
        {u"menu-account"_s, {}, accountMenu},
        {u"empty"_s, kWindowSize, [] { return shown(openSession(Content::Nothing)); }},
        {u"giant"_s, kWindowSize,
         [] {
             return shown(openSession(Content::Samples),
                          [](Scene &scene) { trigger(*scene.window, QKeySequence(Qt::Key_F11)); });
         }},
        {u"first-run-password"_s, kWindowSize, [] { return firstRun(false); }},
        {u"first-run-recovery"_s, kWindowSize, [] { return firstRun(true); }},
        {u"locked"_s, kWindowSize, locked},
        {u"locked-wrong-password"_s, kWindowSize, lockedWithWrongPassword},
        {u"locked-keyring"_s, kWindowSize, lockedWithoutKeyring},
        {u"locked-memory"_s, kWindowSize, lockedForMemory},
        {u"locked-damaged"_s, kWindowSize, damagedFile},
        {u"locked-unfinished-save"_s, kWindowSize, [] { return unfinishedSave(false); }},
        {u"locked-damaged-unfinished-save"_s, kWindowSize, [] { return unfinishedSave(true); }},
        {u"save-failed"_s, kWindowSize, failedSave},
        {u"save-changed-elsewhere"_s, kWindowSize, changedElsewhere},
        {u"older-copy"_s, kWindowSize, olderCopy},
        {u"wide"_s, kWideSize, [] { return wide(); }},
        {u"wide-giant"_s, kWideSize, [] { return wide(QKeySequence(Qt::Key_F11)); }},
    };
}

} // namespace countersign::screens
