// On a real X server, which has a selection: what is marked in a field for secrets is never on it.

#include "tests/support/x_server_test.h"
#include "ui/dialogs/password_field.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestSecretSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(QGuiApplication::clipboard()->supportsSelection());
        QGuiApplication::clipboard()->clear(QClipboard::Selection);
    }

    void anOrdinaryFieldGivesWhatIsMarked()
    {
        QLineEdit field;
        show(field);
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selection(), u"key"_s); // or the tests below would prove nothing
    }

    void nothingMarkedWithTheKeyboardIsOnIt_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("all") << int(Qt::Key_A) << int(Qt::ControlModifier);
        QTest::newRow("to the beginning") << int(Qt::Key_Home) << int(Qt::ShiftModifier);
        QTest::newRow("a character") << int(Qt::Key_Left) << int(Qt::ShiftModifier);
        QTest::newRow("a word") << int(Qt::Key_Left) << int(Qt::ShiftModifier | Qt::ControlModifier);
    }
    void nothingMarkedWithTheKeyboardIsOnIt()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        PasswordField field;
        field.setRevealed(true);
        show(field);
        QTest::keyClick(&field, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QVERIFY(field.hasSelectedText());
        QCOMPARE(selection(), QString());
    }

    void nothingMarkedWithTheMouseIsOnIt()
    {
        SecretField field;
        show(field);
        QTest::mouseDClick(&field, Qt::LeftButton, {}, QPoint(8, field.height() / 2));
        QVERIFY(field.hasSelectedText());
        QCOMPARE(selection(), QString());
    }

    void whatAnotherFieldPutThereStays()
    {
        QGuiApplication::clipboard()->setText(u"somebody's"_s, QClipboard::Selection);
        SecretField field;
        show(field);
        QTest::keyClick(&field, Qt::Key_X);
        QCOMPARE(selection(), u"somebody's"_s);
    }

private:
    static void show(QLineEdit &field)
    {
        field.setText(u"key"_s);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        field.setFocus();
    }
    static QString selection() { return QGuiApplication::clipboard()->text(QClipboard::Selection); }
};

int main(int argc, char **argv)
{
    return runOnXServer<QApplication, TestSecretSelection>(argc, argv);
}

#include "tst_secret_selection.moc"
