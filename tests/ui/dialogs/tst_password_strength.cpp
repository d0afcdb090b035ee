#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/password_strength.h"
#include "ui/dialogs/strength_bar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class PasswordStrengthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void ratesWhatPeopleTakeAsWeakAndUnusualWordsAsStrong_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("strong");
        QTest::newRow("123456") << u"123456"_s << false;
        QTest::newRow("P@ssw0rd") << u"P@ssw0rd"_s << false;
        QTest::newRow("qwertyuiop") << u"qwertyuiop"_s << false;
        QTest::newRow("four words") << u"correct horse battery staple"_s << true;
        QTest::newRow("random letters") << u"vG7#kQz2!mXe9wLp"_s << true;
    }

    void ratesWhatPeopleTakeAsWeakAndUnusualWordsAsStrong()
    {
        QFETCH(QString, password);
        QFETCH(bool, strong);
        const PasswordStrength strength = passwordStrength(SecretBytes::fromText(password.toStdString()));
        QCOMPARE(strength >= PasswordStrength::Years, strong);
    }

    void ratesNothingAsNothing() { QVERIFY(passwordStrength({}) == PasswordStrength::None); }

    void ratesAVeryLongPasswordInNoTime()
    {
        QVERIFY(passwordStrength(SecretBytes::fromText(std::string(8'000, 'x') + "q7")) <= PasswordStrength::Centuries);
    }

    void changesItsWordsWhileOneTypes()
    {
        PasswordField field;
        const StrengthBar bar(&field);
        const QString empty = bar.words();
        QTest::keyClicks(&field, u"abc"_s);
        QVERIFY(bar.words().startsWith(u"Very weak"_s));
        QTest::keyClicks(&field, u" vG7#kQz2!mXe9wLp"_s);
        QVERIFY(bar.words().startsWith(u"Strong"_s));
        field.wipe();
        QCOMPARE(bar.words(), empty);
    }
};

QTEST_MAIN(PasswordStrengthTest)
#include "tst_password_strength.moc"
