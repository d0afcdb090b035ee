#include "core/otp/base32.h"
#include "core/transfer/share_file.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/rebinding_dialog.h"
#include "ui/dialogs/tick_list.h"
#include "ui/window/import_flow.h"
#include "ui/window/toast.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

#include <cerrno>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString kPassword = u"пароль 密码"_s; // of encrypted.json

QString sample(const QString &name)
{
    return QStringLiteral(COUNTERSIGN_TEST_DATA "/import/") + name;
}

struct Scene
{
    WindowFixture fixture = {};

    explicit Scene(std::vector<AccountDraft> drafts = {}) { fixture.showWith(std::move(drafts)); }

    Session &session() { return fixture.session(); }
    MainWindow &window() { return *fixture.window; }
    std::size_t count() { return session().vault().accounts().size(); }
    void give(const QStringList &files) { window().handleArguments(files); }

    ImportDialog *dialog() const { return fixture.find<ImportDialog>(); }
    /// A copy of a sample in a folder of its own, that may be deleted.
    QString copy(const QString &name) const
    {
        QString path = fixture.vault.folder.filePath(name.section(u'/', -1));
        QFile::remove(path);
        QFile::copy(sample(name), path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QString path = fixture.vault.folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the sample is not written");
        return path;
    }
    bool shows(const QString &button) const
    {
        return QTest::qWaitFor([&] { return dialog() && buttonIn(dialog(), button); }, 5'000);
    }
    void press(const QString &button) const
    {
        QVERIFY2(shows(button), qPrintable(button));
        buttonIn(dialog(), button)->click();
    }
    void typePassword(const QString &password) const
    {
        QVERIFY(shows(u"Open"_s));
        dialog()->findChild<PasswordField *>()->setText(password);
        press(u"Open"_s);
    }
    ImportReviewModel &rows() const { return dialog()->rows(); }
    int rowOf(const QString &title) const
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (rows().row(row).title().contains(title))
                return row;
        }
        return -1;
    }
    QString status(const QString &title) const
    {
        const int row = rowOf(title);
        return row < 0 ? QString() : ImportReviewModel::statusText(rows().row(row));
    }
    /// Moves to a row and presses the space bar.
    void pressSpaceOn(const QString &title) const
    {
        auto *list = dialog()->findChild<TickList *>();
        list->setCurrentIndex(list->model()->index(rowOf(title), 0));
        QTest::keyClick(list, Qt::Key_Space);
    }
    static QByteArray bytesOf(const Bytes &file)
    {
        return QByteArray(reinterpret_cast<const char *>(file.data()), static_cast<qsizetype>(file.size()));
    }
    QString toast() const { return window_toast()->message(); }
    Toast *window_toast() const { return fixture.window->findChild<Toast *>(); }
};

} // namespace

class TestImportFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void whatWasSharedWithTheVaultOpensWithoutAnyPassword()
    {
        Scene scene;
        const std::vector<AccountDraft> shared = samples::twoDrafts();
        const auto file = shareFile::sealFor(*scene.session().recipientKey(), shared, scene.fixture.vault.random);
        QVERIFY(file);
        scene.give({scene.write(u"shared.otps"_s, Scene::bytesOf(*file))});
        scene.press(u"Import 2 account(s)"_s);
        QTRY_COMPARE(scene.count(), std::size_t(2));
        const Account &first = scene.session().vault().accounts().front();
        QVERIFY(first.secret == shared.front().secret);
    }

    void whatWasSharedWithAnotherVaultSaysSo()
    {
        Scene scene;
        scene.give({sample(u"share/sealed.otps"_s)});
        QVERIFY(scene.shows(u"Choose files…"_s));
        QVERIFY2(says(scene.dialog(), u"“sealed.otps” was encrypted for the receiving key of another vault."_s),
                 qPrintable(scene.dialog()->message()));
        QCOMPARE(scene.count(), std::size_t(0));
    }

    void theReceivingKeyIsNotThereWhileLocked()
    {
        Scene scene;
        QVERIFY(scene.session().recipientKey() && scene.session().unsealer());
        scene.session().lock();
        QVERIFY(!scene.session().recipientKey());
        QVERIFY(!scene.session().unsealer());
    }

    void aPlainExportIsReviewedAndImportedInOneStep()
    {
        Scene scene;
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        QCOMPARE(scene.dialog()->headline(), u"Aegis · 8 account(s)"_s);
        QVERIFY(scene.dialog()->sentence().contains(u"plain.json"_s));
        QVERIFY(says(scene.dialog(), u"8 new"_s));
        QCOMPARE(scene.count(), 0U);
        scene.press(u"Import 8 account(s)"_s);
        QCOMPARE(scene.count(), 8U);
        QCOMPARE(scene.fixture.vault.account(0).issuer, "GitHub");
        QCOMPARE(scene.fixture.vault.account(0).note, "two\nlines");
        scene.session().undo();
        QCOMPARE(scene.count(), 0U);
    }

    void theToastSaysWhatWasDoneAndUndoesIt()
    {
        Scene scene;
        scene.give({sample(u"aegis/encrypted.json"_s)});
        scene.typePassword(kPassword);
        scene.press(u"Import 8 account(s)"_s);
        QVERIFY(!scene.dialog());
        QCOMPARE(scene.toast(), u"8 imported"_s);
        scene.window_toast()->actionButton()->click();
        QCOMPARE(scene.count(), 0U);
    }

    void aPasswordPageSaysWhichOneIsMeant()
    {
        Scene scene;
        scene.give({sample(u"aegis/encrypted.json"_s)});
        QVERIFY(scene.shows(u"Open"_s));
        QCOMPARE(scene.dialog()->headline(), u"Open the export of Aegis"_s);
        QVERIFY(scene.dialog()->sentence().contains(u"the password chosen for the export in Aegis"_s));
        QVERIFY(!buttonIn(scene.dialog(), u"Open"_s)->isEnabled());
        QVERIFY(!buttonIn(scene.dialog(), u"Skip this file"_s));
    }

    void aWrongPasswordIsSaidOnTheSamePageAndCanBeTriedAgain()
    {
        Scene scene;
        scene.give({sample(u"aegis/encrypted.json"_s)});
        scene.typePassword(u"wrong"_s);
        QTRY_VERIFY(scene.dialog()->message().contains(u"The password does not open “encrypted.json”."_s));
        QVERIFY(scene.dialog()->findChild<PasswordField *>()->isEmpty());
        QVERIFY(scene.dialog()->findChild<PasswordField *>()->hasFocus());
        scene.typePassword(kPassword);
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        QVERIFY(scene.dialog()->message().isEmpty());
    }

    void thePasswordOfOneFileIsTriedOnTheNext()
    {
        Scene scene;
        const QString second = scene.copy(u"aegis/encrypted.json"_s);
        scene.give({sample(u"aegis/encrypted.json"_s), second});
        scene.typePassword(kPassword);
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        QCOMPARE(scene.rows().rowCount(), 16);
        QVERIFY(says(scene.dialog(), u"8 new · 8 in the file twice"_s));
    }

    void anEncryptedFileCanBeSkipped()
    {
        Scene scene;
        scene.give({sample(u"aegis/encrypted.json"_s), sample(u"aegis/plain.json"_s)});
        scene.press(u"Skip this file"_s);
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        QVERIFY(says(scene.dialog(), u"“encrypted.json” is encrypted."_s));
    }

    void cancelledWorkGoesBackToThePasswordAndDropsTheResult()
    {
        Scene scene;
        scene.give({sample(u"aegis/encrypted.json"_s)});
        scene.typePassword(kPassword);
        Q_EMIT scene.dialog()->workCancelled();
        QVERIFY(scene.shows(u"Open"_s));
        // The work under way ends before this one begins: what it gave is not shown.
        scene.typePassword(u"wrong"_s);
        QTRY_VERIFY(scene.dialog()->message().contains(u"does not open"_s));
        QVERIFY(!buttonIn(scene.dialog(), u"Import 8 account(s)"_s));
    }

    void whatIsHereAlreadyIsMarkedAndNotTicked()
    {
        Scene scene;
        scene.give({sample(u"aegis/plain.json"_s)});
        scene.press(u"Import 8 account(s)"_s);
        scene.press(u"Close"_s);
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import"_s));
        QVERIFY(!buttonIn(scene.dialog(), u"Import"_s)->isEnabled());
        QCOMPARE(scene.status(u"GitHub octocat"_s), u"already here"_s);
        QVERIFY(says(scene.dialog(), u"8 already here"_s));
    }

    void onlyTickedAccountsAreImported()
    {
        Scene scene;
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        scene.pressSpaceOn(u"Steam gordon"_s);
        scene.press(u"Import 7 account(s)"_s);
        QCOMPARE(scene.count(), 7U);
        QVERIFY(scene.dialog()->sentence().contains(u"1 account(s) stayed out"_s));
    }

    void anotherKeyIsComparedAndReplacedInTheSameStep()
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "octocat"));
        Scene scene(std::move(drafts));
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 7 account(s)"_s));
        QCOMPARE(scene.status(u"GitHub octocat"_s), u"other key · compare"_s);
        QVERIFY(says(scene.dialog(), u"1 need(s) a decision"_s));
        scene.pressSpaceOn(u"GitHub octocat"_s);
        auto *comparison = scene.dialog()->findChild<RebindingDialog *>();
        QVERIFY(comparison);
        buttonIn(comparison, u"Replace"_s)->click();
        QCOMPARE(scene.status(u"GitHub octocat"_s), u"other key · replaces"_s);
        scene.press(u"Import 8 account(s)"_s);
        QCOMPARE(scene.count(), 9U);
        QCOMPARE(scene.fixture.vault.account(0).state, BindingState::Retired);
        scene.session().undo();
        QCOMPARE(scene.count(), 1U);
        QCOMPARE(scene.fixture.vault.account(0).state, BindingState::Pending);
    }

    void anotherKeyCanBeKeptBesideTheOneHere()
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "octocat"));
        Scene scene(std::move(drafts));
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 7 account(s)"_s));
        scene.pressSpaceOn(u"GitHub octocat"_s);
        buttonIn(scene.dialog()->findChild<RebindingDialog *>(), u"Keep both"_s)->click();
        scene.press(u"Import 8 account(s)"_s);
        QCOMPARE(scene.count(), 9U);
        QVERIFY(scene.fixture.vault.account(0).isActive());
    }

    void anotherKeyThatNobodyDecidedAboutStaysOut()
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "octocat"));
        Scene scene(std::move(drafts));
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 7 account(s)"_s));
        scene.pressSpaceOn(u"GitHub octocat"_s);
        buttonIn(scene.dialog()->findChild<RebindingDialog *>(), u"Cancel"_s)->click();
        scene.press(u"Import 7 account(s)"_s);
        QCOMPARE(scene.count(), 8U);
    }

    void refusedEntriesAreListedWithTheirReason()
    {
        Scene scene;
        scene.give({sample(u"aegis/version-1.json"_s)});
        QVERIFY(scene.shows(u"Import 1 account(s)"_s));
        QVERIFY(says(scene.dialog(), u"1 new · 8 can't be imported"_s));
        const ImportRow &row = scene.rows().row(scene.rowOf(u"short"_s));
        QVERIFY(!row.isTickable());
        QVERIFY(row.reason.endsWith(u'.'));
        scene.press(u"Import 1 account(s)"_s);
        QCOMPARE(scene.dialog()->headline(), u"1 imported, 8 failed"_s);
        QVERIFY(says(scene.dialog(), u"short"_s));
    }

    void aFileThatIsNoExportIsNamedBesideThoseThatAre()
    {
        Scene scene;
        scene.give({sample(u"aegis/plain.json"_s), scene.write(u"letter.txt"_s, "Dear aunt")});
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        QVERIFY(says(scene.dialog(), u"“letter.txt” is not an export that can be read."_s));
        scene.press(u"Import 8 account(s)"_s);
        QCOMPARE(scene.dialog()->headline(), u"8 imported, 1 failed"_s);
    }

    void whereNoFileCanBeReadOthersCanBeChosen()
    {
        Scene scene;
        scene.give({scene.write(u"letter.txt"_s, "Dear aunt"), scene.write(u"empty.json"_s, {})});
        QVERIFY(scene.shows(u"Choose files…"_s));
        QVERIFY(scene.dialog()->message().contains(u"“letter.txt” is not an export"_s));
        QVERIFY(scene.dialog()->message().contains(u"“empty.json” is not an export"_s));
    }

    void aFileWithoutAccountsSaysSo()
    {
        Scene scene;
        scene.give({scene.write(
            u"none.json"_s, R"({"version":1,"header":{"slots":null,"params":null},"db":{"version":2,"entries":[]}})")});
        QVERIFY(scene.shows(u"Choose files…"_s));
        QCOMPARE(scene.dialog()->message(), u"There are no accounts in “none.json”."_s);
    }

    void aPlainFileCanBeDeletedAfterwards()
    {
        Scene scene;
        const QString file = scene.copy(u"aegis/plain.json"_s);
        scene.give({file});
        scene.press(u"Import 8 account(s)"_s);
        QVERIFY(says(scene.dialog(), u"“plain.json”: anybody who gets hold of the 1 file(s)"_s));
        scene.press(u"Delete 1 file(s)"_s);
        QTRY_VERIFY(!QFile::exists(file));
        QTRY_VERIFY(says(scene.dialog(), u"Copies elsewhere may remain"_s));
        scene.press(u"Close"_s);
        QCOMPARE(scene.toast(), u"8 imported"_s);
        QVERIFY(scene.window_toast()->actionButton()->isHidden()); // the keys would be gone
        QCOMPARE(scene.fixture.vault.onDisk()->vault.accounts().size(), 8U);
    }

    void aPlainFileStaysWhileTheAccountsAreNotSaved()
    {
        Scene scene;
        const QString file = scene.copy(u"aegis/plain.json"_s);
        scene.fixture.vault.files.failWrites(ENOSPC);
        scene.give({file});
        scene.press(u"Import 8 account(s)"_s);
        QTRY_COMPARE(scene.session().saveState(), Session::SaveState::Failed);
        scene.press(u"Delete 1 file(s)"_s);
        QVERIFY(scene.dialog()->message().startsWith(u"Not deleted"_s));
        QVERIFY(QFile::exists(file));
    }

    void aPlainFileThatHoldsMoreThanIsHereIsNotOfferedToBeDeleted()
    {
        Scene scene;
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        scene.pressSpaceOn(u"Steam gordon"_s);
        scene.press(u"Import 7 account(s)"_s);
        QVERIFY(says(scene.dialog(), u"Anybody can read plain.json, and there is more in it"_s));
        QVERIFY(!buttonIn(scene.dialog(), u"Delete 1 file(s)"_s));
    }

    void aPlainFileWithRefusedEntriesIsNotOfferedToBeDeleted()
    {
        Scene scene;
        scene.give({sample(u"aegis/version-1.json"_s)});
        scene.press(u"Import 1 account(s)"_s);
        QVERIFY(says(scene.dialog(), u"Anybody can read version-1.json"_s));
        QVERIFY(!buttonIn(scene.dialog(), u"Delete 1 file(s)"_s));
    }

    void anExportThatHoldsPasswordsIsNotOfferedToBeDeleted_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("Bitwarden") << QByteArray(
            R"({"encrypted":false,"folders":[],"items":[{"type":1,"name":"Shop","login":{"password":"x","totp":"JBSWY3DPEHPK3PXP"}}]})");
        QTest::newRow("KeePass") << QByteArray(
            "<KeePassFile><Root><Group><Entry><String><Key>Title</Key><Value>Shop</Value></String><String>"
            "<Key>otp</Key><Value>JBSWY3DPEHPK3PXP</Value></String></Entry></Group></Root></KeePassFile>");
        QTest::newRow("table") << QByteArray("folder,favorite,type,name,login_username,login_password,login_totp\n"
                                             ",,login,Shop,me,x,JBSWY3DPEHPK3PXP\n");
        QTest::newRow("letter") << QByteArray("Hello, your link is otpauth://totp/Shop:me?secret=JBSWY3DPEHPK3PXP .\n");
        QTest::newRow("pictures of accounts") << QByteArray(
            R"({"version":1,"header":{"slots":null,"params":null},"db":{"version":2,"entries":[{"type":"totp","name":"me",)"
            R"("issuer":"Shop","icon":"iVBORw0KGgo=","info":{"secret":"JBSWY3DPEHPK3PXP","algo":"SHA1","digits":6,"period":30}}]}})");
    }
    void anExportThatHoldsPasswordsIsNotOfferedToBeDeleted()
    {
        QFETCH(const QByteArray, content);
        Scene scene;
        scene.give({scene.write(u"export"_s, content)});
        scene.press(u"Import 1 account(s)"_s);
        QVERIFY(scene.shows(u"Close"_s));
        QVERIFY(!buttonIn(scene.dialog(), u"Delete 1 file(s)"_s));
    }

    void aMissingPinIsSaid()
    {
        Scene scene;
        scene.give({scene.write(u"links.txt"_s, "motp://VPN:mobile?secret=0a1b2c3d\n")});
        QVERIFY(scene.shows(u"Import 1 account(s)"_s));
        QVERIFY(says(scene.dialog(), u"without the PIN"_s));
    }

    void nothingIsTakenBackOnceTheFileIsGone()
    {
        Scene scene;
        scene.give({scene.write(u"links.txt"_s, "otpauth://totp/Shop:me?secret=JBSWY3DPEHPK3PXP\n")});
        scene.press(u"Import 1 account(s)"_s);
        QVERIFY(scene.shows(u"Delete 1 file(s)"_s));
        QVERIFY(scene.session().canUndo());
        scene.press(u"Delete 1 file(s)"_s);
        QTRY_VERIFY(!QFile::exists(scene.fixture.vault.folder.filePath(u"links.txt"_s)));
        QVERIFY(!scene.session().canUndo()); // nothing else has the key
        QVERIFY(!scene.dialog()->sentence().contains(u"Undo"_s));
        scene.session().undo();
        QCOMPARE(scene.count(), 1U);
    }

    void anEncryptedFileIsNotOfferedToBeDeleted()
    {
        Scene scene;
        scene.give({sample(u"aegis/encrypted.json"_s), scene.write(u"letter.txt"_s, "Dear aunt")});
        scene.typePassword(kPassword);
        scene.press(u"Import 8 account(s)"_s);
        QVERIFY(scene.shows(u"Save report…"_s));
        QVERIFY(!buttonIn(scene.dialog(), u"Delete 1 file(s)"_s));
    }

    void theReportIsSavedForItsOwnerAloneAndHoldsNoKey()
    {
        Scene scene;
        scene.give({sample(u"aegis/version-1.json"_s)});
        scene.press(u"Import 1 account(s)"_s);
        scene.press(u"Save report…"_s);
        auto *chooser = scene.dialog()->findChild<QFileDialog *>();
        QVERIFY(chooser);
        const QString path = scene.write(u"report.txt"_s, "an older one");
        Q_EMIT chooser->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"1 imported, 8 failed"_s));
        QVERIFY(text.contains(u"short: "_s));
        const auto key = encodeBase32(scene.fixture.vault.account(0).secret.expose());
        QVERIFY(!text.contains(QString::fromStdString(std::string(key.exposeText()))));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void lockingClosesTheWizard()
    {
        Scene scene;
        scene.give({sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        scene.session().lock();
        QVERIFY(!scene.dialog());
        deleteDropped();
        QVERIFY(!scene.window().findChild<ImportDialog *>());
        QVERIFY(scene.fixture.vault.unlock());
        QVERIFY(!scene.dialog());
    }

    void lockingWhileAPasswordIsCheckedShowsNothingLater()
    {
        Scene scene;
        scene.give({sample(u"aegis/encrypted.json"_s)});
        scene.typePassword(kPassword);
        scene.session().lock();
        QVERIFY(scene.fixture.vault.unlock());
        scene.give({sample(u"aegis/encrypted.json"_s)});
        scene.typePassword(u"wrong"_s); // behind the first one, which must not be taken
        QTRY_VERIFY(scene.dialog()->message().contains(u"does not open"_s));
    }

    void filesThatCameWhileLockedWaitForTheVault()
    {
        WindowFixture fixture;
        fixture.showLocked();
        fixture.window->handleArguments({sample(u"aegis/plain.json"_s)});
        QCOMPARE(fixture.find<Toast>()->message(), u"The import begins as soon as the vault is open"_s);
        QVERIFY(fixture.vault.unlock());
        QTRY_VERIFY(fixture.find<ImportDialog>());
    }

    void picturesAndBackupsGoToThoseWhoReadThem()
    {
        Scene scene;
        Toast toast(&scene.window());
        ImportFlow flow(scene.session(), toast, scene.window());
        QSignalSpy pictures(&flow, &ImportFlow::picturesChosen);
        QSignalSpy backups(&flow, &ImportFlow::backupChosen);
        const QString picture = scene.write(u"screenshot"_s, "\x89PNG\r\n\x1a\n");
        const QString backup = scene.write(u"accounts-1.otpv"_s, "damaged");
        flow.start();
        flow.importFiles({picture, backup});
        QCOMPARE(pictures.size(), 1);
        QCOMPARE(pictures.front().front().toStringList(), QStringList{picture});
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.front().front().toString(), backup);
        QVERIFY(!scene.dialog());
    }

    void picturesBesideAnExportWaitUntilItIsImported()
    {
        Scene scene;
        Toast toast(&scene.window());
        ImportFlow flow(scene.session(), toast, scene.window());
        QSignalSpy pictures(&flow, &ImportFlow::picturesChosen);
        flow.importFiles({scene.write(u"codes.png"_s, "damaged"), sample(u"aegis/plain.json"_s)});
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
        QVERIFY(pictures.isEmpty());
        scene.press(u"Import 8 account(s)"_s);
        scene.press(u"Close"_s);
        QCOMPARE(pictures.size(), 1);
    }

    void filesThatAreGoneAndFoldersAreNamed()
    {
        Scene scene;
        const QString gone = scene.write(u"gone.json"_s, "{}");
        QVERIFY(QFile::remove(gone));
        Toast toast(&scene.window());
        ImportFlow flow(scene.session(), toast, scene.window());
        flow.importFiles({gone, scene.fixture.vault.folder.path()});
        QVERIFY(scene.shows(u"Choose files…"_s));
        QVERIFY2(scene.dialog()->message().contains(u"“gone.json”"_s), qPrintable(scene.dialog()->message()));
    }

    void theKeysOpenTheGuideAndItsFilesCanBeDropped()
    {
        Scene scene;
        QTest::keyClick(&scene.window(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(scene.shows(u"Choose files…"_s));
        auto *apps = scene.dialog()->findChild<QComboBox *>();
        const int aegis = apps->findText(u"Aegis"_s);
        QVERIFY(aegis > 0);
        apps->setCurrentIndex(aegis);
        QVERIFY(says(scene.dialog(), u"In Aegis: Settings"_s));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(sample(u"aegis/plain.json"_s))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(scene.dialog(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(scene.dialog(), &drop);
        QVERIFY(scene.shows(u"Import 8 account(s)"_s));
    }
};

QTEST_MAIN(TestImportFlow)
#include "tst_import_flow.moc"
