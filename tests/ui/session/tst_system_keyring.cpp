#include "tests/support/keyring_daemon.h"
#include "tests/support/session_fixture.h"
#include "ui/session/keyring_unlock.h"
#include "ui/session/system_keyring.h"
#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QMetaMethod>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 30'000;

std::unique_ptr<KeyringDaemon> keyringDaemon;

/// An open vault beside the real keyring.
struct Surroundings
{
    SessionFixture vault = {};
    Settings settings = Settings(vault.folder.filePath(u"settings.ini"_s));
    std::unique_ptr<Keyring> keyring = makeSystemKeyring();
    KeyringUnlock unlocking{vault.session, settings, keyring.get()};

    Surroundings() { vault.create(); }

    Session &session() { return vault.session; }

    /// The error that turning on or opening ended with; none if it worked.
    std::optional<ErrorCode> turnOn()
    {
        QSignalSpy changed(&unlocking, &KeyringUnlock::changed);
        QSignalSpy failed(&unlocking, &KeyringUnlock::failed);
        unlocking.turnOn();
        return ended(changed, failed);
    }

    std::optional<ErrorCode> unlock()
    {
        QSignalSpy unlocked(&vault.session, &Session::unlocked);
        QSignalSpy failed(&unlocking, &KeyringUnlock::failed);
        QSignalSpy refused(&vault.session, &Session::unlockFailed);
        unlocking.unlock();
        if (const auto code = ended(unlocked, failed, &refused))
            return code;
        return {};
    }

private:
    static std::optional<ErrorCode> ended(const QSignalSpy &good, const QSignalSpy &bad,
                                          const QSignalSpy *worse = nullptr)
    {
        const auto isOver = [&] { return !good.isEmpty() || !bad.isEmpty() || (worse && !worse->isEmpty()); };
        if (!QTest::qWaitFor(isOver, kPatience))
            return ErrorCode::Cancelled; // no answer at all
        if (!bad.isEmpty())
            return bad[0][0].value<Error>().code;
        if (worse && !worse->isEmpty())
            return worse->at(0)[0].value<Error>().code;
        return {};
    }
};

} // namespace

