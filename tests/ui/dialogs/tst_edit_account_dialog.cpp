#include "core/vault/vault.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/edit_account_dialog.h"
#include "ui/dialogs/parameters_form.h"
#include "ui/dialogs/password_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

Account fullAccount()
{
    Account account = samples::account(samples::totp("AWS", "root"), 3);
    account.groups = {"Work", "云"};
    account.note = "line one\nline two";
    account.favorite = true;
    account.state = BindingState::Confirmed;
    account.unknownFields = SecretBytes::fromText("kept");
    return account;
}

} // namespace

class EditAccountDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void keepsEverythingThatWasNotChanged()
    {
        EditAccountDialog dialog(fullAccount(), {}, {});
        const Account edited = dialog.takeEdited();
        const Account before = fullAccount();
        QCOMPARE(edited.id, before.id);
        QCOMPARE(edited.issuer, before.issuer);
        QCOMPARE(edited.name, before.name);
        QCOMPARE(edited.groups, before.groups);
        QCOMPARE(edited.note, before.note);
        QCOMPARE(edited.favorite, before.favorite);
        QVERIFY(edited.parameters == before.parameters);
        QVERIFY(edited.state == before.state);
        QVERIFY(edited.secret == before.secret);
        QVERIFY(edited.unknownFields == before.unknownFields);
    }

    void takesThePinThatAnImportedAccountLacks()
    {
        Account account = samples::account(samples::totp("VPN", "mobile", "e3152afee62599c8"), 1);
        account.parameters = OtpParameters::motp();
        EditAccountDialog dialog(account.clone(), {}, {});
        dialog.show();
        auto *pin = dialog.findChild<PasswordField *>();
        QVERIFY(pin && pin->isVisible());
        pin->setText(u"1234"_s);
        QVERIFY(dialog.takeEdited().pin == SecretBytes::fromText("1234"));
    }

    void keepsThePinThatIsThere()
    {
        Account account = samples::account(samples::totp("Yandex", "me", "1234567890123456"), 1);
        account.parameters = OtpParameters::yandex();
        account.pin = SecretBytes::fromText("5239");
        EditAccountDialog dialog(account.clone(), {}, {});
        dialog.show();
        auto *pin = dialog.findChild<PasswordField *>();
        QVERIFY(pin->isEmpty()); // it is not shown again
        auto *save = testing::button(dialog, u"Save"_s);
        QVERIFY(save->isEnabled());
        pin->setText(u"12"_s); // of Yandex it has four digits at least
        QVERIFY(!save->isEnabled());
        pin->wipe();
        QVERIFY(save->isEnabled());
        QVERIFY(dialog.takeEdited().pin == SecretBytes::fromText("5239"));
    }

    void hasNoPinForOrdinaryAccounts()
    {
        EditAccountDialog dialog(fullAccount(), {}, {});
        dialog.show();
        QVERIFY(!dialog.findChild<PasswordField *>());
    }

    void takesHowMuchTimeHasToBeLeft()
    {
        Account account = fullAccount();
        account.minimumLeft = std::chrono::seconds(8);
        EditAccountDialog kept(account.clone(), {}, {});
        QVERIFY(kept.takeEdited().minimumLeft == std::chrono::seconds(8));
        EditAccountDialog dialog(account.clone(), {}, {});
        auto *left = testing::field<QSpinBox>(dialog, u"Copy a code with at least"_s);
        QCOMPARE(left->text(), u"8 seconds left"_s);
        left->setValue(900);
        QCOMPARE(left->value(), 30); // no code is valid for longer
        left->setValue(0);
        QCOMPARE(left->text(), u"as in the settings"_s);
        QVERIFY(dialog.takeEdited().minimumLeft == std::chrono::seconds(0));
        EditAccountDialog counting(samples::account(samples::hotp("Bank", "me", 41), 4), {}, {});
        QVERIFY(!testing::says(counting, u"with at least"_s));
    }

    void keepsTheParametersOfEveryType_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("Steam") << static_cast<int>(OtpType::Steam);
        QTest::newRow("Yandex") << static_cast<int>(OtpType::Yandex);
        QTest::newRow("Mobile-OTP") << static_cast<int>(OtpType::Motp);
    }

    void keepsTheParametersOfEveryType()
    {
        QFETCH(int, type);
        Account account = fullAccount();
        account.parameters = type == static_cast<int>(OtpType::Steam) ? OtpParameters::steam()
            : type == static_cast<int>(OtpType::Yandex)               ? OtpParameters::yandex()
                                                                      : OtpParameters::motp();
        const OtpParameters before = account.parameters;
        EditAccountDialog dialog(std::move(account), {}, {});
        QVERIFY(dialog.takeEdited().parameters == before);
    }

    void keepsAlgorithmsThatAreNotOffered()
    {
        for (const HashAlgorithm algorithm : {HashAlgorithm::Sha224, HashAlgorithm::Sha384}) {
            Account account = fullAccount();
            account.parameters.algorithm = algorithm;
            const OtpParameters before = account.parameters;
            EditAccountDialog dialog(std::move(account), {}, {});
            QVERIFY(dialog.takeEdited().parameters == before);
        }
    }

    void keepsTheCounterOfACountingAccount()
    {
        EditAccountDialog dialog(samples::account(samples::hotp("Bank", "me", 41), 4), {}, {});
        const Account edited = dialog.takeEdited();
        QCOMPARE(edited.counter, std::uint64_t(41));
        QVERIFY(edited.parameters.type == OtpType::Hotp);
    }

    void keepsLongTextsAndOddGroupsThatCameFromElsewhere()
    {
        Account account = fullAccount();
        account.name = std::string(Vault::kMaxTextBytes, 'n');
        account.note = std::string(Vault::kMaxNoteBytes, 'o');
        account.groups = {"one, with a comma"};
        EditAccountDialog dialog(std::move(account), {}, {});
        const Account edited = dialog.takeEdited();
        QCOMPARE(edited.name.size(), Vault::kMaxTextBytes);
        QCOMPARE(edited.note.size(), Vault::kMaxNoteBytes);
        QCOMPARE(edited.groups, std::vector<std::string>{"one, with a comma"});
    }

    void shortensANoteToWhatTheFileTakes()
    {
        EditAccountDialog dialog(fullAccount(), {}, {});
        testing::field<QPlainTextEdit>(dialog, u"Note"_s)
            ->setPlainText(QString(static_cast<qsizetype>(Vault::kMaxNoteBytes), u'云'));
        const Account edited = dialog.takeEdited();
        QVERIFY(edited.note.size() <= Vault::kMaxNoteBytes);
        QVERIFY(edited.note.size() > Vault::kMaxNoteBytes - 4);
    }

    void changesNamesGroupsNoteAndPin()
    {
        EditAccountDialog dialog(fullAccount(), {}, {});
        testing::field<QLineEdit>(dialog, u"Service"_s)->setText(u" Amazon "_s);
        testing::field<QLineEdit>(dialog, u"Groups, separated by commas"_s)->setText(u"Home，Home, , Bank"_s);
        testing::field<QPlainTextEdit>(dialog, u"Note"_s)->setPlainText(u"new"_s);
        dialog.findChild<QCheckBox *>()->setChecked(false);
        const Account edited = dialog.takeEdited();
        QCOMPARE(edited.issuer, std::string("Amazon"));
        QCOMPARE(edited.groups, (std::vector<std::string>{"Home", "Bank"}));
        QCOMPARE(edited.note, std::string("new"));
        QVERIFY(!edited.favorite);
    }

    void refusesAnAccountWithoutAnyName()
    {
        EditAccountDialog dialog(fullAccount(), {}, {});
        testing::field<QLineEdit>(dialog, u"Service"_s)->clear();
        QVERIFY(testing::button(dialog, u"Save"_s)->isEnabled());
        testing::field<QLineEdit>(dialog, u"Account name"_s)->setText(u"  "_s);
        QVERIFY(!testing::button(dialog, u"Save"_s)->isEnabled());
    }

    void foldsAwayWhatChangesTheCodesAndWarns()
    {
        const EditAccountDialog dialog(fullAccount(), {}, {});
        QVERIFY(!dialog.findChild<FoldedSection *>()->isOpen());
        QVERIFY(testing::says(dialog, u"These change the codes"_s));
    }
};

QTEST_MAIN(EditAccountDialogTest)
#include "tst_edit_account_dialog.moc"
