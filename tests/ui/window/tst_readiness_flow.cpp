#include "tests/support/faulty_files.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/readiness_dialog.h"
#include "ui/dialogs/recovery_codes_dialog.h"
#include "ui/dialogs/tick_list.h"
#include "ui/dialogs/ways_back_dialog.h"
#include "ui/session/backup_keeper.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Lost-device readiness in the window: what it says, and keeping what helps.
class TestReadinessFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_fixture = std::make_unique<WindowFixture>();
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona"));
        drafts.push_back(samples::totp("GitLab", "tanuki"));
        m_fixture->showWith(std::move(drafts));
        m_keeper = std::make_unique<BackupKeeper>(
            m_fixture->session(),
            backupWork::Outside{std::make_shared<FaultyFiles>(), std::make_shared<FixedRandom>(5)});
        m_fixture->window->setBackups(*m_keeper);
    }

    void cleanup()
    {
        m_fixture->window.reset();
        m_keeper.reset();
        m_fixture.reset();
        deleteDropped();
    }

    void saysWhatIsMissingAndKeepsWhoCanHelp()
    {
        trigger(u"Ready for a Lost Device?…"_s);
        auto *dialog = m_fixture->find<ReadinessDialog>();
        QVERIFY(says(dialog, u"No backup"_s));
        QVERIFY(says(dialog, u"No recovery key"_s));
        QCOMPARE(status(0), u"not backed up"_s);

        buttonIn(dialog, u"Ways back in…"_s)->click();
        auto *ways = m_fixture->find<WaysBackDialog>();
        QVERIFY(ways);
        const auto fields = ways->findChildren<QLineEdit *>();
        fields[0]->setText(u" my phone "_s);
        fields[1]->setText(u"Mei"_s);
        buttonIn(ways, u"Save"_s)->click();

        QCOMPARE(m_fixture->vault.account(0).alsoOn, std::string("my phone"));
        QCOMPARE(m_fixture->vault.account(0).unbinder, std::string("Mei"));
        QCOMPARE(status(0), u"not backed up"_s); // the other one comes first now
        QVERIFY(status(1).contains(u"second device"_s));
        QVERIFY(m_fixture->session().canUndo());
    }

    void showsRecoveryCodesOnlyAfterThePassword()
    {
        openCodes("wrong horse");
        QVERIFY(!m_fixture->find<RecoveryCodesDialog>());
    }

    void keepsRecoveryCodesAndMarksThemUsed()
    {
        openCodes("correct horse");
        RecoveryCodesDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_fixture->find<RecoveryCodesDialog>()));
        QGuiApplication::clipboard()->setText(u"aaaa-1111\nbbbb-2222\n"_s);
        buttonIn(dialog, u"Paste codes"_s)->click();
        QCOMPARE(m_fixture->vault.account(0).recoveryCodes.size(), std::size_t(2));
        QVERIFY(says(dialog, u"bbbb-2222"_s));

        QCheckBox *used = nullptr;
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
            if (box->isVisible() && !used)
                used = box;
        }
        used->click();
        QVERIFY(m_fixture->vault.account(0).recoveryCodes[0].isUsed);
        deleteDropped();

        for (auto *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == u"Copy"_s)
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"bbbb-2222"_s);
    }

    void closesWhenTheVaultIsLocked()
    {
        trigger(u"Ready for a Lost Device?…"_s);
        m_fixture->session().lock();
        QTRY_VERIFY(!m_fixture->find<ReadinessDialog>());
    }

private:
    void trigger(const QString &text) const
    {
        for (QAction *action : m_fixture->window->findChildren<QAction *>()) {
            if (action->text() == text && action->isEnabled())
                return action->trigger();
        }
        QFAIL("no such action");
    }

    QString status(int row) const
    {
        const auto *list = m_fixture->find<TickList>();
        return list->model()->index(row, 0).data(kTickRowRole).value<TickRow>().status;
    }

    void openCodes(const char *password)
    {
        trigger(u"Recovery Codes…"_s);
        auto *confirm = m_fixture->find<ConfirmPasswordDialog>();
        QVERIFY(confirm);
        confirm->findChild<QLineEdit *>()->setText(QString::fromLatin1(password));
        QTest::keyClick(confirm->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(!m_fixture->find<ConfirmPasswordDialog>() || !confirm->message().isEmpty());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<BackupKeeper> m_keeper;
};

QTEST_MAIN(TestReadinessFlow)
#include "tst_readiness_flow.moc"