/// The real keyring of GNOME, and what happens without it: the password opens the vault each time.
class TestSystemKeyring : public QObject
{
    Q_OBJECT

private:
    /// The last word of each test.
    static void passwordOpens(Surroundings &surroundings)
    {
        surroundings.session().lock();
        QVERIFY(surroundings.vault.unlock());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!keyringDaemon->missing().isEmpty())
            QSKIP(QByteArray("skipped: no " + keyringDaemon->missing() + " here").constData());
        if (!makeSystemKeyring())
            QSKIP("skipped: built without QtKeychain");
    }

    void cleanup() { keyringDaemon->stop(); }

    void opensTheVaultWithItsKey()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QVERIFY(!with.unlocking.isOn());
        QCOMPARE(with.turnOn(), std::nullopt);
        QVERIFY(with.unlocking.isOn());
        QCOMPARE(with.vault.onDisk()->keys.slotInfos().size(), 2U);
        with.session().lock();
        QVERIFY(with.unlocking.isOn());
        QCOMPARE(with.unlock(), std::nullopt);
        QVERIFY(with.session().keySlots()[1].hasOpenedVault);
        passwordOpens(with);
    }

    void turningOffRemovesSlotAndItem()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QCOMPARE(with.turnOn(), std::nullopt);
        QSignalSpy changed(&with.unlocking, &KeyringUnlock::changed);
        QSignalSpy left(&with.unlocking, &KeyringUnlock::itemLeftBehind);
        with.unlocking.turnOff();
        QVERIFY(changed.wait(kPatience));
        QVERIFY(!with.unlocking.isOn());
        QCOMPARE(with.vault.onDisk()->keys.slotInfos().size(), 1U);
        const auto itemIsGone = [&] {
            QObject receiver;
            std::optional<Result<KeyringKey>> answer;
            with.keyring->read(with.session().vaultId(), &receiver,
                               [&answer](Result<KeyringKey> key) { answer = std::move(key); });
            return QTest::qWaitFor([&answer] { return answer.has_value(); }, kPatience) && !*answer
                && answer->error().code == ErrorCode::KeyringItemMissing;
        };
        QVERIFY(QTest::qWaitFor(itemIsGone, kPatience));
        QVERIFY(left.isEmpty());
        passwordOpens(with);
    }

    void saysThatTheItemIsLost()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QCOMPARE(with.turnOn(), std::nullopt);
        with.session().lock();
        QVERIFY(keyringDaemon->loseItems());
        QCOMPARE(with.unlock(), ErrorCode::KeyringItemMissing);
        passwordOpens(with);
    }

    void saysThatTheKeyringIsLocked()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QCOMPARE(with.turnOn(), std::nullopt);
        with.session().lock();
        QVERIFY(keyringDaemon->lock());
        QCOMPARE(with.unlock(), ErrorCode::KeyringLocked);
        passwordOpens(with);
    }

    void saysThatTheKeyHasBecomeUseless()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QCOMPARE(with.turnOn(), std::nullopt);
        bool isWritten = false;
        with.keyring->write(with.session().vaultId(), KeyringKey::generate(with.vault.random), &with.unlocking,
                            [&isWritten](const Result<void> &written) { isWritten = static_cast<bool>(written); });
        QTRY_VERIFY_WITH_TIMEOUT(isWritten, kPatience);
        with.session().lock();
        QCOMPARE(with.unlock(), ErrorCode::KeyringItemUnusable);
        passwordOpens(with);
    }

    void saysThatThereIsNoKeyring()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QCOMPARE(with.turnOn(), std::nullopt);
        with.session().lock();
        keyringDaemon->stop();
        QCOMPARE(with.unlock(), ErrorCode::KeyringUnavailable);
        passwordOpens(with);
    }

    void turnsNothingOnWithoutAKeyring()
    {
        Surroundings with;
        QCOMPARE(with.turnOn(), ErrorCode::KeyringUnavailable);
        QVERIFY(!with.unlocking.isOn());
        QCOMPARE(with.vault.onDisk()->keys.slotInfos().size(), 1U);
        passwordOpens(with);
    }

    void turnsItOffEvenWithoutAKeyring()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QCOMPARE(with.turnOn(), std::nullopt);
        keyringDaemon->stop();
        QSignalSpy left(&with.unlocking, &KeyringUnlock::itemLeftBehind);
        with.unlocking.turnOff();
        QVERIFY(left.wait(kPatience));
        QVERIFY(!with.unlocking.isOn());
        QCOMPARE(with.vault.onDisk()->keys.slotInfos().size(), 1U);
        passwordOpens(with);
    }

    void thePasswordDoesNotWaitForTheKeyring()
    {
        QVERIFY(keyringDaemon->start());
        Surroundings with;
        QCOMPARE(with.turnOn(), std::nullopt);
        with.session().lock();
        with.unlocking.unlock();
        QVERIFY(with.unlocking.isAsking());
        QVERIFY(with.vault.unlock());
        QTRY_VERIFY_WITH_TIMEOUT(!with.unlocking.isAsking(), kPatience);
        QCOMPARE(with.session().state(), Session::State::Unlocked);
        QVERIFY(with.session().keySlots()[0].hasOpenedVault);
    }
};

namespace {

/// libsecret holds on to the daemon that it met first: every test gets a process of its own.
int runEachByItself(const char *program)
{
    int scenarios = 0;
    int failures = 0;
    const QMetaObject &test = TestSystemKeyring::staticMetaObject;
    for (int index = test.methodOffset(); index < test.methodCount(); ++index) {
        const QMetaMethod method = test.method(index);
        if (method.methodType() != QMetaMethod::Slot || method.name() == "initTestCase" || method.name() == "cleanup")
            continue;
        ++scenarios;
        if (QProcess::execute(QString::fromLocal8Bit(program), {QString::fromLatin1(method.name())}) != 0)
            ++failures;
    }
    if (KeyringDaemon().missing().isEmpty() && makeSystemKeyring())
        std::printf(
            "figure: real GNOME keyring (open, locked, lost item, useless item, none): %d scenarios, the password "
            "opened the vault in %d\n",
            scenarios, scenarios - failures);
    return failures;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 1)
        return runEachByItself(argv[0]);
    keyringDaemon = std::make_unique<KeyringDaemon>();
    int status = 0;
    {
        const QCoreApplication application(argc, argv);
        TestSystemKeyring test;
        status = QTest::qExec(&test, argc, argv);
    }
    keyringDaemon.reset();
    return status;
}

#include "tst_system_keyring.moc"
