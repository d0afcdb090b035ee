#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/secret_field.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class SecretFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void givesItsTextOnceAndIsEmptyThen()
    {
        SecretField field;
        QTest::keyClicks(&field, u"open sesame"_s);
        QVERIFY(field.take() == SecretBytes::fromText("open sesame"));
        QVERIFY(field.isEmpty());
        QVERIFY(field.take().empty());
    }

    void givesTextInNormalFormC()
    {
        SecretField field;
        field.setText(u"e\u0301"_s); // e and an accent, as a Mac writes é
        QVERIFY(field.take() == SecretBytes::fromText("\xC3\xA9"));
    }

    void keepsNothingToUndo()
    {
        SecretField field;
        QTest::keyClicks(&field, u"hunter2"_s);
        field.wipe();
        QVERIFY(!field.isUndoAvailable());
        QTest::keySequence(&field, QKeySequence::Undo);
        QVERIFY(field.isEmpty());
    }

    void keepsItsTextFromTheClipboard()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        SecretField field;
        QTest::keyClicks(&field, u"hunter2"_s);
        field.selectAll();
        QTest::keySequence(&field, QKeySequence::Copy);
        QTest::keySequence(&field, QKeySequence::Cut);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QVERIFY(!field.isEmpty());
    }

    void canBePastedInto()
    {
        QGuiApplication::clipboard()->setText(u"from a manager"_s);
        SecretField field;
        QTest::keySequence(&field, QKeySequence::Paste);
        QVERIFY(field.take() == SecretBytes::fromText("from a manager"));
    }

    void hidesAPasswordUntilTheEyeIsPressed()
    {
        PasswordField field;
        QCOMPARE(field.echoMode(), QLineEdit::Password);
        field.actions().constFirst()->trigger();
        QVERIFY(field.isRevealed());
        QVERIFY(field.inputMethodHints().testFlag(Qt::ImhSensitiveData));
        field.actions().constFirst()->trigger();
        QVERIFY(!field.isRevealed());
    }

    void tellsThatCapsLockIsOn()
    {
        PasswordField field;
        const CapsLockHint hint(&field);
        QTest::keyClick(&field, Qt::Key_A, Qt::ShiftModifier); // an 'a' in spite of Shift
        QVERIFY(field.isCapsLockOn());
        QVERIFY(!hint.text().isEmpty());
        QTest::keyClick(&field, Qt::Key_A);
        QVERIFY(!field.isCapsLockOn());
        QVERIFY(hint.text().isEmpty());
    }
};

QTEST_MAIN(SecretFieldTest)
#include "tst_secret_field.moc"
