#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/recovery_key_view.h"
#include "ui/window/accounts_page.h"
#include "ui/window/empty_page.h"
#include "ui/window/password_step.h"
#include "ui/window/recovery_step.h"

#include <QLineEdit>

#include <cerrno>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Types the same password into both fields and goes on.
void choosePassword(const WindowFixture &fixture)
{
    for (PasswordField *field : fixture.find<PasswordStep>()->findChildren<PasswordField *>())
        QTest::keyClicks(field, u"tractor seldom violet"_s);
    buttonIn(fixture.window.get(), u"Continue"_s)->click();
}

/// Types the group of the recovery key that is asked for.
void confirmKey(const WindowFixture &fixture)
{
    const auto *view = fixture.find<RecoveryKeyView>();
    const QString text = QString::fromStdString(std::string(view->keyText().exposeText()));
    QTest::keyClicks(view->findChild<QLineEdit *>(),
                     text.section(u'-', view->askedGroup() - 1, view->askedGroup() - 1));
}

} // namespace

class TestWelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theFirstRunEndsAtTheEmptyList()
    {
        WindowFixture fixture;
        fixture.show();
        QVERIFY(says(fixture.window.get(), u"Choose a password"_s));
        choosePassword(fixture);
        QVERIFY(says(fixture.window.get(), u"Keep a recovery key"_s));
        QVERIFY(!buttonIn(fixture.window.get(), u"Continue"_s)->isEnabled());
        confirmKey(fixture);
        buttonIn(fixture.window.get(), u"Continue"_s)->click();
        QTRY_VERIFY(fixture.find<EmptyPage>());
        QVERIFY(fixture.session().inspect()->hasRecoverySlot);
        QVERIFY(buttonIn(fixture.window.get(), u"Scan the screen"_s));
    }

    void goesOnWithoutARecoveryKey()
    {
        WindowFixture fixture;
        fixture.show();
        choosePassword(fixture);
        buttonIn(fixture.window.get(), u"Not now"_s)->click();
        QTRY_VERIFY(fixture.find<EmptyPage>());
        QVERIFY(!fixture.session().inspect()->hasRecoverySlot);
    }

    void asksForTheSamePasswordTwice()
    {
        WindowFixture fixture;
        fixture.show();
        const auto fields = fixture.find<PasswordStep>()->findChildren<PasswordField *>();
        QVERIFY(fields.front()->hasFocus());
        QTest::keyClicks(fields.front(), u"one"_s);
        buttonIn(fixture.window.get(), u"Continue"_s)->click();
        QVERIFY(says(fixture.window.get(), u"Type the same password in both fields."_s));
        QVERIFY(!fixture.find<RecoveryStep>());
    }

    void saysWhyTheVaultCannotBeMadeAndTriesAgain()
    {
        WindowFixture fixture;
        fixture.show();
        choosePassword(fixture);
        fixture.vault.files.failWrites(ENOSPC);
        confirmKey(fixture);
        buttonIn(fixture.window.get(), u"Continue"_s)->click();
        QTRY_VERIFY(says(fixture.window.get(), u"The disk is full"_s));
        fixture.vault.files.failWrites(0);
        buttonIn(fixture.window.get(), u"Continue"_s)->click();
        QTRY_VERIFY(fixture.find<EmptyPage>());
        QVERIFY(fixture.session().inspect()->hasRecoverySlot);
    }

    void offersToOpenAVaultThatExists()
    {
        WindowFixture fixture;
        fixture.show();
        QVERIFY(buttonIn(fixture.window.get(), u"Open an existing vault…"_s));
    }
};

QTEST_MAIN(TestWelcomePage)
#include "tst_welcome_page.moc"
