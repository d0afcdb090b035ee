#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/receiving_key_dialog.h"
#include "ui/dialogs/shift_codes_dialog.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/tick_list.h"
#include "ui/session/backup_keeper.h"
#include "ui/text/code_text.h"
#include "ui/window/toast.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>

#include <cerrno>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kPassword = u"correct horse"_s;

std::vector<AccountDraft> accounts()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "octocat"));
    drafts.push_back(samples::hotp("Bank", "token"));
    drafts.push_back(samples::totp("Fast", "x"));
    drafts.back().parameters.period = *Period::from(10);
    return drafts;
}

struct Scene
{
    WindowFixture fixture = {};
    std::shared_ptr<FaultyFiles> files = std::make_shared<FaultyFiles>();
    BackupKeeper keeper{fixture.vault.session, {files, std::make_shared<FixedRandom>(5)}};

    explicit Scene(std::vector<AccountDraft> drafts = accounts())
    {
        fixture.showWith(std::move(drafts));
        fixture.window->setBackups(keeper);
    }

    QAction *action(const QString &text) const
    {
        for (auto *each : fixture.window->findChildren<QAction *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    void start() const { action(u"Codes for a Shift…"_s)->trigger(); }
    ShiftCodesDialog *dialog() const { return fixture.find<ShiftCodesDialog>(); }
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
    void choose(const QString &item) const
    {
        for (auto *box : dialog()->findChildren<QComboBox *>()) {
            if (const int index = box->findText(item); index >= 0)
                return box->setCurrentIndex(index);
        }
        QFAIL(qPrintable(item));
    }
    void tick(int row) const
    {
        auto *list = dialog()->findChild<TickList *>();
        list->setCurrentIndex(list->model()->index(row, 0));
        QTest::keyClick(list, Qt::Key_Space);
    }
    QPushButton *writeButton() const
    {
        for (auto *button : dialog()->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    QString path(const QString &name) const { return fixture.vault.folder.filePath(name); }
    void save(const QString &name) const
    {
        writeButton()->click();
        auto *chooser = dialog()->findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path(name));
        chooser->close();
    }
    ConfirmPasswordDialog *question() const { return fixture.find<ConfirmPasswordDialog>(); }
    void answer(const QString &password) const
    {
        QVERIFY(question());
        question()->findChild<PasswordField *>()->setText(password);
        buttonIn(question(), u"Continue"_s)->click();
    }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString toast() const { return fixture.window->findChild<Toast *>()->message(); }
};

} // namespace

/// A sheet of codes for somebody who takes over; and the key with which others share accounts.
class TestShiftCodesFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theCodesOfTheHoursAreWrittenAfterThePassword()
    {
        Scene scene;
        scene.start();
        if (!scene.writeButton()->isEnabled())
            scene.tick(0);
        scene.choose(u"2 hour(s)"_s);
        scene.choose(u"HTML, for a browser"_s);
        scene.save(u"codes.html"_s);
        scene.answer(u"wrong"_s);
        QTRY_VERIFY(says(scene.question(), u"not right"_s));
        QVERIFY(!QFile::exists(scene.path(u"codes.html"_s)));
        scene.answer(kPassword);
        QTRY_VERIFY(scene.toast().contains(u"Destroy it when the shift ends."_s));
        QVERIFY(!scene.dialog());
        const QByteArray sheet = scene.content(u"codes.html"_s);
        const int rows = static_cast<int>(sheet.count("<code>"));
        QVERIFY2(rows == 240 || rows == 241, qPrintable(QString::number(rows)));
        const Account &account = scene.fixture.vault.account(0);
        const UnixTime now = scene.fixture.vault.clock.now();
        for (const auto later : {0min, 61min, 119min})
            QVERIFY(sheet.contains(groupedCode(codeAt(account.codeSource(), now + later)->text).toUtf8()));
        QVERIFY(!sheet.contains(groupedCode(codeAt(account.codeSource(), now + 121min)->text).toUtf8()));
        QVERIFY(!sheet.contains("GEZDGNBV"));
        QCOMPARE(QFile::permissions(scene.path(u"codes.html"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aPdfIsTheFirstChoice()
    {
        Scene scene;
        scene.start();
        if (!scene.writeButton()->isEnabled())
            scene.tick(0);
        scene.save(u"codes.pdf"_s);
        scene.answer(kPassword);
        QTRY_VERIFY(scene.content(u"codes.pdf"_s).startsWith("%PDF-"));
    }

    void whatCannotBeOnItSaysWhy()
    {
        Scene scene;
        scene.start();
        QCOMPARE(scene.status(u"Bank"_s), u"not possible: counter-based"_s);
        QCOMPARE(scene.status(u"GitHub"_s), QString());
        QCOMPARE(scene.status(u"Fast"_s), QString()); // 8 hours are 2,880 codes
        scene.choose(u"12 hour(s)"_s);
        QCOMPARE(scene.status(u"Fast"_s), u"not possible: too many codes"_s);
        QCOMPARE(scene.status(u"GitHub"_s), QString());
    }

    void nothingIsOverwritten()
    {
        Scene scene;
        QFile mine(scene.path(u"mine.html"_s));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") > 0);
        mine.close();
        scene.start();
        if (!scene.writeButton()->isEnabled())
            scene.tick(0);
        scene.save(u"mine.html"_s);
        QVERIFY(scene.dialog()->message().contains(u"mine.html"_s));
        QVERIFY(!scene.question());
        QCOMPARE(scene.content(u"mine.html"_s), QByteArray("mine"));
    }

    void aFullDiskIsSaid()
    {
        Scene scene;
        scene.start();
        if (!scene.writeButton()->isEnabled())
            scene.tick(0);
        scene.files->failWrites(ENOSPC);
        scene.save(u"codes.pdf"_s);
        scene.answer(kPassword);
        QTRY_VERIFY(scene.dialog()->message().contains(u"full"_s));
        QVERIFY(!QFile::exists(scene.path(u"codes.pdf"_s)));
        QVERIFY(scene.writeButton()->isEnabled());
    }

    void lockingEndsIt()
    {
        Scene scene;
        scene.start();
        scene.fixture.session().lock();
        QVERIFY(!scene.dialog());
        QVERIFY(!scene.action(u"Codes for a Shift…"_s)->isEnabled());
        QVERIFY(!scene.action(u"Receiving Key…"_s)->isEnabled());
    }

    void theReceivingKeyIsShownAndCopied()
    {
        Scene scene;
        scene.action(u"Receiving Key…"_s)->trigger();
        auto *dialog = scene.fixture.find<ReceivingKeyDialog>();
        QVERIFY(dialog);
        const RecipientKey key = *scene.fixture.session().recipientKey();
        QVERIFY(says(dialog, QString::fromStdString(key.fingerprint())));
        buttonIn(dialog, u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(key.text()));
        QVERIFY(buttonIn(dialog, u"Copied"_s));
    }
};

QTEST_MAIN(TestShiftCodesFlow)
#include "tst_shift_codes_flow.moc"
