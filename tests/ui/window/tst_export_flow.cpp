#include "core/transfer/importer.h"
#include "core/transfer/share_file.h"
#include "core/vault/receiving_key.h"
#include "core/vault/vault_file.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/note_field.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/tick_list.h"
#include "ui/session/backup_keeper.h"
#include "ui/window/notice_bar.h"
#include "ui/window/toast.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString kPassword = u"correct horse"_s;

std::vector<AccountDraft> accounts()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "octocat"));
    drafts.push_back(samples::totp("Cloud", "ops", "another secret of 20"));
    drafts.back().note = "of the team";
    drafts.back().groups = {"Work"};
    drafts.push_back(samples::totp("Deep", "x", "a third secret of 20"));
    drafts.back().parameters.algorithm = HashAlgorithm::Sha384;
    return drafts;
}

struct Scene
{
    WindowFixture fixture = {};
    std::shared_ptr<FaultyFiles> files = std::make_shared<FaultyFiles>();
    BackupKeeper keeper{fixture.vault.session, {files, std::make_shared<FixedRandom>(5)}};

    explicit Scene(std::vector<AccountDraft> drafts = accounts())
    {
        BackupPlan plan;
        plan.cost = {.operations = 2, .memoryKibibytes = 64};
        keeper.setPlan(plan);
        fixture.showWith(std::move(drafts));
        fixture.window->setBackups(keeper);
    }

    Session &session() { return fixture.session(); }
    void start() const
    {
        for (auto *action : fixture.window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(u"Ctrl+E"_s))
                action->trigger();
        }
    }
    ExportDialog *dialog() const { return fixture.find<ExportDialog>(); }
    void choose(const QString &format) const
    {
        auto *formats = dialog()->findChild<QComboBox *>();
        const int index = formats->findText(format);
        QVERIFY2(index >= 0, qPrintable(format));
        formats->setCurrentIndex(index);
    }
    QString status(const QString &title) const
    {
        const auto *list = dialog()->findChild<TickList *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const auto shown = list->model()->index(row, 0).data(kTickRowRole).value<TickRow>();
            if (shown.title().contains(title))
                return shown.status;
        }
        return u"not there"_s;
    }
    void press(const QString &button) const
    {
        QVERIFY2(buttonIn(dialog(), button), qPrintable(button));
        buttonIn(dialog(), button)->click();
    }
    QString path(const QString &name) const { return fixture.vault.folder.filePath(name); }
    /// Chooses the file and answers the question for the vault's password.
    void save(const QString &name, const QString &password = kPassword) const
    {
        auto *chooser = dialog()->findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path(name));
        chooser->close();
        answer(password);
    }
    ConfirmPasswordDialog *question() const { return fixture.find<ConfirmPasswordDialog>(); }
    void answer(const QString &password) const
    {
        QVERIFY(question());
        question()->findChild<PasswordField *>()->setText(password);
        QVERIFY(buttonIn(question(), u"Continue"_s));
        buttonIn(question(), u"Continue"_s)->click();
    }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Bytes bytes(const QString &name) const
    {
        const QByteArray all = content(name);
        return Bytes(all.begin(), all.end());
    }
    QStringList namesIn(const QString &name, const char *password = "") const
    {
        const ImportFile file(bytes(name));
        const auto recognised = recogniseImport(file);
        QStringList names;
        if (!recognised)
            return names;
        if (const auto read = recognised->importer->read(file, {.password = SecretBytes::fromText(password)})) {
            for (const AccountDraft &account : read->accounts)
                names.append(QString::fromStdString(account.name));
        }
        return names;
    }
    QString toast() const { return fixture.window->findChild<Toast *>()->message(); }
    QString notice() const
    {
        const auto *bar = fixture.find<NoticeBar>();
        return bar ? bar->shownText() : QString();
    }
    /// A plain list of links, with everything that leads to it.
    void exportLinks() const
    {
        start();
        choose(u"List of links"_s);
        press(u"Export 3 account(s)…"_s);
        save(u"links.txt"_s);
        QTRY_VERIFY(dialog()->headline().contains(u"3 account(s) exported"_s));
    }
};

} // namespace

class TestExportFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void aBackupIsTheFirstChoiceAndOpensWithTheVaultsPassword()
    {
        Scene scene;
        scene.start();
        QVERIFY(!scene.dialog()->findChild<TickList *>()->isVisible()); // it is always whole
        scene.press(u"Back up…"_s);
        scene.save(u"backup.otpv"_s, u"wrong"_s);
        QTRY_VERIFY(says(scene.question(), u"not right"_s));
        QVERIFY(!QFile::exists(scene.path(u"backup.otpv"_s)));
        scene.answer(kPassword);
        QTRY_VERIFY(scene.toast().contains(u"3 account(s) written"_s));
        QVERIFY(!scene.dialog());
        const auto opened = vaultFile::open(scene.bytes(u"backup.otpv"_s), SessionFixture::password(), {});
        QVERIFY(opened);
        QCOMPARE(opened->vault.accounts().size(), std::size_t(3));
        QVERIFY(scene.notice().isEmpty());
    }

    void recoveryCodesStayBehindButInABackup()
    {
        Scene scene;
        Account edited = scene.fixture.vault.account(0).clone();
        edited.recoveryCodes.push_back({.code = SecretBytes::fromText("a1b2c-d3e4f")});
        const QString title = QString::fromStdString(edited.issuer);
        QVERIFY(scene.session().apply(changes::edit(std::move(edited))));
        scene.start();
        QCOMPARE(scene.status(title), QString()); // a backup
        scene.choose(u"Aegis"_s);
        QVERIFY(scene.status(title).contains(u"recovery codes and ways back in"_s));
    }

    void whatAFileCannotHoldIsSaidBeforeItIsWritten()
    {
        Scene scene;
        scene.start();
        scene.choose(u"Aegis"_s);
        QCOMPARE(scene.status(u"Deep"_s), u"not possible: SHA384"_s);
        QCOMPARE(scene.status(u"Cloud"_s), QString());
        QVERIFY(says(scene.dialog(), u"1 cannot be in such a file"_s));
        QVERIFY(says(scene.dialog(), u"Not encrypted"_s));
        QVERIFY(buttonIn(scene.dialog(), u"Export 2 account(s)…"_s));
        scene.choose(u"List of links"_s);
        QCOMPARE(scene.status(u"Deep"_s), QString());
        QCOMPARE(scene.status(u"Cloud"_s), u"without groups, note"_s);
        scene.choose(u"Aegis"_s);
        scene.press(u"Export 2 account(s)…"_s);
        scene.save(u"aegis.json"_s);
        QTRY_VERIFY(scene.dialog()->headline().contains(u"2 account(s) exported"_s));
        QCOMPARE(scene.namesIn(u"aegis.json"_s), (QStringList{u"octocat"_s, u"ops"_s}));
        QCOMPARE(QFile::permissions(scene.path(u"aegis.json"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void anEncryptedFileGetsAPasswordOfItsOwn()
    {
        Scene scene;
        scene.start();
        scene.choose(u"Aegis, encrypted"_s);
        scene.press(u"Export 2 account(s)…"_s);
        QCOMPARE(scene.dialog()->headline(), u"A password for the file"_s);
        QVERIFY(!buttonIn(scene.dialog(), u"Export 2 account(s)…"_s)->isEnabled());
        for (auto *field : scene.dialog()->findChildren<PasswordField *>())
            field->setText(u"own"_s);
        scene.press(u"Export 2 account(s)…"_s);
        scene.save(u"aegis.json"_s);
        QTRY_VERIFY(scene.toast().contains(u"2 account(s) written"_s));
        QVERIFY(!scene.content(u"aegis.json"_s).contains("octocat"));
        QCOMPARE(scene.namesIn(u"aegis.json"_s, "own").size(), 2);
        QVERIFY(scene.notice().isEmpty());
    }

    void aShareForOneVaultIsWritten()
    {
        Scene scene;
        const ReceivingKey theirs(SecretBytes(32));
        scene.start();
        scene.choose(u"Encrypted share file"_s);
        QCOMPARE(scene.status(u"Cloud"_s), u"without note"_s); // groups go along
        scene.press(u"Export 3 account(s)…"_s);
        QCOMPARE(scene.dialog()->headline(), u"What opens the file?"_s);
        auto *forRecipient = scene.dialog()->findChildren<QRadioButton *>().last();
        forRecipient->click();
        auto *key = scene.dialog()->findChild<NoteField *>();
        QCOMPARE(scene.dialog()->focusWidget(), key);
        QVERIFY(!buttonIn(scene.dialog(), u"Export 3 account(s)…"_s)->isEnabled());
        const RecipientKey recipient = theirs.recipientKey();
        key->setPlainText(QString::fromStdString(recipient.text()).chopped(1));
        QVERIFY(says(scene.dialog(), u"not a whole receiving key"_s));
        key->setPlainText(QString::fromStdString(recipient.text()));
        QVERIFY(says(scene.dialog(), QString::fromStdString(recipient.fingerprint())));
        scene.press(u"Export 3 account(s)…"_s);
        scene.save(u"for-them.otps"_s);
        QTRY_VERIFY(scene.toast().contains(u"3 account(s) written for one vault"_s));
        QVERIFY(scene.namesIn(u"for-them.otps"_s).isEmpty()); // we can't open it ourselves
        const auto opened = shareFile::open(scene.bytes(u"for-them.otps"_s),
                                            {.unseal = [&theirs](ByteView sealed) { return theirs.open(sealed); }});
        QVERIFY(opened);
        QCOMPARE(opened->accounts().size(), std::size_t(3));
        QVERIFY(opened->accounts()[1].note.empty());
        QVERIFY(scene.notice().isEmpty());
    }

    void aShareWithAPasswordIsWritten()
    {
        std::vector<AccountDraft> drafts = accounts();
        drafts.push_back(samples::hotp("Bank", "token"));
        Scene scene(std::move(drafts));
        scene.start();
        scene.choose(u"Encrypted share file"_s);
        QCOMPARE(scene.status(u"Bank"_s), u"only one of you should use it"_s);
        scene.press(u"Export 4 account(s)…"_s);
        for (auto *field : scene.dialog()->findChildren<PasswordField *>())
            field->setText(u"agreed"_s);
        scene.press(u"Export 4 account(s)…"_s);
        scene.save(u"shared.otps"_s);
        QTRY_VERIFY(scene.toast().contains(u"4 account(s) written and read again"_s));
        QCOMPARE(scene.namesIn(u"shared.otps"_s, "agreed").size(), 4);
        QVERIFY(scene.namesIn(u"shared.otps"_s, "Agreed").isEmpty());
    }

    void onlySharesAreOfferedForAVault()
    {
        Scene scene;
        scene.start();
        scene.choose(u"Encrypted share file"_s);
        scene.press(u"Export 3 account(s)…"_s);
        scene.dialog()->findChildren<QRadioButton *>().last()->click();
        scene.press(u"Back"_s);
        scene.choose(u"Aegis, encrypted"_s);
        scene.press(u"Export 2 account(s)…"_s);
        for (const auto *choice : scene.dialog()->findChildren<QRadioButton *>())
            QVERIFY(!choice->isVisible());
        QVERIFY(!scene.dialog()->recipient());
        QVERIFY(scene.dialog()->findChild<PasswordField *>()->isVisible());
    }

    void aSheetForPaperIsWritten_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("PDF") << u"Printable sheet (PDF)"_s << QByteArray("%PDF-");
        QTest::newRow("HTML") << u"Printable sheet (HTML)"_s << QByteArray("<!DOCTYPE html>");
    }
    void aSheetForPaperIsWritten()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, beginning);
        Scene scene;
        scene.start();
        scene.choose(format);
        scene.press(u"Export 3 account(s)…"_s);
        scene.save(u"sheet"_s);
        QTRY_VERIFY(scene.dialog()->headline().contains(u"3 account(s) exported"_s));
        QVERIFY(scene.content(u"sheet"_s).startsWith(beginning));
        QTRY_VERIFY(!scene.fixture.settings.value(setting::kPlainExports).isEmpty());
    }

    void onlyTickedAccountsAreWritten()
    {
        Scene scene;
        scene.start();
        scene.choose(u"List of links"_s);
        auto *list = scene.dialog()->findChild<TickList *>();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        scene.press(u"Export 2 account(s)…"_s);
        scene.save(u"links.txt"_s);
        QTRY_COMPARE(scene.namesIn(u"links.txt"_s), (QStringList{u"ops"_s, u"x"_s}));
    }

    void whatTheSearchLeftInTheListIsTickedToBeginWith()
    {
        Scene scene;
        auto *search = scene.fixture.find<QLineEdit>();
        search->setText(u"octo"_s);
        scene.start();
        scene.choose(u"List of links"_s);
        QVERIFY(buttonIn(scene.dialog(), u"Export 1 account(s)…"_s));
    }

    void plainFilesAreRemindedOfUntilTheyAreGone()
    {
        Scene scene;
        scene.exportLinks();
        scene.press(u"Close"_s);
        QTRY_VERIFY(scene.notice().contains(u"links.txt"_s));
        // Another start of the program, and another unlocking.
        scene.session().lock();
        QVERIFY(scene.fixture.vault.unlock());
        QTRY_VERIFY(scene.notice().contains(u"links.txt"_s));
        QVERIFY(QFile::remove(scene.path(u"links.txt"_s)));
        scene.session().lock();
        QVERIFY(scene.fixture.vault.unlock());
        QTRY_VERIFY(scene.fixture.settings.value(setting::kPlainExports).isEmpty());
        QTRY_VERIFY(scene.notice().isEmpty());
    }

    void theReminderDeletesTheFile()
    {
        Scene scene;
        scene.exportLinks();
        scene.press(u"Close"_s);
        QTRY_VERIFY(scene.notice().contains(u"links.txt"_s));
        buttonIn(scene.fixture.window.get(), u"Delete it"_s)->click();
        QVERIFY(!QFile::exists(scene.path(u"links.txt"_s)));
        QVERIFY(scene.notice().isEmpty());
        QVERIFY(scene.toast().startsWith(u"Deleted."_s));
    }

    void aFileThatIsAnotherOneByNowIsNeverDeleted()
    {
        Scene scene;
        scene.exportLinks();
        QFile file(scene.path(u"links.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("a letter") > 0);
        file.close();
        scene.press(u"Delete the file"_s);
        QCOMPARE(scene.content(u"links.txt"_s), QByteArray("a letter"));
        QTRY_VERIFY(scene.notice().isEmpty());
    }

    void theLastPageDeletesTheFileAtOnce()
    {
        Scene scene;
        scene.exportLinks();
        scene.press(u"Delete the file"_s);
        QVERIFY(!QFile::exists(scene.path(u"links.txt"_s)));
        QTRY_VERIFY(!scene.dialog());
        QVERIFY(scene.notice().isEmpty());
    }

    void aWrongPasswordWritesNothing()
    {
        Scene scene;
        scene.start();
        scene.choose(u"List of links"_s);
        scene.press(u"Export 3 account(s)…"_s);
        scene.save(u"links.txt"_s, u"wrong"_s);
        QTRY_VERIFY(says(scene.question(), u"not right"_s));
        QVERIFY(says(scene.question(), u"nothing protects it"_s));
        QVERIFY(!QFile::exists(scene.path(u"links.txt"_s)));
    }

    void nothingIsOverwritten()
    {
        Scene scene;
        QFile mine(scene.path(u"mine.txt"_s));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        QVERIFY(mine.write("mine") > 0);
        mine.close();
        scene.start();
        scene.choose(u"List of links"_s);
        scene.press(u"Export 3 account(s)…"_s);
        Q_EMIT scene.dialog()->findChild<QFileDialog *>()->fileSelected(scene.path(u"mine.txt"_s));
        QVERIFY(scene.dialog()->message().contains(u"mine.txt"_s));
        QVERIFY(!scene.question());
        QCOMPARE(scene.content(u"mine.txt"_s), QByteArray("mine"));
    }

    void aFullDiskIsSaidAndLeavesNothingBehind()
    {
        Scene scene;
        scene.start();
        scene.choose(u"List of links"_s);
        scene.press(u"Export 3 account(s)…"_s);
        scene.files->failWrites(ENOSPC);
        scene.save(u"links.txt"_s);
        QTRY_VERIFY(scene.dialog()->message().contains(u"full"_s));
        QVERIFY(!QFile::exists(scene.path(u"links.txt"_s)));
        QVERIFY(buttonIn(scene.dialog(), u"Export 3 account(s)…"_s)->isEnabled());
        scene.files->failWrites(0);
        scene.press(u"Export 3 account(s)…"_s);
        scene.save(u"links.txt"_s);
        QTRY_VERIFY(scene.dialog()->headline().contains(u"exported"_s));
    }

    void lockingWhileAPlainFileIsWrittenStillRemindsOfIt()
    {
        Scene scene;
        scene.start();
        scene.choose(u"List of links"_s);
        scene.press(u"Export 3 account(s)…"_s);
        scene.files->holdSaves();
        scene.save(u"links.txt"_s);
        QTRY_VERIFY(scene.files->isHolding());
        scene.session().lock();
        QVERIFY(!scene.dialog());
        scene.files->letSavesGo();
        QTRY_VERIFY(!scene.fixture.settings.value(setting::kPlainExports).isEmpty());
        QVERIFY(scene.fixture.vault.unlock());
        QTRY_VERIFY(scene.notice().contains(u"links.txt"_s));
    }

    void anEmptyVaultSaysSo()
    {
        Scene scene{std::vector<AccountDraft>()};
        scene.start();
        QVERIFY(!scene.dialog());
        QVERIFY(scene.toast().contains(u"no accounts"_s));
    }
};

QTEST_MAIN(TestExportFlow)
#include "tst_export_flow.moc"
