// What the window shows when it is locked, a file is damaged or old, or a save fails.

#include "tests/screens/scene.h"
#include "tests/support/unfinished_save.h"
#include "ui/window/forgotten_password_dialog.h"
#include "ui/window/notice_bar.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cerrno>
#include <chrono>
#include <filesystem>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kQuestionSize(420, 0);

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

/// What became of the newer states of an older copy.
enum class NewerState { Kept, WithOtherVaultKey, Gone };

void replaceVaultKey(Session &session)
{
    QSignalSpy changed(&session, &Session::keysChanged);
    session.changePassword({.slot = session.keySlots().front().id,
                            .password = SecretBytes::fromText("of the newer state"),
                            .cost = KdfCost::minimal(),
                            .vaultKey = PasswordChange::VaultKey::Replace});
    if (changed.isEmpty() && !changed.wait(30'000))
        qFatal("the vault key is not replaced");
}

void removeGenerations(const std::filesystem::path &vault)
{
    for (const auto &entry : std::filesystem::directory_iterator(vault.parent_path())) {
        if (entry.path().filename().string().starts_with('.' + vault.filename().string() + ".g"))
            std::filesystem::remove(entry.path());
    }
}

/// A copy from before two accounts were added was put back.
std::shared_ptr<QWidget> olderCopy(NewerState newer = NewerState::Kept)
{
    auto fixture = openSession(Content::Samples);
    Session &session = fixture->session;
    session.rememberSeenStatesIn(fixture->path("seen"));
    const auto older = fixture->path("older");
    std::filesystem::copy_file(session.vaultPath(), older);
    if (newer == NewerState::WithOtherVaultKey)
        replaceVaultKey(session);
    // One after the other: a state is kept once another one took its place.
    for (const char *issuer : {"Aliyun", "Netcup"}) {
        std::vector<AccountDraft> later;
        later.push_back(samples::totp(issuer, "ops"));
        if (!session.addAccounts(std::move(later)) || !session.waitForSave(std::chrono::seconds(10)))
            qFatal("the newer state is not saved");
    }
    session.lock();
    std::filesystem::copy_file(older, session.vaultPath(), std::filesystem::copy_options::overwrite_existing);
    const auto twoDaysAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours(50);
    std::filesystem::last_write_time(session.vaultPath(), twoDaysAgo);
    if (!fixture->unlock())
        qFatal("the older copy does not open");
    if (newer == NewerState::Gone)
        removeGenerations(session.vaultPath());
    return shown(std::move(fixture));
}

/// The dialog that a button of its notice opens: 0 accepts, 1 compares.
std::shared_ptr<QWidget> olderCopyDialog(NewerState newer, int button)
{
    const std::shared_ptr<QWidget> window = olderCopy(newer);
    const auto buttons = visible<NoticeBar>(*window)->findChildren<QPushButton *>();
    buttons.at(button)->click();
    if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 30'000))
        qFatal("no dialog opens");
    QTest::qWait(kFade);
    return {window, QApplication::activeModalWidget()};
}

/// Closing the window with a change that is not saved.
std::shared_ptr<QWidget> closingUnsaved()
{
    const std::shared_ptr<QWidget> window = failedSave();
    window->close();
    return {window, visible<QDialog>(*window)};
}

std::shared_ptr<QWidget> forgottenPassword()
{
    auto dialog = std::make_shared<ForgottenPasswordDialog>();
    dialog->resize(dialog->sizeHint());
    present(*dialog);
    return dialog;
}

} // namespace

std::vector<Page> troublePages()
{
    return {
        {u"locked"_s, kWindowSize, locked},
        {u"locked-wrong-password"_s, kWindowSize, lockedWithWrongPassword},
        {u"locked-keyring"_s, kWindowSize, lockedWithoutKeyring},
        {u"locked-memory"_s, kWindowSize, lockedForMemory},
        {u"locked-damaged"_s, kWindowSize, damagedFile},
        {u"locked-unfinished-save"_s, kWindowSize, [] { return unfinishedSave(false); }},
        {u"locked-damaged-unfinished-save"_s, kWindowSize, [] { return unfinishedSave(true); }},
        {u"save-failed"_s, kWindowSize, failedSave},
        {u"save-changed-elsewhere"_s, kWindowSize, changedElsewhere},
        {u"older-copy"_s, kWindowSize, [] { return olderCopy(); }},
        {u"older-copy-accept"_s, kQuestionSize, [] { return olderCopyDialog(NewerState::Kept, 0); }},
        {u"older-copy-compare"_s, kQuestionSize, [] { return olderCopyDialog(NewerState::Kept, 1); }},
        {u"older-copy-other-key"_s, kQuestionSize, [] { return olderCopyDialog(NewerState::WithOtherVaultKey, 1); }},
        {u"older-copy-none-kept"_s, kQuestionSize, [] { return olderCopyDialog(NewerState::Gone, 1); }},
        {u"close-unsaved"_s, kQuestionSize, closingUnsaved},
        {u"forgotten-password"_s, kQuestionSize, forgottenPassword},
    };
}

} // namespace countersign::screens
