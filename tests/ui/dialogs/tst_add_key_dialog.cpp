#include "tests/support/fixed_clock.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/add_key_dialog.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/parameters_form.h"
#include "ui/dialogs/secret_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace countersign;

class AddKeyDialogTest : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{UnixTime(59s)};
    std::unique_ptr<AddKeyDialog> m_dialog;

    QLineEdit *name() const { return testing::field<QLineEdit>(*m_dialog, u"Account name"_s); }
    QLineEdit *issuer() const { return testing::field<QLineEdit>(*m_dialog, u"Service (optional)"_s); }
    SecretField *key() const { return m_dialog->findChild<SecretField *>(); }
    QAbstractButton *add() const { return testing::button(*m_dialog, u"Add account"_s); }
    QString code() const { return m_dialog->findChild<LiveCode *>()->shownText(); }

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_dialog = std::make_unique<AddKeyDialog>(QStringList{u"GitHub"_s}, m_clock);
        m_dialog->open();
    }

    void startsAtTheNameWithTheRestFoldedAway()
    {
        QVERIFY(name()->hasFocus() || m_dialog->focusWidget() == name());
        QVERIFY(!m_dialog->findChild<FoldedSection *>()->isOpen());
        QVERIFY(m_dialog->findChild<ParametersForm *>()->isHidden()
                || !m_dialog->findChild<ParametersForm *>()->isVisible());
        QVERIFY(!add()->isEnabled());
    }

    void showsTheCodeOfAKeyWhileItIsTyped()
    {
        QTest::keyClicks(key(), u"gezd gnbv-GY3T QOJQ gezd gnbv gy3t qojq"_s);
        QCOMPARE(code(), u"287 082"_s); // RFC 6238, at 59 s
    }

    void needsANameAndAKey()
    {
        QTest::keyClicks(key(), u"GEZDGNBVGY3TQOJQ"_s);
        QVERIFY(!add()->isEnabled());
        QTest::keyClicks(name(), u"me@example.com"_s);
        QVERIFY(add()->isEnabled());
        key()->wipe();
        QTest::keyClicks(key(), u"9"_s);
        QVERIFY(!add()->isEnabled());
    }

    void namesThePlaceOfAWrongCharacter()
    {
        QTest::keyClicks(key(), u"GEZD1NBV"_s);
        QVERIFY(testing::says(*m_dialog, u"5"_s)); // the fifth character
        QVERIFY(code().isEmpty());
        QTest::keyClick(key(), Qt::Key_Backspace);
        for (int times = 0; times < 3; ++times)
            QTest::keyClick(key(), Qt::Key_Backspace);
        QTest::keyClicks(key(), u"GNBV"_s);
        QVERIFY(!code().isEmpty());
    }

    void fillsEverythingInFromALink()
    {
        key()->insert(
            u"otpauth://totp/ACME:alice?secret=GEZDGNBVGY3TQOJQ&issuer=ACME&algorithm=SHA256&digits=8&period=60"_s);
        QCOMPARE(name()->text(), u"alice"_s);
        QCOMPARE(issuer()->text(), u"ACME"_s);
        QVERIFY(m_dialog->findChild<FoldedSection *>()->isOpen()); // because these are not the usual ones
        QCOMPARE(key()->text(), u"GEZDGNBVGY3TQOJQ"_s);
        add()->click();
        const AccountDraft draft = m_dialog->takeDraft();
        QCOMPARE(draft.parameters.digits.count(), 8);
        QCOMPARE(draft.parameters.period.seconds(), 60s);
        QVERIFY(draft.parameters.algorithm == HashAlgorithm::Sha256);
        QVERIFY(draft.secret == SecretBytes::fromText("1234567890"));
    }

    void saysWhatIsWrongWithALink()
    {
        key()->insert(u"otpauth://totp/ACME:alice?issuer=ACME"_s);
        QVERIFY(!add()->isEnabled());
        QVERIFY(testing::says(*m_dialog, u"holds no key"_s));
    }

    void givesTheDraftAndEmptiesTheField()
    {
        QTest::keyClicks(name(), u" me "_s);
        QTest::keyClicks(issuer(), u"GitHub"_s);
        QTest::keyClicks(key(), u"GEZDGNBVGY3TQOJQ"_s);
        add()->click();
        const AccountDraft draft = m_dialog->takeDraft();
        QCOMPARE(draft.name, std::string("me"));
        QCOMPARE(draft.issuer, std::string("GitHub"));
        QVERIFY(draft.parameters == OtpParameters());
        QVERIFY(key()->isEmpty());
    }

    void makesACounterBasedAccount()
    {
        QTest::keyClicks(name(), u"me"_s);
        QTest::keyClicks(key(), u"GEZDGNBVGY3TQOJQ"_s);
        auto *form = m_dialog->findChild<ParametersForm *>();
        testing::field<QComboBox>(*form, u"Type"_s)->setCurrentIndex(1);
        auto *counter = testing::field<QLineEdit>(*form, u"Next counter"_s);
        counter->clear();
        QTest::keyClicks(counter, u"9999999999999999999"_s);
        const AccountDraft draft = m_dialog->takeDraft();
        QVERIFY(draft.parameters.type == OtpType::Hotp);
        QCOMPARE(draft.counter, std::uint64_t(9999999999999999999U));
    }

    void takesSteamAsItIs()
    {
        ParametersForm form;
        form.setParameters(OtpParameters::steam(), 0);
        QVERIFY(form.parameters() == OtpParameters::steam());
        form.setParameters(OtpParameters::yandex(), 0);
        QVERIFY(form.parameters() == OtpParameters::yandex());
    }
};

QTEST_MAIN(AddKeyDialogTest)
#include "tst_add_key_dialog.moc"
