#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/change_password_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/password_field.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class PasswordDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void wantsTheNewPasswordTwice()
    {
        ChangePasswordDialog dialog;
        auto *change = testing::button(dialog, u"Change password"_s);
        QTest::keyClicks(testing::field<PasswordField>(dialog, u"Present password"_s), u"old"_s);
        QTest::keyClicks(testing::field<PasswordField>(dialog, u"New password"_s), u"correct horse"_s);
        QVERIFY(!change->isEnabled());
        auto *again = testing::field<PasswordField>(dialog, u"Once more"_s);
        QTest::keyClicks(again, u"correct"_s);
        QVERIFY(!testing::says(dialog, u"The two passwords differ."_s)); // still typing
        QTest::keyClicks(again, u" house"_s);
        QVERIFY(testing::says(dialog, u"The two passwords differ."_s));
        QVERIFY(!change->isEnabled());
        again->wipe();
        QTest::keyClicks(again, u"correct horse"_s);
        QVERIFY(change->isEnabled());
    }

    void givesBothPasswordsAndKeepsNeither()
    {
        ChangePasswordDialog dialog;
        QSignalSpy submitted(&dialog, &ChangePasswordDialog::submitted);
        QTest::keyClicks(testing::field<PasswordField>(dialog, u"Present password"_s), u"old"_s);
        QTest::keyClicks(testing::field<PasswordField>(dialog, u"New password"_s), u"new"_s);
        QTest::keyClicks(testing::field<PasswordField>(dialog, u"Once more"_s), u"new"_s);
        testing::button(dialog, u"Change password"_s)->click();
        QCOMPARE(submitted.size(), 1);
        QVERIFY(dialog.takeCurrent() == SecretBytes::fromText("old"));
        QVERIFY(dialog.takeNew() == SecretBytes::fromText("new"));
        for (const auto *field : dialog.findChildren<PasswordField *>())
            QVERIFY(field->isEmpty());
    }

    void saysThatThePresentPasswordIsWrongAndStaysOpen()
    {
        ChangePasswordDialog dialog;
        dialog.open();
        dialog.setBusy(true);
        QVERIFY(!testing::button(dialog, u"Checking…"_s)->isEnabled());
        dialog.showWrongPassword();
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.message().contains(u"Nothing was changed"_s));
    }

    void confirmsWithThePasswordOnEnter()
    {
        ConfirmPasswordDialog dialog(u"The QR code shows the key."_s);
        QSignalSpy submitted(&dialog, &ConfirmPasswordDialog::submitted);
        dialog.open();
        auto *field = dialog.findChild<PasswordField *>();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(submitted.size(), 0); // nothing was typed
        QTest::keyClicks(field, u"secret"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
        QVERIFY(dialog.takePassword() == SecretBytes::fromText("secret"));
        dialog.showWrongPassword();
        QVERIFY(!dialog.message().isEmpty());
        QTest::keyClicks(field, u"x"_s);
        QVERIFY(dialog.message().isEmpty());
    }
};

QTEST_MAIN(PasswordDialogsTest)
#include "tst_password_dialogs.moc"
