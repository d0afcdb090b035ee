#include "tests/support/fixed_random.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/recovery_key_entry_dialog.h"
#include "ui/dialogs/secret_field.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class RecoveryKeyEntryDialogTest : public QObject
{
    Q_OBJECT

private:
    FixedRandom m_random;
    QString m_text; ///< of a right key, "ABCD-EFGH-…"

    static QList<SecretField *> fields(const QWidget &dialog) { return dialog.findChildren<SecretField *>(); }

private Q_SLOTS:
    void initTestCase()
    {
        const SecretBytes text = RecoveryKey::generate(m_random).text();
        m_text = QString::fromStdString(std::string(text.exposeText())); // EXPOSE: a made-up key
    }

    void init() { testing::failOnWarnings(); }

    void takesAKeyGroupByGroup()
    {
        RecoveryKeyEntryDialog dialog;
        QSignalSpy submitted(&dialog, &RecoveryKeyEntryDialog::submitted);
        dialog.open();
        QVERIFY(!testing::button(dialog, u"Unlock"_s)->isEnabled());
        const QStringList groups = m_text.split(u'-');
        for (qsizetype index = 0; index < groups.size(); ++index)
            QTest::keyClicks(fields(dialog).at(index), groups.at(index).toLower());
        testing::button(dialog, u"Unlock"_s)->click();
        QCOMPARE(submitted.size(), 1);
        QVERIFY(dialog.takeKey().text() == SecretBytes::fromText(m_text.toStdString()));
        for (const SecretField *field : fields(dialog))
            QVERIFY(field->isEmpty());
    }

    void spreadsAPastedKeyOverTheGroups()
    {
        RecoveryKeyEntryDialog dialog;
        dialog.open();
        QTest::keyClicks(fields(dialog).constFirst(), u"x"_s);
        fields(dialog).constFirst()->clear();
        fields(dialog).constFirst()->insert(m_text); // as pasting does
        QCOMPARE(fields(dialog).constLast()->text(), m_text.right(4));
        QVERIFY(testing::button(dialog, u"Unlock"_s)->isEnabled());
    }

    void saysThatAKeyIsMistypedAndStaysOpen()
    {
        RecoveryKeyEntryDialog dialog;
        QSignalSpy submitted(&dialog, &RecoveryKeyEntryDialog::submitted);
        dialog.open();
        QString wrong = m_text;
        wrong[0] = wrong.at(0) == u'A' ? u'B' : u'A';
        fields(dialog).constFirst()->insert(wrong);
        testing::button(dialog, u"Unlock"_s)->click();
        QCOMPARE(submitted.size(), 0);
        QVERIFY(!dialog.message().isEmpty());
        QVERIFY(dialog.isVisible());
    }

    void saysThatAKeyIsAnotherVaultsInOtherWords()
    {
        RecoveryKeyEntryDialog dialog;
        dialog.showError(Error{ErrorCode::RecoveryKeyMistyped});
        const QString mistyped = dialog.message();
        dialog.showError(Error{ErrorCode::WrongSecret});
        QVERIFY(dialog.message() != mistyped);
        QVERIFY(dialog.message().contains(u"doesn't open this vault"_s));
    }
};

QTEST_MAIN(RecoveryKeyEntryDialogTest)
#include "tst_recovery_key_entry_dialog.moc"
