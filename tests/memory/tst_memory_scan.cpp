// What stays in memory, looked at from inside: the real window and its dialogs on a vault of their own. What cannot be
// reached with keys from outside is here: a copy of the vault, dialogs that are open at lock, the arena's books.

#include "core/crypto/key_derivation.h"
#include "core/crypto/secret_arena.h"
#include "core/otp/base32.h"
#include "core/vault/vault_format.h"
#include "core/vault/vault_header.h"
#include "tests/memory/invented.h"
#include "tests/memory/process_memory.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/add_key_dialog.h"
#include "ui/dialogs/added_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/qr_code_view.h"
#include "ui/dialogs/show_qr_dialog.h"
#include "ui/window/search_bar.h"

#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QImage>

#include <pthread.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <memory>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Runs `work` on a stack that is gone afterwards, with everything the work left on it.
void runWithoutTrace(std::function<void()> work)
{
    constexpr std::size_t kSize = 1024 * 1024;
    void *stack = ::mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    pthread_attr_t attributes;
    ::pthread_attr_init(&attributes);
    ::pthread_attr_setstack(&attributes, stack, kSize);
    pthread_t thread{};
    const auto run = [](void *argument) -> void * {
        (*static_cast<std::function<void()> *>(argument))();
        return nullptr;
    };
    ::pthread_create(&thread, &attributes, run, &work);
    ::pthread_join(thread, nullptr);
    ::pthread_attr_destroy(&attributes);
    ::munmap(stack, kSize);
}

/// Adds every key between the password and the content of a vault file.
void addKeys(SecretSearch &search, const std::string &prefix, VaultStore &store, const SecretBytes &password)
{
    QFile file(QString::fromStdString(store.path().string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto header
        = VaultHeader::parse({reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())});
    QVERIFY(header);
    constexpr std::size_t kSalt = 28;
    const Bytes &slot = header->slots.front().body;
    const KdfCost cost = KdfCost::minimal();
    const auto derived
        = argon2id(password, ByteView(slot).subspan(kSalt, kArgonSaltSize), cost.operations, cost.memoryKibibytes);
    QVERIFY(derived);
    search.add(prefix + "derived key", derived->expose());
    search.add(prefix + "kek", deriveSubkey(*derived, 1, format::kSlotKeyContext).expose());
    if (!prefix.empty())
        return; // the vault key stays with the vault
    const auto opened = store.open(password);
    QVERIFY(opened);
    const SecretBytes &vaultKey = opened->keys.vaultKey();
    search.add("vault key", vaultKey.expose());
    search.add("mac key", deriveSubkey(vaultKey, 1, format::kVaultKeyContext).expose());
    search.add("payload key", deriveSubkey(vaultKey, 2, format::kVaultKeyContext).expose());
}

void type(QWidget *field, const Invented &text)
{
    for (std::size_t position = 0; position < text.size(); ++position)
        QTest::keyClick(field, text.at(position));
}

/// What the heap holds of finished work goes with it.
void settle()
{
    for (int round = 0; round < 3; ++round) {
        deleteDropped();
        QCoreApplication::processEvents();
    }
}

} // namespace

class TestMemoryScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SecretSearch search;
        if (searchProcess(search, ::getpid()) == 0)
            QSKIP("skipped: this process may not read its own memory here");
    }

    void init()
    {
        testing::failOnWarnings();
        m_fixture = std::make_unique<WindowFixture>();
        SessionFixture &vault = m_fixture->vault;
        QSignalSpy unlocked(&vault.session, &Session::unlocked);
        vault.session.create(kPassword.secret(), {}, KdfCost::minimal());
        QVERIFY(!unlocked.isEmpty() || unlocked.wait(30'000));
        addAccount("First", kFirst);
        addAccount("Second", kSecond);
        QVERIFY(vault.session.waitForSave(std::chrono::seconds(30)));
        vault.session.lock();
        m_fixture->show();
        m_search = SecretSearch();
        m_once = {"vault key", "first secret", "second secret"};
        m_twice.clear();
        runWithoutTrace([this] {
            m_search.add("password", kPassword.secret().expose());
            addSecret("first secret", kFirst);
            addSecret("second secret", kSecond);
            VaultStore store(m_fixture->vault.files, m_fixture->vault.random, m_fixture->session().vaultPath());
            addKeys(m_search, "", store, kPassword.secret());
        });
    }
    void cleanup() { m_fixture.reset(); }

    void nothingStays_data()
    {
        QTest::addColumn<QString>("scenario");
        for (const char *scenario :
             {"unlock", "wrong password", "type", "paste", "import", "edit", "export a copy", "copy", "search",
              "show large", "show QR", "change password", "lock with dialogs open", "undo"})
            QTest::newRow(scenario) << QString::fromLatin1(scenario);
    }
    void nothingStays()
    {
        QFETCH(QString, scenario);
        if (scenario == "wrong password"_L1) {
            m_search.add("wrong password", kOther.secret().expose());
            unlockWith(kOther);
            QTRY_COMPARE(session().state(), Session::State::Locked);
            const auto once = std::exchange(m_once, {});
            look(scenario, "after it");
            m_once = once;
        }
        unlockWith(kPassword);
        QTRY_COMPARE(session().state(), Session::State::Unlocked);
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
        act(scenario);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(session().waitForSave(std::chrono::seconds(30)));
        settle();
        if (scenario != "lock with dialogs open"_L1) // the key stands in a field there
            look(scenario, "unlocked");
        session().lock();
        QVERIFY(session().waitForSave(std::chrono::seconds(30)));
        settle();
        m_once.clear();
        m_twice.clear();
        look(scenario, "locked");
        QCOMPARE(SecretArena::instance().statistics().bytesInUse, std::size_t(0));
        QVERIFY(m_fixture->window->findChildren<QDialog *>().isEmpty());
        QCOMPARE(m_fixture->window->windowTitle(), u"Countersign"_s);
    }

    void nothingOfADrawnCodeStays()
    {
        unlockWith(kPassword);
        QTRY_COMPARE(session().state(), Session::State::Unlocked);
        showQr();
        if (QTest::currentTestFailed())
            return;
        auto *dialog = m_fixture->find<ShowQrDialog>();
        std::vector<std::uint8_t> pixels;
        runWithoutTrace([&] { pixels = maskedPixels(*dialog); });
        settle();
        const int shown = copiesOf(pixels);
        QVERIFY(shown >= 1); // what the window shows
        dialog->conceal();
        settle();
        QCOMPARE(copiesOf(pixels), 0); // painted over, with the dialog still open
        session().lock();
        settle();
        QCOMPARE(copiesOf(pixels), 0);
        std::printf("figure: pixels of a QR code in memory: %d copies while shown, 0 once hidden, 0 after locking\n",
                    shown);
    }

    void theSearchFindsWhatIsThere()
    {
        // Or everything above would prove nothing: each form, put where a careless program would leave it.
        const Invented text = Invented::key(77);
        SecretSearch search;
        runWithoutTrace([&] { search.add("planted", decodeBase32(text.secret().exposeText())->expose()); });
        QString planted;
        for (std::size_t position = 3; position < text.size(); ++position)
            planted += QChar::fromLatin1(text.at(position)); // not from the beginning
        searchProcess(search, ::getpid());
        const auto copies = search.copies();
        QVERIFY(std::ranges::any_of(copies, [](const auto &copy) { return copy.form == "Base32, UTF-16"; }));
        const qsizetype length = planted.size();
        QCOMPARE(length, 29);
    }

private:
    static const inline Invented kPassword = Invented::password(1);
    static const inline Invented kOther = Invented::password(2);
    static const inline Invented kFirst = Invented::key(11);
    static const inline Invented kSecond = Invented::key(12);
    static const inline Invented kThird = Invented::key(13);
    static const inline Invented kFourth = Invented::key(14);

    Session &session() { return m_fixture->session(); }

    void addSecret(const std::string &name, const Invented &key)
    {
        m_search.add(name, decodeBase32(key.secret().exposeText())->expose());
    }

    void addAccount(std::string_view issuer, const Invented &key)
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp(issuer, "mona"));
        drafts.back().secret = *decodeBase32(key.secret().exposeText());
        QVERIFY(session().addAccounts(std::move(drafts)));
    }

    /// An account that comes in: from now on there is one copy of it.
    void expect(const std::string &name, const Invented &key)
    {
        runWithoutTrace([&] { addSecret(name, key); });
        m_once.push_back(name);
    }

    void unlockWith(const Invented &password)
    {
        auto *field = m_fixture->find<PasswordField>();
        QVERIFY(field);
        type(field, password);
        QTest::keyClick(field, Qt::Key_Return);
    }

    static QString link(const QString &issuer, const Invented &key)
    {
        QString text = u"otpauth://totp/%1:mona?issuer=%1&secret="_s.arg(issuer);
        for (std::size_t position = 0; position < key.size(); ++position)
            text += QChar::fromLatin1(key.at(position));
        return text;
    }

    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_V, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
    }

    /// It is shown as soon as an account is added; not what this is about.
    void leaveFirstCode()
    {
        AddedDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_fixture->find<AddedDialog>()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        deleteDropped();
    }

    void trigger(const QString &text)
    {
        for (QAction *action : m_fixture->window->actions()) {
            if (action->text() == text)
                action->trigger();
        }
    }

    void showQr()
    {
        trigger(u"Show QR Code…"_s);
        auto *question = m_fixture->window->findChild<ConfirmPasswordDialog *>();
        QVERIFY(question);
        type(question->findChild<PasswordField *>(), kPassword);
        QTest::keyClick(question->findChild<PasswordField *>(), Qt::Key_Return);
        ShowQrDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_fixture->find<ShowQrDialog>()));
        QVERIFY(dialog->isRevealed());
        QCoreApplication::processEvents(); // painted
    }

    AddKeyDialog *openAddKeyDialog()
    {
        trigger(u"Type a Key…"_s);
        return m_fixture->window->findChild<AddKeyDialog *>();
    }

    void act(const QString &scenario)
    {
        const std::map<QString, std::function<void()>> acts{
            {u"unlock"_s, [] {}},
            {u"wrong password"_s, [] {}},
            {u"type"_s, [this] { typeKey(); }},
            {u"paste"_s,
             [this] {
                 paste(link(u"Third"_s, kThird));
                 QTRY_COMPARE(session().vault().accounts().size(), std::size_t(3));
                 leaveFirstCode();
                 expect("third secret", kThird);
             }},
            {u"import"_s, [this] { import(); }},
            {u"edit"_s,
             [this] {
                 Account renamed = m_fixture->vault.account(0).clone();
                 renamed.name = "renamed";
                 VaultChange change;
                 change.steps.emplace_back(ReplaceAccount{std::move(renamed)});
                 QVERIFY(session().apply(std::move(change)));
                 m_twice = {"first secret"}; // what it was, to undo it
             }},
            {u"undo"_s,
             [this] {
                 paste(link(u"Third"_s, kThird));
                 QTRY_VERIFY(session().canUndo());
                 leaveFirstCode();
                 session().undo();
                 expect("third secret", kThird);
                 m_once.pop_back(); // gone again
             }},
            {u"export a copy"_s, [this] { QVERIFY(session().saveCopy(m_fixture->vault.path("copy.otpv"))); }},
            {u"copy"_s,
             [this] {
                 QTest::keyClick(m_fixture->window.get(), Qt::Key_C, Qt::ControlModifier);
                 QTRY_VERIFY(m_fixture->clipboard.holdsText());
             }},
            {u"search"_s, [this] { QTest::keyClicks(m_fixture->find<SearchBar>(), u"sec"_s); }},
            {u"show large"_s, [this] { QTest::keyClick(m_fixture->window.get(), Qt::Key_F11); }},
            {u"show QR"_s, [this] { showQr(); }},
            {u"change password"_s, [this] { changePassword(); }},
            {u"lock with dialogs open"_s,
             [this] {
                 AddKeyDialog *dialog = openAddKeyDialog();
                 QVERIFY(dialog);
                 auto *key = testing::field<SecretField>(*dialog, u"Key"_s);
                 QVERIFY(key);
                 type(key, kThird);
                 expect("third secret", kThird);
             }},
        };
        acts.at(scenario)();
    }

    void typeKey()
    {
        AddKeyDialog *dialog = openAddKeyDialog();
        QVERIFY(dialog);
        auto *key = testing::field<SecretField>(*dialog, u"Key"_s);
        auto *name = testing::field<QLineEdit>(*dialog, u"Account name"_s);
        QVERIFY(key && name);
        QTest::keyClicks(name, u"mona"_s);
        type(key, kThird);
        testing::button(*dialog, u"Add account"_s)->click();
        QCOMPARE(session().vault().accounts().size(), std::size_t(3));
        leaveFirstCode();
        expect("third secret", kThird);
    }

    void import()
    {
        paste(link(u"Third"_s, kThird) + u'\n' + link(u"Fourth"_s, kFourth));
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_fixture->window->findChild<QDialog *>()));
        dialog->accept();
        QTRY_COMPARE(session().vault().accounts().size(), std::size_t(4));
        expect("third secret", kThird);
        expect("fourth secret", kFourth);
    }

    void changePassword()
    {
        QSignalSpy changed(&session(), &Session::keysChanged);
        session().changePassword(kOther.secret(), KdfCost::minimal());
        QVERIFY(changed.wait(30'000));
        runWithoutTrace([this] {
            VaultStore store(m_fixture->vault.files, m_fixture->vault.random, session().vaultPath());
            m_search.add("new password", kOther.secret().expose());
            addKeys(m_search, "new ", store, kOther.secret());
        });
    }

    static constexpr std::uint8_t kMask = 0xA7;

    /// A stretch of the code's middle row as the window holds it, masked so that this is no copy.
    static std::vector<std::uint8_t> maskedPixels(ShowQrDialog &dialog)
    {
        constexpr int kPixels = 120;
        auto *view = dialog.findChild<QrCodeView *>();
        const QImage picture = view->grab().toImage();
        const uchar *row = picture.constScanLine(picture.height() / 2) + 4 * (picture.width() / 2 - kPixels / 2);
        std::vector<std::uint8_t> masked(row, row + std::ptrdiff_t{4} * kPixels);
        for (std::uint8_t &byte : masked)
            byte ^= kMask;
        return masked;
    }

    /// Pages of its own, which go back to the system with all that was in them.
    struct Pages
    {
        explicit Pages(std::size_t theSize)
            : size(theSize)
            , data(static_cast<std::uint8_t *>(
                  ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
        { }
        ~Pages() { ::munmap(data, size); }
        Pages(const Pages &) = delete;
        Pages &operator=(const Pages &) = delete;

        std::size_t size;
        std::uint8_t *data;
    };

    /// How often the pixels are in this process's memory.
    static int copiesOf(const std::vector<std::uint8_t> &masked)
    {
        int copies = 0;
        const std::vector<MemoryRegion> regions = regionsOf(::getpid()); // before our own pages are there
        const std::unique_ptr<std::FILE, int (*)(std::FILE *)> memory(std::fopen("/proc/self/mem", "rb"), &std::fclose);
        const Pages wanted(masked.size());
        std::ranges::transform(masked, wanted.data,
                               [](std::uint8_t byte) { return static_cast<std::uint8_t>(byte ^ kMask); });
        for (const MemoryRegion &region : regions) {
            if (!region.isItsOwn())
                continue;
            const Pages read(region.end - region.begin);
            const ssize_t got = ::pread(::fileno(memory.get()), read.data, read.size, static_cast<off_t>(region.begin));
            const std::uint8_t *const end = read.data + std::max<ssize_t>(got, 0);
            const void *found = read.data;
            while ((found = ::memmem(found, static_cast<std::size_t>(end - static_cast<const std::uint8_t *>(found)),
                                     wanted.data, wanted.size))) {
                ++copies;
                found = static_cast<const std::uint8_t *>(found) + 1;
            }
        }
        return copies;
    }

    /// Compares what is in memory with what should be, and says the figure.
    void look(const QString &scenario, const char *state)
    {
        SecretSearch search = m_search;
        const std::uint64_t looked = searchProcess(search, ::getpid());
        QVERIFY(looked > 0);
        std::map<std::string, int> found;
        for (const auto &copy : search.copies()) {
            ++found[copy.name];
            m_where += copy.name + ": " + copy.form + '\n';
        }
        int copies = 0;
        for (const std::string &name : search.names()) {
            copies += found[name];
            const bool isOnce = std::ranges::find(m_once, name) != m_once.end();
            const bool isTwice = std::ranges::find(m_twice, name) != m_twice.end();
            const int expected = isTwice ? 2 : isOnce ? 1 : 0;
            QVERIFY2(found[name] == expected,
                     qPrintable(u"%1 copies of %2 instead of %3\n%4"_s.arg(found[name])
                                    .arg(QString::fromStdString(name))
                                    .arg(expected)
                                    .arg(QString::fromStdString(m_where))));
        }
        m_where.clear();
        std::printf("figure: memory from inside, %s, %s: %d copies of %zu secrets (%llu MiB)\n", qPrintable(scenario),
                    state, copies, search.names().size(), static_cast<unsigned long long>(looked / 1024 / 1024));
    }

    std::unique_ptr<WindowFixture> m_fixture;
    SecretSearch m_search;
    std::vector<std::string> m_once; ///< what there is one copy of while the vault is open
    std::vector<std::string> m_twice;
    std::string m_where;
};

QTEST_MAIN(TestMemoryScan)
#include "tst_memory_scan.moc"
