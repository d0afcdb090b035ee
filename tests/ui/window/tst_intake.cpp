#include "tests/ui/window/window_fixture.h"
#include "ui/window/search_bar.h"
#include "ui/window/toast.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString kLink = u"otpauth://totp/GitHub:mona?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=GitHub"_s;

QString fileOf(const Session &session)
{
    return QString::fromStdString(session.vaultPath().string());
}

void drop(QWidget &window, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void argumentsWaitForTheVaultToOpen()
    {
        WindowFixture fixture;
        fixture.showLocked();
        fixture.window->handleArguments({kLink});
        QCOMPARE(fixture.session().state(), Session::State::Locked);
        QCOMPARE(fixture.find<Toast>()->message(), u"The account is added as soon as the vault is open"_s);
        QVERIFY(fixture.vault.unlock());
        QTRY_COMPARE(fixture.session().vault().accounts().size(), 1U);
        QCOMPARE(fixture.vault.account(0).issuer, "GitHub");
    }

    void whatWaitedIsAddedOnce()
    {
        WindowFixture fixture;
        fixture.showLocked();
        fixture.window->handleArguments({kLink});
        QVERIFY(fixture.vault.unlock());
        QTRY_COMPARE(fixture.session().vault().accounts().size(), 1U);
        fixture.session().lock();
        QVERIFY(fixture.vault.unlock());
        QCOMPARE(fixture.session().vault().accounts().size(), 1U);
    }

    void aPastedLinkIsAddedAlthoughTheSearchHasTheFocus()
    {
        WindowFixture fixture;
        fixture.showWith({});
        QGuiApplication::clipboard()->setText(kLink);
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(fixture.session().vault().accounts().size(), 1U);
        QVERIFY(fixture.find<SearchBar>()->text().isEmpty());
    }

    void pastedWordsAreSearchedFor()
    {
        WindowFixture fixture;
        fixture.showWith({});
        QGuiApplication::clipboard()->setText(u"git"_s);
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(fixture.find<SearchBar>()->text(), u"git"_s);
    }

    void aDroppedLinkIsAdded()
    {
        WindowFixture fixture;
        fixture.showWith({});
        QMimeData data;
        data.setText(kLink);
        drop(*fixture.window, data);
        QTRY_COMPARE(fixture.session().vault().accounts().size(), 1U);
    }

    void theToastTakesBackWhatWasAdded()
    {
        WindowFixture fixture;
        fixture.showWith({});
        QMimeData data;
        data.setText(kLink);
        drop(*fixture.window, data);
        QTRY_COMPARE(fixture.session().vault().accounts().size(), 1U);
        auto *undo = fixture.find<Toast>()->findChild<QPushButton *>();
        QCOMPARE(undo->text(), u"Undo"_s);
        undo->click();
        QCOMPARE(fixture.session().vault().accounts().size(), 0U);
        drop(*fixture.window, data);
        QTRY_COMPARE(fixture.session().vault().accounts().size(), 1U);
        drop(*fixture.window, data); // it is here already: nothing to take back
        QTRY_VERIFY(fixture.find<Toast>()->message().contains(u"already"_s));
        QVERIFY(undo->isHidden());
    }

    void aVaultGivenAsArgumentIsOffered()
    {
        SessionFixture other;
        QVERIFY(other.create());
        WindowFixture fixture;
        fixture.showLocked();
        fixture.window->handleArguments({fileOf(other.session)});
        QVERIFY(says(fixture.window.get(), u"Open “accounts.otpv”?"_s));
        buttonIn(fixture.window.get(), u"Open"_s)->click();
        QCOMPARE(fixture.session().vaultPath(), other.session.vaultPath());
        QCOMPARE(fixture.settings.value(setting::kVaultFile), fileOf(other.session));
        QCOMPARE(fixture.session().state(), Session::State::Locked);
    }

    void theVaultInUseIsNotOffered()
    {
        WindowFixture fixture;
        fixture.showLocked();
        fixture.window->handleArguments({fileOf(fixture.session())});
        QVERIFY(!buttonIn(fixture.window.get(), u"Open"_s));
    }

    void aVaultGivenAtTheFirstRunIsOpenedAtOnce()
    {
        SessionFixture other;
        QVERIFY(other.create());
        WindowFixture fixture;
        fixture.show();
        fixture.window->handleArguments({fileOf(other.session)});
        QCOMPARE(fixture.session().vaultPath(), other.session.vaultPath());
        QVERIFY(says(fixture.window.get(), u"Countersign is locked"_s));
    }

    void openingAnotherVaultDoesNotLoseAChange()
    {
        SessionFixture other;
        QVERIFY(other.create());
        WindowFixture fixture;
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona"));
        fixture.showWith(std::move(drafts));
        fixture.vault.files.failWrites(ENOSPC);
        QSignalSpy failed(&fixture.session(), &Session::saveFailed);
        QVERIFY(fixture.session().apply(changes::retire(fixture.vault.account(0), UnixTime())));
        QVERIFY(failed.wait());
        fixture.window->handleArguments({fileOf(other.session)});
        buttonIn(fixture.window.get(), u"Open"_s)->click();
        QVERIFY(says(fixture.window.get(), u"Opening another vault now would lose it."_s));
        QCOMPARE(fixture.session().state(), Session::State::Unlocked);
    }
};

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
