#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/which_code_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace countersign;

namespace {

/// The window with three accounts, and the dialog from its menu.
struct Scene
{
    WindowFixture fixture = {};

    void start()
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona"));
        drafts.push_back(samples::totp("Alibaba Cloud", "ops", "another key of it all"));
        drafts.push_back(samples::hotp("Bank", "token"));
        fixture.vault.clock.set(UnixTime(1'700'000'012s)); // 2 s into a period
        fixture.showWith(std::move(drafts));
        open();
    }

    void open()
    {
        for (QAction *action : fixture.window->actions()) {
            if (action->text().startsWith(u"Which Code"_s))
                action->trigger();
        }
        QVERIFY(dialog());
    }

    WhichCodeDialog *dialog() const { return fixture.find<WhichCodeDialog>(); }
    QLineEdit *field() const { return dialog()->findChild<QLineEdit *>(); }
    std::string codeOf(std::size_t row, std::chrono::seconds later) const
    {
        return codeAt(fixture.vault.account(row).codeSource(), fixture.vault.clock.now() + later)->text;
    }
    void type(const std::string &code)
    {
        field()->clear();
        QTest::keyClicks(field(), QString::fromStdString(code));
    }
    bool says(const QString &text) const { return countersign::says(dialog(), text); }
};

} // namespace

class TestWhichCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theAccountIsNamedAsSoonAsTheCodeIsWhole()
    {
        Scene scene;
        scene.start();
        const std::string code = scene.codeOf(1, 0s);
        scene.type(code.substr(0, 3));
        QVERIFY(!scene.says(u"No account"_s));
        scene.type(code.substr(0, 3) + " " + code.substr(3));
        QVERIFY(scene.says(u"Alibaba Cloud · ops"_s));
        QVERIFY(scene.says(u"The current code."_s));
        QVERIFY(!scene.says(u"GitHub"_s));
        scene.type("000000");
        QVERIFY(scene.says(u"No account here makes this code"_s));
    }

    void oldAndEarlyCodesSaySo()
    {
        Scene scene;
        scene.start();
        scene.type(scene.codeOf(0, -60s));
        QVERIFY(scene.says(u"Too old: it ended 32 second(s) ago."_s));
        scene.type(scene.codeOf(0, 30s));
        QVERIFY(scene.says(u"Too early: it begins in 28 second(s)."_s));
        scene.type("287082"); // RFC 4226: the second one
        QVERIFY(scene.says(u"Bank · token"_s));
        QVERIFY(scene.says(u"It comes 1 code(s) after the next one."_s));
    }

    void aCodeThatWasCopiedSaysSo()
    {
        Scene scene;
        scene.start();
        const std::string code = scene.codeOf(0, 0s);
        scene.type(code);
        QVERIFY(!scene.says(u"It was copied here"_s));
        QTest::keyClick(scene.dialog(), Qt::Key_Return); // shows it in the list
        QTRY_VERIFY(!scene.dialog());
        for (QAction *action : scene.fixture.window->actions()) {
            if (action->text() == u"Copy"_s)
                action->trigger();
        }
        scene.open();
        scene.type(code);
        QVERIFY(scene.says(u"It was copied here"_s));
    }

    void accountsThatLeftTheListSaySoAndCannotBeShown()
    {
        Scene scene;
        scene.start();
        Session &session = scene.fixture.session();
        QVERIFY(session.apply(changes::moveToTrash(scene.fixture.vault.account(0), scene.fixture.vault.clock.now())));
        scene.type(scene.codeOf(0, 0s));
        QVERIFY(scene.says(u"GitHub · mona · in the Trash"_s));
        QVERIFY(!testing::button(*scene.dialog(), u"Show"_s));
        QTest::keyClick(scene.field(), Qt::Key_Return);
        QVERIFY(scene.dialog());
    }

    void theClockOfAnotherDeviceIsCompared_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << u"The clocks agree, as far as a code of 30 second(s) can tell."_s;
        QTest::newRow("behind") << 312
                                << u"This computer's clock is about 5 minute(s) behind that device (298 to 327 s)."_s;
        QTest::newRow("ahead") << -60
                               << u"This computer's clock is about 47 second(s) ahead of that device (33 to 62 s)."_s;
    }
    void theClockOfAnotherDeviceIsCompared()
    {
        QFETCH(const int, ahead);
        QFETCH(const QString, text);
        Scene scene;
        scene.start();
        scene.dialog()->findChild<QCheckBox *>()->click();
        scene.type(scene.codeOf(0, std::chrono::seconds(ahead)));
        QVERIFY(scene.says(u"GitHub · mona"_s));
        QVERIFY(scene.says(text));
        scene.fixture.vault.clock.advance(40s); // what was measured stays
        QTest::qWait(0);
        QVERIFY(scene.says(text));
        scene.type(scene.codeOf(0, 660s));
        QVERIFY(scene.says(u"No account here makes this code within 10 minutes."_s));
    }

    void lockingClosesIt()
    {
        Scene scene;
        scene.start();
        scene.type(scene.codeOf(0, 0s));
        scene.fixture.session().lock();
        deleteDropped();
        QVERIFY(scene.fixture.window->findChildren<WhichCodeDialog *>().isEmpty());
    }
};

QTEST_MAIN(TestWhichCode)
#include "tst_which_code.moc"
